import { z } from 'zod';
import type { Effect } from '../../machine/effects.ts';
import type { Signature } from '../../people/member.ts';
import { refuse } from '../../refusals.ts';
import { calendarDateSchema } from '../../time/date-schemas.ts';
import { addDays, calendarDate, thaiDate } from '../../time/thai-date.ts';
import { askersOf, reviewingSeats } from '../permissions.ts';
import { type Decision, publicationIdOf, type Submission } from '../schema.ts';
import { type ActionRule, outcome } from './action.ts';
import { decisionInputSchema, decisionOf, readClearance } from './review-input.ts';

/** The end of display that whoever permits sets anew; null for without end. */
export const newEndSchema = z.strictObject({ until: calendarDateSchema.nullable() });
export type NewEnd = z.infer<typeof newEndSchema>;

const approvalInputSchema = decisionInputSchema.extend({
  /** Asked for when the last day of display that the form asks for has passed; null otherwise. */
  newEnd: newEndSchema.nullable().optional(),
  /** Asked for when personal data was found for sure. */
  clearance: z.string().nullable().optional(),
});

/**
 * The last day of display that the form asks for has passed while it was considered: whoever permits it says until when
 * it is shown. Gives the end that was permitted (null: as the form or the category says), or the refusal that asks.
 */
export function endOfDisplay({ content }: Submission, newEnd: NewEnd | null | undefined, at: string) {
  const today = calendarDate(at);
  const { displayUntil, publishOn } = content;
  if (newEnd) {
    const first = publishOn !== null && publishOn > today ? publishOn : today;
    return newEnd.until !== null && newEnd.until < first
      ? refuse('renewal_not_later', { date: thaiDate(addDays(first, -1)) })
      : { ok: true as const, end: newEnd };
  }
  if (displayUntil !== null && displayUntil < today)
    return refuse('display_over', { date: thaiDate(displayUntil) });
  return { ok: true as const, end: displayUntil === null ? null : { until: displayUntil } };
}

/**
 * What permission to publish leads to: the content becomes a version of a publication, a new one or the one that the
 * request corrects, and the publication's own procedure takes it from there.
 */
export function permitted(
  submission: Submission,
  given: {
    by: Signature;
    at: string;
    /** In writing, or by word of mouth and still to be confirmed. */
    how: 'written' | 'verbal';
    end: NewEnd | null;
    decisions: readonly Decision[];
  },
): Effect {
  const { id, number, corrects, content, contentHash, publisherSeats, steps, ownerId, submitter } =
    submission;
  const version = {
    submissionId: id,
    submissionNumber: number,
    content,
    contentHash,
    end: given.end,
    approvedBy: given.by,
    approvedAt: given.at,
    verbal: given.how === 'verbal' ? ('pending' as const) : ('none' as const),
    askers: askersOf(submission),
    deciders: [...new Set([...given.decisions.map(({ by }) => by.memberId), given.by.memberId])],
    publisherSeats,
    reviewerSeats: reviewingSeats(submission),
    deciderSeats: steps.at(-1)?.seats ?? [],
  };
  const publicationId = publicationIdOf(submission);
  return {
    kind: 'act',
    on: 'publication',
    id: publicationId,
    action: corrects ? 'plan_version' : 'plan',
    input: corrects
      ? version
      : { ...version, id: publicationId, number, ownerId, ownerUnit: submitter.unitName },
  };
}

/** The last step signs; the item goes to the website (001 §2.2, 003 §2.1.2, 004 §2.2). */
export const approve: ActionRule<z.infer<typeof approvalInputSchema>> = {
  input: approvalInputSchema,
  apply(context, { seen, newEnd, clearance }) {
    const { submission, at } = context;
    const until = endOfDisplay(submission, newEnd, at);
    if (!until.ok) return until;
    const cleared = readClearance(submission, clearance);
    if (!cleared.ok) return cleared;
    const decision = decisionOf(context, 'approved', seen, { clearance: cleared.clearance });
    const decisions = [...submission.decisions, decision];
    const plan = permitted(submission, {
      by: decision.by,
      at,
      how: 'written',
      end: until.end,
      decisions: decisions.filter(({ round }) => round === submission.round),
    });
    return outcome({ state: 'approved', currentStep: null, decisions }, [plan], {
      ...(newEnd ? { displayUntil: newEnd.until } : {}),
      ...(cleared.clearance === null ? {} : { clearance: cleared.clearance }),
    });
  },
};
