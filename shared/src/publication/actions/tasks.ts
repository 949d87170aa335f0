import { z } from 'zod';
import { type Notice, tell } from '../../machine/effects.ts';
import { personalSeat } from '../../office/seat.ts';
import { signatureSchema } from '../../people/member.ts';
import { refuse } from '../../refusals.ts';
import { signature } from '../../submission/actions/action.ts';
import type { Publication } from '../schema.ts';
import { type Task, taskOf } from '../standing.ts';
import { outcome, type PublicationRule } from './action.ts';

/** The card that asks for each task. */
export const taskNotices: Record<Task, Notice> = {
  publish: 'publish_task',
  confirm: 'confirm_task',
  remove: 'remove_task',
  post_sheet: 'post_sheet_task',
  remove_sheet: 'remove_sheet_task',
};

const withoutTask = (publication: Publication) => (taskOf(publication) ? null : refuse('no_task'));
const unclaimed = (publication: Publication) =>
  withoutTask(publication) ?? (publication.claim ? null : refuse('task_not_claimed'));

const noticeOf = (publication: Publication): Notice => taskNotices[taskOf(publication) ?? 'confirm'];

/** One webmaster takes the task, so that two do not do it at once (001 §3.1: two who stand in for each other); the others hear of it. */
export const claimTask: PublicationRule<Record<string, never>> = {
  input: z.strictObject({}),
  obstacle: (publication) =>
    withoutTask(publication) ??
    (publication.claim ? refuse('task_claimed', { name: publication.claim.by.name }) : null),
  apply(context) {
    const by = signature(context);
    const told = tell('task_claimed', context.publication.publisherSeats, [by.memberId]);
    return outcome({ claim: { by, at: context.at } }, [told]);
  },
};

const handOverInput = z.strictObject({
  /** The other webmaster, looked up by whoever runs this; null gives the task back to all of them. */
  to: signatureSchema.nullable(),
  toIsPublisher: z.boolean(),
});
type HandOver = z.infer<typeof handOverInput>;

function handOver(
  { publication, at }: { publication: Publication; at: string },
  { to, toIsPublisher }: HandOver,
) {
  if (to && !toIsPublisher) return refuse('not_a_publisher', { name: to.name });
  const told = to ? [personalSeat(to.memberId)] : publication.publisherSeats;
  return outcome({ claim: to && { by: to, at } }, [tell(noticeOf(publication), told)], {
    to: to?.name ?? null,
  });
}

/** A claimed task goes to another webmaster, or back to all. */
export const handOverTask: PublicationRule<HandOver> = {
  input: handOverInput,
  obstacle: unclaimed,
  apply: handOver,
};

/** The head, or an administrator, says which webmaster does it (003 §3.1, 004: the head assigns). */
export const assignTask: PublicationRule<HandOver> = {
  input: handOverInput,
  obstacle: withoutTask,
  apply: handOver,
};

/** The webmaster who took the task has left or cannot do it: an administrator gives it back to all of them. */
export const releaseTask: PublicationRule<Record<string, never>> = {
  input: z.strictObject({}),
  obstacle: unclaimed,
  apply({ publication }) {
    const { claim, publisherSeats } = publication;
    const told = tell(noticeOf(publication), publisherSeats);
    return outcome({ claim: null }, [told], { from: claim?.by.name });
  },
};
