import type { Publication } from '../publication/schema.ts';
import type { Submission } from '../submission/schema.ts';
import type { OutboxEntry } from './entry.ts';

const DAY_MS = 24 * 3600_000;

/** Long enough for a message that the quota kept back from the first day of a month to the next. */
const LONGEST_USE_MS = 45 * DAY_MS;

/** What is of use for less, by notice: the answer to a press, and what comes again by itself with newer numbers. */
const USE_MS: Readonly<Record<string, number>> = {
  answer: DAY_MS,
  completeness: 7 * DAY_MS,
  freshness: 7 * DAY_MS,
  office_warnings: 7 * DAY_MS,
  province: 7 * DAY_MS,
  expiry_notice: 21 * DAY_MS,
};

/** An announcement in a group is news: so long it is. */
export const ANNOUNCEMENT_USE_MS = 14 * DAY_MS;

/** Notices that ask somebody to see to a record, or tell of what stands in its way: of use while it waits as it did then. */
const ABOUT_WAITING: ReadonlySet<string> = new Set([
  'review_requested',
  'changes_requested',
  'publish_task',
  'confirm_task',
  'remove_task',
  'post_sheet_task',
  'remove_sheet_task',
  'task_claimed',
  'publish_failed',
  'remove_failed',
  'unproved',
  'held',
  'proposed',
  'reminder',
  'nudged',
  'escalated',
  'nobody_entitled',
  'undelivered',
]);

/** The same of a permission by word of mouth, until it is settled. */
const ABOUT_VERBAL: ReadonlySet<string> = new Set(['verbal_confirm', 'verbal_overdue']);

/** The record that a message is about, as it is now; null for what is about none, or is gone. */
export type RecordNow =
  | { kind: 'submission'; record: Pick<Submission, 'waiting' | 'verbal'> }
  | { kind: 'publication'; record: Pick<Publication, 'waiting'> };

/**
 * Whether a message that was not sent at once should still be. `overtaken`: what it asks for has been done, or asked of
 * somebody else. `too_late`: whoever it is for was not told while it was of use. `now` in milliseconds.
 */
export function useOf(
  entry: Pick<OutboxEntry, 'createdAt' | 'about'> & { notice: string },
  now: number,
  found: RecordNow | null,
): 'of_use' | 'overtaken' | 'too_late' {
  const { notice, createdAt, about } = entry;
  if (about && isOvertaken(notice, createdAt, found)) return 'overtaken';
  const use = USE_MS[notice] ?? LONGEST_USE_MS;
  return now - Date.parse(createdAt) > use ? 'too_late' : 'of_use';
}

function isOvertaken(notice: string, createdAt: string, found: RecordNow | null): boolean {
  if (found === null) return true;
  if (ABOUT_VERBAL.has(notice))
    return found.kind === 'submission' && found.record.verbal?.status !== 'pending';
  if (!ABOUT_WAITING.has(notice)) return false;
  const { on, since } = found.record.waiting;
  return on === 'nobody' || since > createdAt;
}
