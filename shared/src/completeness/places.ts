import { responsibleNames } from '../freshness/items.ts';
import { handlingFor } from '../office/handling.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { foldTight } from '../text/fold.ts';
import type { ListLine } from './information-list.ts';

/** A topic that has no subtopics, or a subtopic: where an item stands. */
export type Place = { categoryId: string; subtopicId: string | null };

/** How many of the words a text holds; both folded (`foldTight`), so that it does not matter how they are spelt. */
export const wordsIn = (text: string, words: readonly string[]): number =>
  words.filter((word) => text.includes(word)).length;

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
  const words = hint.words.map(foldTight);
  const fitting = placesOf(profile)
    .filter(({ standard }) => standard === hint.standard)
    .map(({ place, name }) => ({ place, words: wordsIn(name, words) }));
  return fitting.sort((a, b) => b.words - a.words)[0]?.place ?? null;
}

type NamedPlace = { place: Place; standard: number; name: string };

/** Kept for each profile, since every line asks for them: names are folded. */
const known = new WeakMap<OfficeProfile, NamedPlace[]>();

/** Every place of an office where an item can stand. */
function placesOf(profile: OfficeProfile): NamedPlace[] {
  const before = known.get(profile);
  if (before) return before;
  const places = profile.categories.flatMap(({ id, subtopics }): Place[] =>
    subtopics.length > 0
      ? subtopics.map((subtopic) => ({ categoryId: id, subtopicId: subtopic.id }))
      : [{ categoryId: id, subtopicId: null }],
  );
  const named = places.map((place): NamedPlace => {
    const { standard, name } = standardOf(profile, place);
    return { place, standard, name: foldTight(name) };
  });
  known.set(profile, named);
  return named;
}
