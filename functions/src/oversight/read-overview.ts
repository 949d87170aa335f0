import type { WaitingCount } from '@prakat/shared/api/api';
import type { Overview } from '@prakat/shared/api/overview';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { isVerbalOverdue } from '@prakat/shared/submission/timing';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PersonActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { readStandings } from '../freshness/read-standings.ts';
import { outboxStatus } from '../outbox/office-messages.ts';
import { countOpen } from '../procedure/find-open.ts';
import { countWaiting } from '../procedure/find-waiting.ts';
import { readMonth } from './read-month.ts';

/** More of anything is not counted: whoever sees so much opens the list. */
const COUNTED = 100;

type Who = { context: Pick<Context, 'store' | 'clock'>; office: Office; actor: PersonActor };

/** How an office stands now. What is read has a bound, however much there is. */
export async function readOverview(who: Who): Promise<Overview> {
  const { context, office } = who;
  const { profile } = office;
  const { store } = context;
  const today = calendarDate(context.clock());
  const [mine, waiting, late, verbal, standings, outbox, month] = await Promise.all([
    countWaiting(who, COUNTED),
    countOpen({ context, profile }, 'office', COUNTED),
    countOpen({ context, profile }, 'late', COUNTED),
    verbalOf(context, profile),
    readStandings(store, profile, today),
    outboxStatus(context, profile.id),
    readMonth(store, profile.id, today),
  ]);
  const freshness = (status: (typeof standings)[number]['status']) =>
    standings.filter((standing) => standing.status === status).length;
  const stuck = outbox.waits.reduce((sum, { count }) => sum + count, 0);
  return {
    waiting: { mine, office: waiting, late },
    dueDays: profile.reminders.escalateAfterDays,
    verbal,
    freshness: {
      due: freshness('due'),
      overdue: freshness('overdue'),
      empty: freshness('empty'),
      reported: freshness('reported'),
    },
    undelivered: { count: stuck + outbox.givenUp, more: outbox.more },
    month,
  };
}

async function verbalOf(
  context: Pick<Context, 'store' | 'clock'>,
  { id: officeId }: OfficeProfile,
): Promise<WaitingCount & { overdue: number }> {
  const find = { equals: { officeId, 'verbal.status': 'pending' }, limit: COUNTED };
  const { items, next } = await context.store.find('submissions', 'byVerbal', find);
  const at = isoNow(context);
  const overdue = items.filter((submission) => isVerbalOverdue(submission, at)).length;
  return { count: items.length, more: next !== null, overdue };
}
