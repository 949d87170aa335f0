/** More of one kind are not counted, so that what is read of an office has a bound. */
export const MOST_COUNTED = 500;

/** How an office stands, in numbers alone: nothing of what it publishes or is asked, and of no person. */
export type DistrictCounts = {
  /** What the office has to look at: in time, still to be looked at or filled in its period, a whole period late. */
  topics: { current: number; due: number; late: number };
  /** Permission by word of mouth not confirmed in writing, and the day on which the oldest was given. */
  verbal: { number: number; oldest: string | null };
  /** The day on which something went up last; how many went up for the first time this month and this quarter. */
  published: { last: string | null; month: number; quarter: number };
  /** Requests that wait longer than the office's own profile allows before others are told. */
  waitingTooLong: number;
};

/** A district by its name, with its counts. */
export type District = DistrictCounts & { name: string };

/** True for what the province may want to ask about: something is late or waits too long. */
export const needsAttention = ({ topics, waitingTooLong, verbal }: DistrictCounts): boolean =>
  topics.late > 0 || waitingTooLong > 0 || verbal.number > 0;

/** The counts of all districts together. */
export function totalOf(districts: readonly DistrictCounts[]): DistrictCounts {
  const sum = (of: (district: DistrictCounts) => number) =>
    districts.reduce((total, district) => total + of(district), 0);
  const days = (of: (district: DistrictCounts) => string | null) =>
    districts.flatMap((district) => of(district) ?? []).sort();
  return {
    topics: {
      current: sum(({ topics }) => topics.current),
      due: sum(({ topics }) => topics.due),
      late: sum(({ topics }) => topics.late),
    },
    verbal: {
      number: sum(({ verbal }) => verbal.number),
      oldest: days(({ verbal }) => verbal.oldest)[0] ?? null,
    },
    published: {
      last: days(({ published }) => published.last).at(-1) ?? null,
      month: sum(({ published }) => published.month),
      quarter: sum(({ published }) => published.quarter),
    },
    waitingTooLong: sum((district) => district.waitingTooLong),
  };
}

/**
 * What is counted one by one as it is shown, of one district or of several together, in Arabic numerals; a sum in which a
 * count was broken off says so: `512+`.
 */
export function countNames(
  districts: readonly DistrictCounts[],
): Record<'verbal' | 'waitingTooLong' | 'month' | 'quarter', string> {
  const name = (of: (district: DistrictCounts) => number) => {
    const counts = districts.map(of);
    const sum = counts.reduce((total, count) => total + count, 0);
    return counts.some((count) => count >= MOST_COUNTED) ? `${sum}+` : String(sum);
  };
  return {
    verbal: name(({ verbal }) => verbal.number),
    waitingTooLong: name((district) => district.waitingTooLong),
    month: name(({ published }) => published.month),
    quarter: name(({ published }) => published.quarter),
  };
}
