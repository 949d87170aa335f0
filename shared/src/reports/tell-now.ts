import type { ProblemReport } from './problem-report.ts';

/** Items of an office that its people hear of at once in a day: strangers who report many make no more cards than this. */
export const MOST_TOLD_AT_ONCE = 5;
/** Reports that an office takes in a day; of more the sender is asked to telephone. */
export const MOST_A_DAY = 100;

type Told = Pick<ProblemReport, 'publicationId' | 'day' | 'toldOn'>;

/**
 * Are people told of a report at once? One card for each item and day, and no more cards than a few: the rest is told together
 * the next morning. `told`: reports of the office that people heard of today, whenever they came.
 */
export function tellsNow(told: readonly Told[], publicationId: string, today: string): boolean {
  if (told.some((report) => report.publicationId === publicationId)) return false;
  // What was told together this morning came before, and took no card of its own.
  const items = new Set(told.filter(({ day }) => day === today).map((report) => report.publicationId));
  return items.size < MOST_TOLD_AT_ONCE;
}
