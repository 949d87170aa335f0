/**
 * What is delivered at the same moment meets in another order each time, which costs a read more or less: a figure
 * stands while it is off by no more than this share of itself.
 */
const NOISE = 0.04;
const FIGURE = /\d[\d,]*(?:\.\d+)?/g;

const wordsOf = (table: string) => table.replace(FIGURE, '#');
const figuresOf = (table: string) =>
  (table.match(FIGURE) ?? []).map((one) => Number(one.replaceAll(',', '')));

/** Whether a table, or a row of one, still says what is counted. */
export function stands(written: string, counted: string): boolean {
  const figures = figuresOf(counted);
  const isNear = (one: number, n: number) => {
    const other = figures[n] ?? Number.NaN;
    const larger = Math.max(one, other);
    // What is rounded to whole numbers may fall on the other side.
    return Math.abs(one - other) <= Math.max(NOISE * larger, larger >= 10 ? 1 : 0.011);
  };
  return wordsOf(written) === wordsOf(counted) && figuresOf(written).every(isNear);
}
