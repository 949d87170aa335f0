import type { OfficeProfile } from '../office/profile.ts';
import { foldTight } from '../text/fold.ts';
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
  // Each title and each name is folded once: lists have many lines, and a website many items.
  const shown = publications
    .filter(({ isShown }) => isShown)
    .map((item): Candidate => {
      const { standard, name } = standardOf(profile, item);
      return { item, standard, name: foldTight(name), title: foldTight(item.title) };
    });
  const tied = new Map(marks.map((mark) => [mark.lineId, mark.publicationId]));
  return list.lines.flatMap((line) => {
    const own = tied.get(line.id) ?? null;
    if (line.own || line.countedBy || shown.some(({ item }) => item.id === own)) return [];
    const taken = new Set(
      list.lines.flatMap((other) => (mayShare(line, other) ? [] : [tied.get(other.id) ?? null])),
    );
    const words = line.hint.words.map(foldTight);
    const items = shown
      .filter(({ item }) => !taken.has(item.id))
      .map((candidate) => ({ item: candidate.item, fit: fitOf(line, words, candidate) }))
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit || (a.item.publishedAt > b.item.publishedAt ? -1 : 1))
      .slice(0, PROPOSED)
      .map(({ item }) => item);
    return items.length > 0 ? [{ line, items }] : [];
  });
}

/** An item with the number of the standard under which it stands; name of its place and title are folded. */
type Candidate = { item: LiveItem; standard: number; name: string; title: string };

/** A word of the line in the subtopic's name or the title counts; standing under the right number of the standard adds to it. */
function fitOf({ hint }: ListLine, words: readonly string[], { standard, name, title }: Candidate): number {
  const isThere = standard === hint.standard;
  if (words.length === 0) return isThere ? 1 : 0;
  const found = wordsIn(name, words) + 2 * wordsIn(title, words);
  return found === 0 ? 0 : found + (isThere ? 2 : 0);
}
