import { isPhoto } from '../../files/file-types.ts';
import { handlingFor } from '../../office/handling.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import type { Publication } from '../../publication/schema.ts';
import { CATEGORY_GONE } from '../publication-record.ts';
import type { PublishedForm } from './website-report.ts';

/** Number of คลังความรู้ in the Government Website Standard: articles, research and the like. */
const KNOWLEDGE = 3;

/** In what forms a publication was; in none while it was never on the website. */
export function formsOf(
  profile: OfficeProfile,
  { shown, categoryId, subtopicId }: Pick<Publication, 'shown' | 'categoryId' | 'subtopicId'>,
): PublishedForm[] {
  if (!shown) return [];
  const { details, files } = shown.content;
  const isKnowledge = handlingFor(profile, categoryId, subtopicId)?.standard === KNOWLEDGE;
  return [
    ...(details.trim() ? ['text' as const] : []),
    ...(isKnowledge ? ['article' as const] : []),
    ...(files.some(({ extension }) => !isPhoto(extension)) ? ['document' as const] : []),
    ...(files.some(({ extension }) => isPhoto(extension)) ? ['picture' as const] : []),
  ];
}

/** Names of the kinds of information of which anything was published, in the office's order. */
export function kindsOf(
  { categories }: OfficeProfile,
  published: readonly Pick<Publication, 'categoryId' | 'subtopicId'>[],
): string[] {
  const known = categories.flatMap(({ id, name, subtopics }) => {
    const of = published.filter(({ categoryId }) => categoryId === id).map(({ subtopicId }) => subtopicId);
    const named = subtopics.filter((subtopic) => of.includes(subtopic.id));
    const others = of.some((subtopicId) => !named.some((subtopic) => subtopic.id === subtopicId));
    return [...(others ? [name] : []), ...named.map((subtopic) => `${name} – ${subtopic.name}`)];
  });
  const isKnown = (categoryId: string) => categories.some(({ id }) => id === categoryId);
  return published.every(({ categoryId }) => isKnown(categoryId)) ? known : [...known, CATEGORY_GONE];
}
