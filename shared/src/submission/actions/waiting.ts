import { z } from 'zod';
import { type Effect, tell } from '../../machine/effects.ts';
import { personalSeat, roleSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { calendarDate } from '../../time/thai-date.ts';
import { holdingSeats, settlingSeats } from '../awaited.ts';
import { barredFromReview, stepUnderReview } from '../permissions.ts';
import { publicationIdOf, type Submission } from '../schema.ts';
import { isEscalationDue, isReminderDue, isVerbalEscalationDue, isVerbalReminderDue } from '../timing.ts';
import { type ActionRule, outcome } from './action.ts';

const remindInput = z.strictObject({ notice: z.enum(['reminder', 'verbal_confirm']) });

/**
 * Whoever holds the request is reminded, or whoever has to confirm what was permitted by word of mouth. Refused when it
 * is not the time, or was done: a job may ask as often as it likes.
 */
export const remind: ActionRule<z.infer<typeof remindInput>> = {
  input: remindInput,
  apply({ submission, profile, at }, { notice }) {
    const { waiting, verbal } = submission;
    const today = calendarDate(at);
    if (notice === 'reminder') {
      if (!isReminderDue(submission, profile, today)) return refuse('not_due');
      const except = stepUnderReview(submission) ? barredFromReview(submission) : [];
      const reminders = waiting.reminders + 1;
      return outcome({ waiting: { ...waiting, reminders, remindedOn: today } }, [
        tell('reminder', holdingSeats(submission), except),
      ]);
    }
    if (!verbal || !isVerbalReminderDue(submission, at)) return refuse('not_due');
    const reminders = verbal.reminders + 1;
    return outcome({ verbal: { ...verbal, reminders, remindedOn: today } }, [
      tell('verbal_confirm', settlingSeats(submission)),
    ]);
  },
};

/** `nobody`: whoever runs this found that nobody who holds the step may take it, or can be told; `decide` knows no people. */
const escalateInput = z.strictObject({ of: z.enum(['waiting', 'nobody', 'verbal']).optional() });

/**
 * Nobody entitled has acted in time: those whom the profile names as stand-ins may now act in their place, and the
 * administrators are told, once; at once when nobody entitled could act at all. The same for a permission by word of
 * mouth that was not confirmed by its deadline, which the head of the last step hears of, too; by the office's rule the
 * item then comes down.
 */
export const escalate: ActionRule<z.infer<typeof escalateInput>> = {
  input: escalateInput,
  apply(context, input) {
    const { submission, profile, at } = context;
    const { waiting } = submission;
    if (input.of === 'verbal') return escalateVerbal(context);
    if (waiting.escalated) return refuse('already_escalated');
    const step = stepUnderReview(submission);
    const isDue =
      input.of === 'nobody'
        ? step !== null && step.standInSeats.length > 0
        : isEscalationDue(submission, profile, calendarDate(at));
    if (!isDue) return refuse('not_due');
    const told = [...(step?.standInSeats ?? []), roleSeat('administrator')];
    return outcome(
      { waiting: { ...waiting, escalated: true } },
      [tell('escalated', told, barredFromReview(submission))],
      { of: input.of ?? 'waiting' },
    );
  },
};

function escalateVerbal({ submission, profile, at }: Parameters<typeof escalate.apply>[0]) {
  const { verbal, steps } = submission;
  if (verbal?.escalated) return refuse('already_escalated');
  if (!verbal || !isVerbalEscalationDue(submission, at)) return refuse('not_due');
  const effects: Effect[] = [
    tell('verbal_overdue', [roleSeat('administrator'), ...(steps.at(-1)?.seats ?? [])]),
  ];
  if (profile.verbalApproval.afterDeadline === 'take_down') effects.unshift(dropUnconfirmed(submission));
  return outcome({ verbal: { ...verbal, escalated: true } }, effects, { of: 'verbal' });
}

const dropUnconfirmed = (submission: Submission): Effect => ({
  kind: 'act',
  on: 'publication',
  id: publicationIdOf(submission),
  action: 'drop_version',
  input: {
    submissionId: submission.id,
    kind: 'unconfirmed',
    reason: 'ไม่ได้ยืนยันการอนุมัติทางวาจาเป็นลายลักษณ์อักษรภายในกำหนด',
    by: null,
  },
});

const transferInput = z.strictObject({ ownerId: z.string(), name: z.string() });

/** Somebody left or changed post: an administrator gives their request to a successor, who answers for it from now on. */
export const transferOwner: ActionRule<z.infer<typeof transferInput>> = {
  input: transferInput,
  apply: (_context, { ownerId, name }) =>
    outcome({ ownerId }, [tell('transferred', [personalSeat(ownerId)])], { to: name }),
};

export const undeliveredInput = z.strictObject({
  entryId: z.string(),
  notice: z.string(),
  to: z.string(),
  attempts: z.int(),
  /** LINE's x-line-request-id, which is all that LINE support can be asked about. */
  requestId: z.string().nullable(),
  error: z.string().max(300).nullable(),
});

/** A message about it was given up: the administrators are told, except of the telling itself. */
export const noteUndelivered: ActionRule<z.infer<typeof undeliveredInput>> = {
  input: undeliveredInput,
  apply: (_context, input) =>
    outcome(
      {},
      input.notice === 'undelivered' ? [] : [tell('undelivered', [roleSeat('administrator')])],
      input,
    ),
};
