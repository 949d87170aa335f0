/**
 * What whoever leads an office sees of it on one page, in the manner of `api.ts`; for administrators, and whoever decides:
 *
 * | call | query | answer |
 * |---|---|---|
 * | GET  /api/{office}/overview | | `Overview` |
 * | GET  /api/{office}/submissions | `list=office|late`, `after` | `SubmissionPage`: what waits for anybody of the office, the longest first; of `late` what waits longer than the office allows |
 */
import type { MonthNumbers } from '../oversight/month-numbers.ts';
import type { WaitingCount } from './api.ts';

export type Overview = {
  waiting: {
    /** For the person who asks. */
    mine: WaitingCount;
    /** For anybody of the office, requests and what there is to do on the website. */
    office: WaitingCount;
    /** Of those what waits longer than the office allows. */
    late: WaitingCount;
  };
  /** Working days after which something is late, as the office's profile has it. */
  dueDays: number;
  /** Permitted by word of mouth and not settled; `overdue`: past the day by which it was to be. */
  verbal: WaitingCount & { overdue: number };
  /** Categories and subtopics as the clock of freshness has them. */
  freshness: { due: number; overdue: number; empty: number; reported: number };
  /** Messages and work on the website that were given up, or wait longer than they should. */
  undelivered: WaitingCount;
  month: {
    /** เดือนธันวาคม 2564. */
    name: string;
    /** First day and today, calendar days. */
    from: string;
    to: string;
    numbers: MonthNumbers;
    /** From filing to the website, of what went up this month; null where nothing did. */
    meanDays: number | null;
    /** More was done than was counted. */
    more: boolean;
  };
};
