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
function betweenKept(before: string[], after: string[]): DraftLine[] {
  const lines: DraftLine[] = [];
  const gone = (until: number) => {
    for (const line of before.splice(0, until)) lines.push({ line, change: 'gone', was: null });
  };
  for (const line of after) {
    const found = before.findIndex((was) => areAlike(was, line));
    if (found < 0) {
      lines.push({ line, change: 'new', was: null });
      continue;
    }
    gone(found);
    lines.push({ line, change: 'changed', was: before.shift() ?? null });
  }
  gone(before.length);
  return lines;
}

/** The beginning and the end that both share are half of the longer, at least: the number before it may differ. */
function areAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return 2 * (head + tail) >= Math.max(one.length, other.length);
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
