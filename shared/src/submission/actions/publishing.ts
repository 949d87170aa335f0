import { z } from 'zod';
import { personalSeat, roleSeat } from '../../office/seat.ts';
import { signatureOf } from '../actor.ts';
import { announce, type Effect, tell } from '../effects.ts';
import type { Submission } from '../schema.ts';
import { type ActionContext, type ActionRule, outcome } from './action.ts';

const recordPublishedInput = z.strictObject({ url: z.url() });

/** Who hears that an item is up: its owner, and the office's LINE group where the profile says so. */
function published({ submission, profile }: ActionContext, more: Effect[]): Effect[] {
  return [
    tell('published', [personalSeat(submission.submitter.memberId)]),
    ...(profile.destinations.lineGroup ? [announce()] : []),
    ...more,
  ];
}

/** The website took the item. A webmaster still looks at the page and confirms it (000 §2.2, 003 §2.1.3). */
export const recordPublished: ActionRule<z.infer<typeof recordPublishedInput>> = {
  input: recordPublishedInput,
  apply(context, { url }) {
    const { submission, at } = context;
    const publication: Submission['publication'] = { url, publishedAt: at, by: 'automatic', confirmed: null };
    return outcome(
      { state: 'published', publication, awaiting: submission.publisherSeats },
      published(context, [tell('confirm_task', submission.publisherSeats)]),
      { url },
    );
  },
};

const publishFailedInput = z.strictObject({ error: z.string().max(500) });

/** The website would not take the item: it becomes a webmaster's task instead of being lost. */
export const recordPublishFailed: ActionRule<z.infer<typeof publishFailedInput>> = {
  input: publishFailedInput,
  apply({ submission }, { error }) {
    return outcome(
      { publishByHand: true, awaiting: submission.publisherSeats },
      [tell('publish_task', submission.publisherSeats), tell('publish_failed', [roleSeat('administrator')])],
      { error },
    );
  },
};

/** A webmaster put the item on the website and gives its address: published and confirmed in one. */
export const publishByHand: ActionRule<z.infer<typeof recordPublishedInput>> = {
  input: recordPublishedInput,
  apply(context, { url }) {
    const { actor, profile, at } = context;
    if (actor.kind !== 'member') throw new Error('publishing by hand needs a person');
    const confirmed = { by: signatureOf(actor.member, profile), at };
    return outcome(
      {
        state: 'published',
        publication: { url, publishedAt: at, by: 'webmaster', confirmed },
        awaiting: [],
      },
      published(context, []),
      { url },
    );
  },
};

/** The webmaster who checked the page signs the form's third field, and the owner is told. */
export const confirmPublication: ActionRule<Record<string, never>> = {
  input: z.strictObject({}),
  apply({ submission, actor, profile, at }) {
    if (actor.kind !== 'member' || !submission.publication) throw new Error('nothing to confirm');
    const confirmed = { by: signatureOf(actor.member, profile), at };
    return outcome({ publication: { ...submission.publication, confirmed }, awaiting: [] }, [
      tell('confirmed', [personalSeat(submission.submitter.memberId)]),
    ]);
  },
};
