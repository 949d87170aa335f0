import type { Waiting } from '../../../submission/schema.ts';
import { addDays, calendarDate } from '../../../time/thai-date.ts';
import { isWorkingDay, workingDaysBetween } from '../../../time/working-days.ts';
import type { Office } from './entitlement.ts';
import { isOver } from './going-up.ts';
import { type ItemLedger, must, type RequestLedger, versionOf } from './ledger.ts';
import { dutiesOf, dutiesOn } from './waits.ts';

type Known = {
  items: ReadonlyMap<string, ItemLedger>;
  requests: ReadonlyMap<string, RequestLedger>;
  /** ISO 8601, UTC. */
  at: string;
};

/** Once the sweep has gone, nothing is up, or on its way up, whose time is over. */
export function checkSwept({ items, at }: Known): void {
  for (const [id, item] of items) {
    must(item.up === null || !isOver(item.end, at), `${id} comes down when its time is over`);
    const until = item.next === null ? null : versionOf(item, item.next).until;
    must(!isOver(until ?? null, at), `${id} is not put up any more when its time is over`);
  }
}

/** Once the daily job has gone, on a working day, everybody who lets something wait was reminded in time. */
export function checkReminded(office: Office, { items, requests, at }: Known): void {
  if (!isWorkingDay(office.today)) return;
  for (const [id, ledger] of requests) {
    const { record } = ledger;
    const duties = dutiesOf(office, ledger);
    if (duties.some(({ by }) => by === 'waiting')) {
      waited(office, id, record.waiting, calendarDate(record.waiting.since));
      if (record.state === 'submitted') escalated(office, id, record.waiting, record.waiting.since);
    }
    if (duties.some(({ by }) => by === 'verbal')) checkVerbal(ledger, at);
  }
  for (const [id, item] of items) {
    const { record } = item;
    if (dutiesOn(office, item, requests).length > 0) {
      const day = item.next === null ? null : versionOf(item, item.next).content.publishOn;
      const since = calendarDate(record.waiting.since);
      const from = day !== null && day > since ? day : since;
      waited(office, id, record.waiting, from);
      if (from === since) escalated(office, id, record.waiting, record.waiting.since);
    }
    const { end } = item;
    const near = item.up !== null && end !== null && !isOver(end, at);
    if (near && office.today >= addDays(end, -office.profile.expiryNoticeDays))
      must(record.expiryNoticedFor === end, `people hear that the time of ${id} will be over`);
  }
}

/** Periods after which people are reminded: the first, the second, the fourth and the eighth, and then no more. */
const PERIODS = [1, 2, 4, 8];

/** Reminded in the periods that the office says, ever more rarely, and four times at most. */
function waited({ profile, today }: Office, id: string, waiting: Waiting, from: string): void {
  if (today < from) return;
  remindedAfter(id, waiting.remindedOn, { from, today, periodDays: profile.reminders.afterDays });
  must(waiting.reminders <= PERIODS.length, `nobody is reminded of ${id} for ever`);
}

function remindedAfter(
  id: string,
  remindedOn: string | null,
  { from, today, periodDays }: { from: string; today: string; periodDays: number },
): void {
  for (const periods of PERIODS) {
    if (workingDaysBetween(from, today) < periods * periodDays) continue;
    must(
      remindedOn !== null && workingDaysBetween(from, remindedOn) >= periods * periodDays,
      `whoever lets ${id} wait is reminded after ${periods} periods (since ${from})`,
    );
  }
}

function escalated({ profile, today }: Office, id: string, { escalated: is }: Waiting, since: string): void {
  const days = workingDaysBetween(calendarDate(since), today);
  must(is || days < profile.reminders.escalateAfterDays, `others hear that ${id} waits (${days} days)`);
}

/** In working days until the deadline, then in working weeks. */
function checkVerbal({ record: { id, verbal } }: RequestLedger, at: string): void {
  if (!verbal) return;
  const today = calendarDate(at);
  const isOverdue = at > verbal.confirmBy;
  const from = calendarDate(isOverdue ? verbal.confirmBy : verbal.recordedAt);
  remindedAfter(id, verbal.remindedOn, { from, today, periodDays: isOverdue ? 5 : 1 });
  must(verbal.reminders <= 2 * PERIODS.length, `nobody is reminded of ${id} for ever`);
  must(!isOverdue || verbal.escalated, `others hear that ${id} was not confirmed in time`);
}
