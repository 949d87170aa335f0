import { responsibleNames } from '../freshness/items.ts';
import { handlingFor } from '../office/handling.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { foldTight } from '../text/fold.ts';
import type { ListLine } from './information-list.ts';

/** A topic that has no subtopics, or a subtopic: where an item stands. */
export type Place = { categoryId: string; subtopicId: string | null };

/** Every word that a text holds, however it is spelt. */
export const wordsIn = (text: string, words: readonly string[]): number => {
  const folded = foldTight(text);
  return words.filter((word) => folded.includes(foldTight(word))).length;
};

/** Whoever answers for what stands there: as the office's table names them, else who prepares and publishes it. */
export function responsibleFor(profile: OfficeProfile, { categoryId, subtopicId }: Place): string[] {
  const handling = handlingFor(profile, categoryId, subtopicId);
  if (!handling) return [];
  return handling.responsible ? [handling.responsible.text] : responsibleNames(handling, profile);
}

/** The number of the standard under which a place stands, and its name with that of its topic. */
export function standardOf(
  profile: OfficeProfile,
  { categoryId, subtopicId }: Place,
): { standard: number; name: string } {
  const handling = handlingFor(profile, categoryId, subtopicId);
  return handling
    ? { standard: handling.standard, name: handling.subtopic?.name ?? handling.category.name }
    : { standard: 0, name: '' };
}

/** Where in the office's framework a line would stand, by its hint; null where nothing there is of its kind. */
export function placeFor(profile: OfficeProfile, { own, hint }: ListLine): Place | null {
  if (own) return own;
  const places = profile.categories.flatMap(({ id, subtopics }): Place[] =>
    subtopics.length > 0
      ? subtopics.map((subtopic) => ({ categoryId: id, subtopicId: subtopic.id }))
      : [{ categoryId: id, subtopicId: null }],
  );
  const fitting = places
    .map((place) => ({ place, ...standardOf(profile, place) }))
    .filter(({ standard }) => standard === hint.standard)
    .map(({ place, name }) => ({ place, words: wordsIn(name, hint.words) }));
  return fitting.sort((a, b) => b.words - a.words)[0]?.place ?? null;
}
