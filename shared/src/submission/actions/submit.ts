import { z } from 'zod';
import { type Checks, checksSchema } from '../../checks/finding.ts';
import { tell } from '../../machine/effects.ts';
import { handlingFor } from '../../office/handling.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import { seatKey } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { hashContent } from '../fingerprint.ts';
import { type Content, contentSchema, type Submission } from '../schema.ts';
import { type ActionRule, outcome, signature } from './action.ts';

/**
 * `id` and `number` are given by whoever runs the transaction, because both must be unique there; `checks` is what was
 * found in the content and its files; `corrects` is the publication to be corrected as it stands there, with the number
 * of another request about it that is under way.
 */
export const submitInputSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  content: contentSchema,
  checks: checksSchema,
  corrects: z
    .strictObject({
      publicationId: z.string(),
      number: z.string(),
      ownerId: z.string(),
      isCorrectable: z.boolean(),
      underWay: z.string().nullable(),
    })
    .nullable(),
});
export type SubmitInput = z.infer<typeof submitInputSchema>;

/** The steps, publishers and givers of permission that a request starts with and keeps, whatever the profile says later. */
export function frozenHandling(
  profile: OfficeProfile,
  content: Content,
  submitterUnitId: string,
): Pick<Submission, 'steps' | 'publisherSeats' | 'giverSeats'> | null {
  const handling = handlingFor(profile, content.categoryId, content.subtopicId);
  if (!handling) return null;
  const { allowed, givers } = profile.verbalApproval;
  return {
    steps: handling.steps.map(({ id, title, kind, by, standIn }) => ({
      id,
      title,
      kind,
      seats: by.map((seat) => seatKey(seat, submitterUnitId)),
      standInSeats: (standIn ?? []).map((seat) => seatKey(seat, submitterUnitId)),
    })),
    publisherSeats: handling.publishedBy.map((seat) => seatKey(seat, submitterUnitId)),
    giverSeats: allowed ? givers.map((seat) => seatKey(seat, submitterUnitId)) : [],
  };
}

/** What filing content sets, the first time and every time after it was sent back. */
export function filed(
  content: Content,
  checks: Checks,
  { at, steps, barred }: { at: string; steps: Submission['steps']; barred: string[] },
) {
  return {
    changes: {
      state: 'submitted' as const,
      content,
      contentHash: hashContent(content),
      checks,
      filedAt: at,
      steps,
      currentStep: 0,
    },
    effects: [tell('review_requested', steps[0]?.seats ?? [], barred)],
  };
}

/**
 * Staff file the request form (001 §2.2, 003 §3.2.1, 004 §2.1). A correction of what is published is a request like any
 * other, with its own number and signatures, by whoever answers for the publication; one at a time.
 */
export const submit: ActionRule<SubmitInput, null> = {
  input: submitInputSchema,
  apply(context, { id, number, content, checks, corrects }) {
    const { profile, at } = context;
    const submitter = signature(context);
    if (corrects) {
      if (corrects.ownerId !== submitter.memberId) return refuse('not_owner_of_publication');
      if (!corrects.isCorrectable) return refuse('nothing_to_correct');
      if (corrects.underWay) return refuse('correction_under_way', { number: corrects.underWay });
    }
    const handling = frozenHandling(profile, content, submitter.unitId);
    if (!handling) return refuse('invalid_input', {}, [{ field: 'categoryId', message: 'กรุณาเลือกหมวดหมู่' }]);
    const { changes, effects } = filed(content, checks, {
      at,
      steps: handling.steps,
      barred: [submitter.memberId],
    });
    return outcome(
      {
        id,
        officeId: profile.id,
        number,
        corrects: corrects && { publicationId: corrects.publicationId, number: corrects.number },
        submitter,
        author: submitter,
        ownerId: submitter.memberId,
        round: 1,
        publisherSeats: handling.publisherSeats,
        giverSeats: handling.giverSeats,
        decisions: [],
        lastRefusal: null,
        verbal: null,
        createdAt: at,
        ...changes,
      },
      effects,
    );
  },
};
