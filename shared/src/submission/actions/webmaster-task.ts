import { z } from 'zod';
import { signatureSchema } from '../../people/member.ts';
import { personalSeat, roleSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { tell } from '../effects.ts';
import type { Submission } from '../schema.ts';
import { type ActionRule, outcome, signature } from './action.ts';
import { readReason } from './review-input.ts';

/** There is something for a webmaster to do: put it up by hand, or look at the page and confirm. */
const hasTask = (submission: Submission) => {
  const open =
    submission.state === 'approved' ? submission.publishByHand : !submission.publication?.confirmed;
  return open ? null : refuse('no_task');
};

/** One webmaster takes the task, so that two do not do it at once (001 §3.1: two who stand in for each other). */
export const claimTask: ActionRule<Record<string, never>> = {
  input: z.strictObject({}),
  applies: (submission) =>
    hasTask(submission) ??
    (submission.claim ? refuse('task_claimed', { name: submission.claim.by.name }) : null),
  apply: (context) => outcome({ claim: { by: signature(context), at: context.at } }),
};

const handOverInput = z.strictObject({
  /** The other webmaster, looked up by whoever runs this; null gives the task back to all of them. */
  to: signatureSchema.nullable(),
  toIsPublisher: z.boolean(),
});

/** A claimed task goes to another webmaster, or back to all. */
export const handOverTask: ActionRule<z.infer<typeof handOverInput>> = {
  input: handOverInput,
  applies: (submission) => hasTask(submission) ?? (submission.claim ? null : refuse('task_not_claimed')),
  apply(context, { to, toIsPublisher }) {
    const { submission, at } = context;
    if (to && !toIsPublisher) return refuse('not_a_publisher', { name: to.name });
    const notice = submission.state === 'approved' ? 'publish_task' : 'confirm_task';
    const told = to ? [personalSeat(to.memberId)] : submission.publisherSeats;
    return outcome({ claim: to && { by: to, at } }, [tell(notice, told)]);
  },
};

/** The webmaster who took the task has left or cannot do it: an administrator gives it back to all of them. */
export const releaseTask: ActionRule<Record<string, never>> = {
  input: z.strictObject({}),
  applies: (submission) => hasTask(submission) ?? (submission.claim ? null : refuse('task_not_claimed')),
  apply({ submission }) {
    const { claim, state, publisherSeats } = submission;
    const notice = state === 'approved' ? 'publish_task' : 'confirm_task';
    return outcome({ claim: null }, [tell(notice, publisherSeats)], { from: claim?.by.name });
  },
};

const failureInput = z.strictObject({ reason: z.string().optional() });

/** A webmaster could not put it up: owner and administrators hear why, and any webmaster can try again. */
export const reportPublishFailure: ActionRule<z.infer<typeof failureInput>> = {
  input: failureInput,
  applies: hasTask,
  apply({ submission }, input) {
    const read = readReason(input);
    if (!read.ok) return read;
    return outcome(
      { claim: null },
      [tell('publish_failed', [personalSeat(submission.ownerId), roleSeat('administrator')])],
      { reason: read.reason },
    );
  },
};
