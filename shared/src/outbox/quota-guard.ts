import { addDays, addMonths, calendarDate, daysBetween } from '../time/thai-date.ts';
import type { OutboxEntry } from './entry.ts';
import type { MessageMonth } from './message-month.ts';

/** Per cent of the month's messages at which the administrators are warned, once each. */
export const WARN_AT: readonly number[] = [70, 90];

/**
 * What is kept back as the messages of a month run out, the least needed first; it waits for its person or group to come by.
 * Decisions that are asked for and what must come down are told for as long as there is a message left.
 */
export const KEPT_BACK: readonly { from: number; what: 'digests' | 'all_but_decisions' }[] = [
  { from: 90, what: 'digests' },
  { from: 97, what: 'all_but_decisions' },
];

/** Notices for which the last messages of a month are kept. */
const DECISIONS: ReadonlySet<string> = new Set([
  'review_requested',
  'changes_requested',
  'verbal_confirm',
  'verbal_denied',
  'verbal_overdue',
  'remove_task',
  'remove_failed',
]);

/** Messages that were counted by now, as far as is known; null where LINE has not said. */
export const usedOf = ({ quota, since }: Pick<MessageMonth, 'quota' | 'since'>): number | null =>
  quota && quota.used + since;

/** Per cent of the month's messages that are used; null where there is no limit, or none is known. */
export function percentUsed(month: Pick<MessageMonth, 'quota' | 'since'> | null): number | null {
  const limit = month?.quota?.limit ?? null;
  const used = month && usedOf(month);
  if (limit === null || used === null) return null;
  return limit === 0 ? 100 : Math.floor((used / limit) * 100);
}

/** What the month comes to if it goes on as it went, counted by days; null where nothing is known. `now` in milliseconds. */
export function forecastOf(
  month: Pick<MessageMonth, 'quota' | 'since' | 'month'>,
  now: number,
): number | null {
  const used = usedOf(month);
  if (used === null) return null;
  const first = `${month.month}-01`;
  const days = daysBetween(first, addMonths(first, 1));
  const gone = Math.min(days, Math.max(1, daysBetween(first, addDays(calendarDate(now), 1))));
  return Math.round((used / gone) * days);
}

/** True for what is not pushed at this use of the month's messages. */
export function isKeptBack(
  { task, telling }: Pick<OutboxEntry, 'task' | 'telling'>,
  percent: number | null,
): boolean {
  if (percent === null) return false;
  const kept = KEPT_BACK.filter(({ from }) => percent >= from).map(({ what }) => what);
  const isDigest = task.kind !== 'message' || telling === 'digest';
  if (isDigest) return kept.includes('digests');
  return kept.includes('all_but_decisions') && !(task.kind === 'message' && DECISIONS.has(task.notice));
}
