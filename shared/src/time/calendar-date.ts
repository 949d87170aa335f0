/**
 * True for a day that exists, written YYYY-MM-DD, between 1900 and 2200: a Buddhist Era year typed as it is falls
 * outside. Uses no library, because the form checks itself with it.
 */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  const year = date.getUTCFullYear();
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && year >= 1900 && year < 2200;
}

/** True for a day and time of it that exist, written 2021-12-24T10:05. */
export const isLocalDateTime = (text: string): boolean =>
  /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isCalendarDate(text.slice(0, 10));
