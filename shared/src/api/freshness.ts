/**
 * Calls about how current the website is, in the manner of `api.ts`:
 *
 * | call | body | answer |
 * |---|---|---|
 * | GET  /api/{office}/freshness | | `FreshnessList` |
 * | POST /api/{office}/freshness/checks | `FreshnessCheckBody` | `FreshnessList` as it is then; nothing changes when somebody has checked the period before |
 */
import { z } from 'zod';
import type { FreshnessStanding } from '../freshness/standing.ts';

export const freshnessCheckBodySchema = z.strictObject({
  categoryId: z.string().max(64),
  subtopicId: z.string().max(64).nullable(),
  /** Key of the period on the screen. */
  period: z.string().max(16),
});
export type FreshnessCheckBody = z.infer<typeof freshnessCheckBodySchema>;

/** A subtopic, or a topic that has none. */
export type FreshnessEntry = FreshnessCheckBody & {
  name: string;
  /**
   * `empty`: nothing of it is on display, so that it cannot be checked, only filled by publishing. `reported`: residents say that
   * something of it is wrong, which is dealt with one by one.
   */
  status: FreshnessStanding['status'];
  /** A whole period has gone by without. */
  late: boolean;
  /** The product counts it by itself (visits, satisfaction), and it is current by that. */
  counted: boolean;
  /** The period that a check counts for now, in words. */
  periodName: string;
  /** เดือนละ 1 ครั้ง and so on. */
  refreshName: string;
  /** Calendar day: the last one in time, or the one that was missed, when late. */
  dueBy: string;
  /** Units, positions and roles that answer for it. */
  responsible: string[];
  /** The person who asks answers for it. */
  mine: boolean;
  /** Reports of residents about it that wait. */
  reports: number;
  /** `by` is null for a publication that nobody has confirmed yet. */
  last: { at: string; by: string | null; result: 'unchanged' | 'updated' } | null;
};

export type FreshnessList = {
  today: string;
  /** False while the public holidays of this year are not all known: days to the end of a month may be wrong by some. */
  holidaysKnown: boolean;
  /** What is late first, then what is empty, due or reported, then what is checked; in the office's order within each. */
  items: FreshnessEntry[];
};
