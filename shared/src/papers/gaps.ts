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
    return `[ยังไม่มี: ${what}]`;
  };
  return { gap, missing };
}
