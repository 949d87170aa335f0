import { z } from 'zod';
import { type Refused, refuse } from '../../refusals.ts';
import { normaliseText } from '../../text/normalise.ts';
import { stepUnderReview } from '../permissions.ts';
import type { Decision } from '../schema.ts';
import { type ActionContext, signature } from './action.ts';

export const REASON_MAX = 500;

/**
 * What a reviewer's button says it was drawn from. A decision holds for exactly this revision and this
 * content, files included, and for nothing else.
 */
export const seenSchema = z.strictObject({ revision: z.int(), contentHash: z.string() });
export type Seen = z.infer<typeof seenSchema>;

export const decisionInputSchema = z.strictObject({ seen: seenSchema, reason: z.string().optional() });
export type DecisionInput = z.infer<typeof decisionInputSchema>;

/** The decision as it goes into the record, once permission and freshness were checked. */
export function decisionOf(
  context: ActionContext,
  outcome: Decision['outcome'],
  seen: Seen,
  reason: string | null,
): Decision {
  const { submission, at } = context;
  const step = stepUnderReview(submission);
  if (!step) throw new Error('a decision needs a step');
  return {
    stepId: step.id,
    stepTitle: step.title,
    round: submission.round,
    outcome,
    by: signature(context),
    at,
    revision: seen.revision,
    contentHash: seen.contentHash,
    fileHashes: submission.content.files.map((file) => file.sha256),
    reason,
  };
}

/** The reason in good order, or why it cannot stand. */
export function readReason(input: { reason?: string | undefined }): { ok: true; reason: string } | Refused {
  const reason = normaliseText(input.reason ?? '');
  if (!reason) return refuse('reason_required');
  if (reason.length > REASON_MAX) return refuse('reason_too_long', { max: REASON_MAX });
  return { ok: true, reason };
}
