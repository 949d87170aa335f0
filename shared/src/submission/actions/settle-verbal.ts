import { z } from 'zod';
import { tell } from '../../machine/effects.ts';
import { personalSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { type Decision, publicationIdOf, type Submission } from '../schema.ts';
import { type ActionContext, type ActionRule, outcome, signature } from './action.ts';
import { readReason } from './review-input.ts';
import { concernedBy } from './verbal.ts';

const pending = ({ verbal }: Submission) => (verbal?.status === 'pending' ? null : refuse('verbal_settled'));

/** What was given by word of mouth, settled in writing as a decision of the last step. */
function settled(context: ActionContext, outcome: 'approved' | 'rejected', reason: string | null) {
  const { submission, at } = context;
  const { verbal, decisions } = submission;
  const step = submission.steps.at(-1);
  if (!verbal || !step) throw new Error('nothing to settle');
  const decision: Decision = {
    stepId: step.id,
    stepTitle: step.title,
    round: submission.round,
    outcome,
    by: signature(context),
    at,
    revision: submission.revision,
    contentHash: submission.contentHash,
    fileHashes: submission.content.files.map((file) => file.sha256),
    reason,
    clearance: outcome === 'approved' ? verbal.clearance : null,
  };
  const status = outcome === 'approved' ? ('confirmed' as const) : ('denied' as const);
  return {
    verbal,
    decision,
    changes: { verbal: { ...verbal, status, settledAt: at }, decisions: [...decisions, decision] },
  };
}

/** The person who gave permission, or their successor, confirms it in writing: from now on it stands as their decision. */
export const confirmVerbal: ActionRule<Record<string, never>> = {
  input: z.strictObject({}),
  obstacle: pending,
  apply(context) {
    const { submission } = context;
    const { verbal, decision, changes } = settled(context, 'approved', null);
    const owner = personalSeat(submission.ownerId);
    return outcome(changes, [
      {
        kind: 'act',
        on: 'publication',
        id: publicationIdOf(submission),
        action: 'settle_version',
        input: { submissionId: submission.id, by: decision.by.memberId },
      },
      tell('verbal_confirmed', [owner, personalSeat(verbal.recordedBy.memberId)]),
    ]);
  },
};

const denialInput = z.strictObject({ reason: z.string().optional() });

/**
 * It was not so: the version comes down, what was approved before it stands again, and everyone who acted on it is
 * told.
 */
export const denyVerbal: ActionRule<z.infer<typeof denialInput>> = {
  input: denialInput,
  obstacle: pending,
  apply(context, input) {
    const read = readReason(input);
    if (!read.ok) return read;
    const { submission, at } = context;
    const { reason } = read;
    const { verbal, decision, changes } = settled(context, 'rejected', reason);
    return outcome(
      { ...changes, state: 'rejected', lastRefusal: { kind: 'rejected', reason, by: decision.by, at } },
      [
        {
          kind: 'act',
          on: 'publication',
          id: publicationIdOf(submission),
          action: 'drop_version',
          input: { submissionId: submission.id, kind: 'denied', reason, by: decision.by },
        },
        tell('verbal_denied', concernedBy(submission.ownerId, verbal, submission.publisherSeats)),
      ],
      { reason },
    );
  },
};

/** What the permission was given for was called off before it went up: nobody is asked to sign for it any more. */
export const lapseVerbal: ActionRule<Record<string, never>> = {
  input: z.strictObject({}),
  obstacle: pending,
  apply({ submission, at }) {
    if (!submission.verbal) throw new Error('nothing to lapse');
    return outcome({ verbal: { ...submission.verbal, status: 'lapsed', settledAt: at } });
  },
};
