const MARK = /\[ยังไม่มี: ([^\]]+)\]/g;

/** The mark that stands in a paper in place of what the records do not have. */
export const gapMark = (what: string): string => `[ยังไม่มี: ${what}]`;

/** What a paper lacks by the marks that stand in it, each once: whoever words a part of it anew may have filled a gap. */
export const gapsIn = (words: readonly string[]): string[] => [
  ...new Set(words.flatMap((line) => [...line.matchAll(MARK)].map(([, what = '']) => what))),
];

/** Collects what a paper lacks while it is written. */
export type Gaps = {
  /** The mark that stands in the paper in place of what the records do not have, which is listed too. */
  gap: (what: string) => string;
  missing: string[];
};

export function collectGaps(): Gaps {
  const missing: string[] = [];
  const gap = (what: string) => {
    if (!missing.includes(what)) missing.push(what);
    return gapMark(what);
  };
  return { gap, missing };
}
