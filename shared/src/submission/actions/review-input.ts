import { z } from 'zod';
import { sureFindings } from '../../checks/finding-kinds.ts';
import { type Refused, refuse } from '../../refusals.ts';
import { normaliseText } from '../../text/normalise.ts';
import { saysSomething } from '../../text/says-something.ts';
import { stepUnderReview } from '../permissions.ts';
import type { Decision, Submission } from '../schema.ts';
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
  { reason = null, clearance = null }: { reason?: string | null; clearance?: string | null } = {},
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
    clearance,
  };
}

/** The reason in good order, or why it cannot stand. */
export function readReason(input: { reason?: string | undefined }): { ok: true; reason: string } | Refused {
  const reason = normaliseText(input.reason ?? '');
  if (!saysSomething(reason)) return refuse('reason_required');
  if (reason.length > REASON_MAX) return refuse('reason_too_long', { max: REASON_MAX });
  return { ok: true, reason };
}

/**
 * The word of whoever permits that something may be published although personal data was found in it for sure (PDPA
 * 2562): asked for then and only then; null where there is nothing to answer for.
 */
export function readClearance(
  { checks }: Pick<Submission, 'checks'>,
  given: string | null | undefined,
): { ok: true; clearance: string | null } | Refused {
  const sure = sureFindings(checks);
  if (sure.length === 0) return { ok: true, clearance: null };
  return readWord(given, sure.length);
}

/** The same where it is known that so many findings are to be answered for. */
export function readWord(
  given: string | null | undefined,
  count: number,
): { ok: true; clearance: string } | Refused {
  const read = readReason({ reason: given ?? '' });
  if (read.ok) return { ok: true, clearance: read.reason };
  return read.refusal.code === 'reason_required' ? refuse('clearance_required', { count }) : read;
}
