import {
  isExpiryNoticeDue,
  isEscalationDue as isTaskEscalationDue,
  isReminderDue as isTaskReminderDue,
} from '@prakat/shared/publication/timing';
import {
  isEscalationDue,
  isReminderDue,
  isVerbalEscalationDue,
  isVerbalReminderDue,
} from '@prakat/shared/submission/timing';
import { addDays, startOfDay } from '@prakat/shared/time/thai-date';
import { type Context, isoNow, type Office } from '../context.ts';
import { every } from '../store/every.ts';
import { bySystem } from './by-system.ts';
import { JobFailedError } from './each-office.ts';

/** Everything that waits for people: whoever holds it is reminded; what waits too long is told to others. */
export async function remindHolders(context: Context, office: Office, today: string): Promise<void> {
  const failed =
    (await remindOfRequests(context, office, today)) + (await remindOfTasks(context, office, today));
  if (failed > 0) throw new JobFailedError(`${failed} reminders failed`);
}

/** What has been waiting for people since before tomorrow. */
const waitingOf = ({ profile }: Office, today: string) => ({
  equals: { officeId: profile.id, 'waiting.on': 'people' },
  upTo: startOfDay(addDays(today, 1)),
});

async function remindOfRequests(context: Context, office: Office, today: string): Promise<number> {
  const { profile } = office;
  const at = isoNow(context);
  let failed = 0;
  for await (const submission of every(context.store, 'submissions', 'byWaiting', waitingOf(office, today))) {
    const request = { ...submission, on: 'submission' as const };
    const count = async (done: Promise<boolean>) => {
      if (!(await done)) failed += 1;
    };
    if (isReminderDue(submission, profile, today))
      await count(bySystem(context, 'daily', request, 'remind', { notice: 'reminder' }));
    if (isEscalationDue(submission, profile, today))
      await count(bySystem(context, 'daily', request, 'escalate', { of: 'waiting' }));
    if (isVerbalReminderDue(submission, at))
      await count(bySystem(context, 'daily', request, 'remind', { notice: 'verbal_confirm' }));
    if (isVerbalEscalationDue(submission, at))
      await count(bySystem(context, 'daily', request, 'escalate', { of: 'verbal' }));
  }
  return failed;
}

async function remindOfTasks(context: Context, office: Office, today: string): Promise<number> {
  const { profile } = office;
  let failed = 0;
  for await (const found of every(context.store, 'publications', 'byWaiting', waitingOf(office, today))) {
    const publication = { ...found, on: 'publication' as const };
    const count = async (done: Promise<boolean>) => {
      if (!(await done)) failed += 1;
    };
    if (isTaskReminderDue(found, profile, today))
      await count(bySystem(context, 'daily', publication, 'remind', { notice: 'reminder' }));
    if (isTaskEscalationDue(found, profile, today))
      await count(bySystem(context, 'daily', publication, 'escalate', {}));
  }
  return failed;
}

/** Items whose end of display comes near: owner and webmasters hear of it once for each end. */
export async function announceEnds(context: Context, office: Office, today: string): Promise<void> {
  const { profile } = office;
  // A notice moves up to the working day before its day: some days more than the profile says.
  const upTo = addDays(today, profile.expiryNoticeDays + 14);
  const ending = { equals: { officeId: profile.id }, upTo };
  const near: string[] = [];
  for await (const publication of every(context.store, 'publications', 'byDisplayEnd', ending)) {
    if (isExpiryNoticeDue(publication, profile, today)) near.push(publication.id);
  }
  let failed = 0;
  for (const id of near) {
    const publication = { on: 'publication' as const, officeId: profile.id, id };
    if (!(await bySystem(context, 'daily', publication, 'remind', { notice: 'expiry_notice' }))) failed += 1;
  }
  if (failed > 0) throw new JobFailedError(`${failed} notices failed`);
}
