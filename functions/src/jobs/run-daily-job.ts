import { calendarDate } from '@prakat/shared/time/thai-date';
import { tendComplaints } from '../complaints/tend-complaints.ts';
import type { Context } from '../context.ts';
import { notePastDelegations } from '../people/end-delegations.ts';
import { tendReports } from '../reports/tend-reports.ts';
import { leaveMark, readMark } from '../store/marks.ts';
import { forgetSubscriptions } from '../subscriptions/subscribers.ts';
import { foldVisits } from '../visits/fold-visits.ts';
import { sendCompletenessDigest } from './completeness-digest.ts';
import { eachOffice } from './each-office.ts';
import { forgetOld } from './forget.ts';
import { sendFreshnessDigest } from './freshness-digest.ts';
import { guardQuota } from './guard-quota.ts';
import { lookAtGroups } from './look-at-groups.ts';
import { sendProvinceCard } from './province-card.ts';
import { announceEnds, remindHolders } from './remind.ts';
import { sealLogs, sendSealCard } from './seal-logs.ts';
import { warnAdministrators } from './warn-administrators.ts';

/**
 * What is done each day: a look at LINE's quota, reminders, escalations, notices of the end of display, what residents reported and complain of, what is to be looked at, how complete the
 * website is, how a province's districts stand, what an office lacks, its LINE groups, the seal of its logs, the visits of days that are over, what is kept
 * no longer.
 * Each thing is remembered where it belongs, so that this is safe to run twice, late, in two processes and to be killed at any
 * moment; after days without it everything is done once. An office that it has been through today costs one read, so that a run
 * that was cut short goes on where it stopped. Throws when part must run again.
 */
export async function runDailyJob(context: Context): Promise<void> {
  const today = calendarDate(context.clock());
  await eachOffice(context, 'daily', async (office) => {
    const officeId = office.profile.id;
    if ((await readMark(context.store, officeId, 'daily'))?.mark === today) return;
    const failures: unknown[] = [];
    for (const part of parts)
      await part(context, office, today).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'part of the daily job failed');
    await context.store.transact(async (tx) => {
      const before = await readMark(tx, officeId, 'daily');
      leaveMark(context, tx, { officeId, job: 'daily', mark: today, before });
    });
  });
}

/** One thing after the other, as people would have heard of them. */
const parts = [
  guardQuota,
  notePastDelegations,
  remindHolders,
  announceEnds,
  tendReports,
  tendComplaints,
  sendFreshnessDigest,
  sendCompletenessDigest,
  sendProvinceCard,
  warnAdministrators,
  lookAtGroups,
  sealLogs,
  sendSealCard,
  foldVisits,
  forgetOld,
  forgetSubscriptions,
];

/** Has the daily job of a day run to its end for every office? */
export async function isDailyJobDone(context: Context, today: string): Promise<boolean> {
  for (const officeId of context.offices.keys())
    if ((await readMark(context.store, officeId, 'daily'))?.mark !== today) return false;
  return true;
}
