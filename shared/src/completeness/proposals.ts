import type { OfficeProfile } from '../office/profile.ts';
import { type CompletenessFacts, mayShare } from './completeness.ts';
import type { InformationList, ListLine } from './information-list.ts';
import type { LiveItem } from './live-item.ts';
import { standardOf, wordsIn } from './places.ts';

/** What a person is shown at once for one line. */
const PROPOSED = 5;

export type Proposal = { line: ListLine; items: LiveItem[] };

/**
 * What on display would fit each line of a list, the best first: only a help for whoever ties. A line fills itself, or has
 * its item already, or finds nothing: then it is left out.
 */
export function proposals(
  profile: OfficeProfile,
  list: InformationList,
  { publications, marks }: Pick<CompletenessFacts, 'publications' | 'marks'>,
): Proposal[] {
  const shown = publications.filter(({ isShown }) => isShown);
  const tied = new Map(marks.map((mark) => [mark.lineId, mark.publicationId]));
  return list.lines.flatMap((line) => {
    const own = tied.get(line.id) ?? null;
    if (line.own || line.countedBy || shown.some(({ id }) => id === own)) return [];
    const taken = new Set(
      list.lines.flatMap((other) => (mayShare(line, other) ? [] : [tied.get(other.id) ?? null])),
    );
    const items = shown
      .filter(({ id }) => !taken.has(id))
      .map((item) => ({ item, fit: fitOf(profile, line, item) }))
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit || (a.item.publishedAt > b.item.publishedAt ? -1 : 1))
      .slice(0, PROPOSED)
      .map(({ item }) => item);
    return items.length > 0 ? [{ line, items }] : [];
  });
}

/** A word of the line in the subtopic's name or the title counts; standing under the right number of the standard adds to it. */
function fitOf(profile: OfficeProfile, { hint }: ListLine, item: LiveItem): number {
  const { standard, name } = standardOf(profile, item);
  const isThere = standard === hint.standard;
  if (hint.words.length === 0) return isThere ? 1 : 0;
  const words = wordsIn(name, hint.words) + 2 * wordsIn(item.title, hint.words);
  return words === 0 ? 0 : words + (isThere ? 2 : 0);
}
