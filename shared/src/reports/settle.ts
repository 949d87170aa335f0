import { personalSeat, roleSeat, type SeatKey } from '../office/seat.ts';
import type { Member, Signature } from '../people/member.ts';
import { REPORT_DAYS } from '../privacy/periods.ts';
import type { Publication } from '../publication/schema.ts';
import { isDisplayOver } from '../publication/standing.ts';
import { addDays, calendarDate } from '../time/thai-date.ts';
import { forgotten, type ProblemReport } from './problem-report.ts';
import type { ReportOutcome } from './report-kinds.ts';

type Reporters = Pick<Publication, 'ownerId'>;

/** Who hears of reports about an item: its owner, and whoever looks after the website. */
export const reportSeats = ({ ownerId }: Reporters): SeatKey[] => [
  personalSeat(ownerId),
  roleSeat('webmaster'),
];

/** Webmasters and administrators read and settle every report. */
export const handlesEveryReport = ({ roles }: Pick<Member, 'roles'>): boolean =>
  roles.includes('webmaster') || roles.includes('administrator');

/** Others read and settle those about what they own. */
export const handlesReportsOf = (
  member: Pick<Member, 'id' | 'roles'>,
  publication: Reporters | null,
): boolean => handlesEveryReport(member) || publication?.ownerId === member.id;

/** Is the item up, wherever it stands? `now` in milliseconds. */
export const canBeReported = (
  { state, displayUntil }: Pick<Publication, 'state' | 'displayUntil'>,
  now: number,
): boolean => state === 'on_display' && !isDisplayOver(displayUntil, now);

/**
 * A report as it stands once it is dealt with. What was written goes 30 days later, and of one that was removed at once. `at` is ISO
 * 8601, UTC.
 */
export function settled(
  report: ProblemReport,
  { outcome, by, at, note }: { outcome: ReportOutcome; by: Signature | null; at: string; note: string },
): ProblemReport {
  const today = calendarDate(at);
  const next: ProblemReport = {
    ...report,
    status: 'settled',
    // Nobody need hear any more of what they have dealt with.
    toldOn: report.toldOn ?? today,
    settled: { outcome, by, at, note },
    forgetOn: addDays(today, REPORT_DAYS),
  };
  return outcome === 'removed' ? forgotten(next) : next;
}
