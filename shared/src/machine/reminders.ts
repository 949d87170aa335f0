/**
 * When people are reminded of what waits for them, counted in periods of the office (`reminders.afterDays` working days):
 * ever more rarely, and not for ever. Whoever has not acted by the last has been told of it five times with the asking, and
 * so have others (`escalate`); from then on it stands in their list, and in what the office is told of itself.
 */
export const REMINDER_PERIODS: readonly number[] = [1, 2, 4, 8];

/** Working days of one period of a permission by word of mouth once its deadline has passed: a working week. */
export const OVERDUE_PERIOD_DAYS = 5;

/** How many reminders have come due after so many working days, in periods of so many. */
export const remindersDue = (waitedDays: number, periodDays: number): number =>
  REMINDER_PERIODS.filter((periods) => periods * periodDays <= waitedDays).length;
