import type { Submission } from '@prakat/shared/submission/schema';
import {
  isEscalationDue,
  isExpiryNoticeDue,
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
  const { profile } = office;
  const at = isoNow(context);
  const open = {
    equals: { officeId: profile.id, 'waiting.on': 'people' },
    upTo: startOfDay(addDays(today, 1)),
  };
  let failed = 0;
  const act = async (...request: Parameters<typeof bySystem>) => {
    if (!(await bySystem(...request))) failed += 1;
  };
  for await (const submission of every(context.store, 'submissions', 'byWaiting', open)) {
    if (isReminderDue(submission, profile, today))
      await act(context, 'daily', submission, 'remind', { notice: 'reminder' });
    if (isEscalationDue(submission, profile, today))
      await act(context, 'daily', submission, 'escalate', { of: 'waiting' });
    if (isVerbalReminderDue(submission, at))
      await act(context, 'daily', submission, 'remind', { notice: 'verbal_confirm' });
    if (isVerbalEscalationDue(submission, at))
      await act(context, 'daily', submission, 'escalate', { of: 'verbal' });
  }
  if (failed > 0) throw new JobFailedError(`${failed} reminders failed`);
}

/** Items whose end of display comes near: owner and webmasters hear of it once for each end. */
export async function announceEnds(context: Context, office: Office, today: string): Promise<void> {
  const { profile } = office;
  const near: Submission[] = [];
  // A notice moves up to the working day before its day: some days more than the profile says.
  const upTo = addDays(today, profile.expiryNoticeDays + 14);
  for await (const submission of every(context.store, 'submissions', 'byDisplayEnd', {
    equals: { officeId: profile.id },
    upTo,
  })) {
    if (isExpiryNoticeDue(submission, profile, today)) near.push(submission);
  }
  let failed = 0;
  for (const submission of near)
    if (!(await bySystem(context, 'daily', submission, 'remind', { notice: 'expiry_notice' }))) failed += 1;
  if (failed > 0) throw new JobFailedError(`${failed} notices failed`);
}
