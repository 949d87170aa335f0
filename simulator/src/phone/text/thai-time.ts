import { calendarDate, thaiDate, thaiDateTime, thaiShortDate } from '@prakat/shared/time/thai-date';

const WEEKDAYS = ['อา.', 'จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.'];

/** `09:30` in Bangkok, with a colon as LINE writes it beside a bubble. */
export const timeOf = (at: number) => thaiDateTime(at).slice(-8, -3).replace('.', ':');

/** The line between two days of a chat: `วันนี้`, or `ศ. 24 ธ.ค. 2564` in the Buddhist Era. */
export function dayHeading(at: number, now: number): string {
  const day = calendarDate(at);
  if (day === calendarDate(now)) return 'วันนี้';
  return `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${thaiShortDate(day)}`;
}

/** When a chat last changed, as the chat list shows it: a time today, a day before that. */
export const listTime = (at: number, now: number) =>
  calendarDate(at) === calendarDate(now) ? timeOf(at) : thaiShortDate(calendarDate(at));

/** A value of a picker (`2021-12-24`, `09:30`, `2021-12-24T09:30`) as a person reads it. */
export function readPicked(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  const time = /\d{2}:\d{2}$/.exec(value)?.[0];
  return [date && thaiDate(date), time && `เวลา ${time.replace(':', '.')} น.`].filter(Boolean).join(' ');
}
