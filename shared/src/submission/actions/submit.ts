import { z } from 'zod';
import { handlingFor } from '../../office/handling.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import { seatKey } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { tell } from '../effects.ts';
import { hashContent } from '../../machine/hash.ts';
import { type Content, contentSchema, type Submission } from '../schema.ts';
import { type ActionRule, outcome, signature } from './action.ts';

/** `id` and `number` are given by whoever runs the transaction, because both must be unique there. */
export const submitInputSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  content: contentSchema,
});
export type SubmitInput = z.infer<typeof submitInputSchema>;

/** The steps and publishers that a request starts with and keeps, whatever the profile says later. */
export function frozenHandling(
  profile: OfficeProfile,
  content: Content,
  submitterUnitId: string,
): Pick<Submission, 'steps' | 'publisherSeats'> | null {
  const handling = handlingFor(profile, content.categoryId, content.subtopicId);
  if (!handling) return null;
  return {
    steps: handling.steps.map(({ id, title, kind, by, standIn }) => ({
      id,
      title,
      kind,
      seats: by.map((seat) => seatKey(seat, submitterUnitId)),
      standInSeats: (standIn ?? []).map((seat) => seatKey(seat, submitterUnitId)),
    })),
    publisherSeats: handling.publishedBy.map((seat) => seatKey(seat, submitterUnitId)),
  };
}

/** What filing content sets, the first time and every time after it was sent back. */
export function filed(content: Content, filedAt: string, steps: Submission['steps'], barred: string[]) {
  const seats = steps[0]?.seats ?? [];
  return {
    changes: {
      state: 'submitted' as const,
      content,
      contentHash: hashContent(content),
      filedAt,
      steps,
      currentStep: 0,
      decisions: [],
    },
    effects: [tell('review_requested', seats, barred)],
  };
}

/** Staff file the request form (001 §2.2, 003 §3.2.1, 004 §2.1). */
export const submit: ActionRule<SubmitInput, null> = {
  input: submitInputSchema,
  apply(context, { id, number, content }) {
    const { profile, at } = context;
    const submitter = signature(context);
    const handling = frozenHandling(profile, content, submitter.unitId);
    if (!handling) return refuse('invalid_input', {}, [{ field: 'categoryId', message: 'กรุณาเลือกหมวดหมู่' }]);
    const { changes, effects } = filed(content, at, handling.steps, [submitter.memberId]);
    return outcome(
      {
        id,
        officeId: profile.id,
        number,
        submitter,
        ownerId: submitter.memberId,
        publisherSeats: handling.publisherSeats,
        lastRefusal: null,
        publication: null,
        publishedContent: null,
        verbal: null,
        claim: null,
        unseparated: [],
        publishByHand: false,
        expiryNoticedFor: null,
        createdAt: at,
        ...changes,
      },
      effects,
    );
  },
};
