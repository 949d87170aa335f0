import { type Paper, wordsOf } from '../paper.ts';

/** A line of a draft as it stands to last year's paper; `was`: what stood there, for what was changed. */
export type DraftLine = {
  line: string;
  change: 'same' | 'new' | 'changed' | 'gone';
  was: string | null;
};

/**
 * Every line of an announcement beside that of the year before, in order, for whoever looks at the draft; not printed. Lines
 * that are gone stand where they stood.
 */
export function announcementDifferences(previous: Paper, now: Paper): DraftLine[] {
  const [before, after] = [wordsOf(previous), wordsOf(now)];
  const kept = longestCommon(before, after);
  const lines: DraftLine[] = [];
  let [from, to] = [0, 0];
  for (const [was, is] of [...kept, [before.length, after.length] as const]) {
    lines.push(...betweenKept(before.slice(from, was), after.slice(to, is)));
    const line = after[is];
    if (line !== undefined) lines.push({ line, change: 'same', was: null });
    [from, to] = [was + 1, is + 1];
  }
  return lines;
}

/** Between two lines that were kept: each new line takes the next old one that is much like it. */
function betweenKept(before: readonly string[], after: readonly string[]): DraftLine[] {
  const lines: DraftLine[] = [];
  const old = before.map((line) => ({ line, pairs: pairsOf(line) }));
  const gone = (until: number) => {
    for (const { line } of old.splice(0, until)) lines.push({ line, change: 'gone', was: null });
  };
  for (const line of after) {
    const pairs = pairsOf(line);
    const found = old.findIndex((was) => areAlike(was.pairs, pairs));
    if (found < 0) {
      lines.push({ line, change: 'new', was: null });
      continue;
    }
    gone(found);
    lines.push({ line, change: 'changed', was: old.shift()?.line ?? null });
  }
  gone(old.length);
  return lines;
}

/** Pairs of neighbouring letters that a line has. */
const pairsOf = (line: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, line.length - 1) }, (_, at) => line.slice(at, at + 2)));

const ALIKE = 0.6;

/** Most of their pairs are the same: the number before it, a year or some words may differ. */
function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared > 0 && 2 * shared >= ALIKE * (one.size + other.size);
}

/** Places of lines that both have, in their order: as many as there can be. */
function longestCommon(before: readonly string[], after: readonly string[]): [number, number][] {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (was: number, is: number) => lengths[was * width + is] ?? 0;
  for (let was = before.length - 1; was >= 0; was -= 1) {
    for (let is = after.length - 1; is >= 0; is -= 1) {
      lengths[was * width + is] =
        before[was] === after[is] ? at(was + 1, is + 1) + 1 : Math.max(at(was + 1, is), at(was, is + 1));
    }
  }
  const places: [number, number][] = [];
  let [was, is] = [0, 0];
  while (was < before.length && is < after.length) {
    if (before[was] === after[is]) places.push([was++, is++]);
    else if (at(was + 1, is) >= at(was, is + 1)) was += 1;
    else is += 1;
  }
  return places;
}
