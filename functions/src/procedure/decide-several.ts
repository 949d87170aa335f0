import type {
  BundledAction,
  BundleOffer,
  DecisionsBody,
  DecisionsResult,
} from '@prakat/shared/api/decisions';
import { bundledActions } from '@prakat/shared/api/decisions';
import { sureFindings } from '@prakat/shared/checks/finding-kinds';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { type Refusal, refuse } from '@prakat/shared/refusals';
import { availableActions } from '@prakat/shared/submission/available-actions';
import type { Submission } from '@prakat/shared/submission/schema';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PersonActor } from '../actors/actor.ts';
import type { Context } from '../context.ts';
import type { StoreReader } from '../store/store.ts';
import { checksView } from './check-request.ts';
import { performAction } from './perform-action.ts';

/**
 * What a person may do with a request together with others: the way on of its step. Null where nothing of the kind is theirs to
 * do; with the reason where the request has to be opened and decided by itself.
 */
export async function bundleOffer(
  reader: StoreReader,
  submission: Submission,
  { actor, profile, at }: { actor: PersonActor; profile: OfficeProfile; at: string },
): Promise<BundleOffer | null> {
  const [action] = availableActions(submission, actor, profile, at, bundledActions);
  if (!action) return null;
  const { revision, contentHash, content, checks, ownerId, submitter } = submission;
  const owner = ownerId === submitter.memberId ? submitter : await reader.get('members', ownerId);
  return {
    action: action as BundleOffer['action'],
    seen: { revision, contentHash },
    owner: { name: (owner ?? submitter).name, positionTitle: (owner ?? submitter).positionTitle },
    files: content.files.map(({ id, name, bytes }) => ({ id, name, bytes })),
    checks: checksView(checks),
    alone: aloneBecause(submission, action.name as BundledAction, at)?.message ?? null,
  };
}

/** Why a request is decided by itself: it needs a word of whoever decides, or a new end; null where it needs neither. */
function aloneBecause({ checks, content }: Submission, action: BundledAction, at: string): Refusal | null {
  if (sureFindings(checks).length > 0) return refuse('decided_alone_findings').refusal;
  const { displayUntil } = content;
  const isOver = displayUntil !== null && displayUntil < calendarDate(at);
  return isOver && action === 'approve' ? refuse('decided_alone_end').refusal : null;
}

type Who = { officeId: string; lineUserId: string; memberId: string };

/**
 * Takes one action on several requests, each in a transaction of its own and for exactly what was on the screen: a refusal of
 * one changes nothing for the others. The same body sent again gives the same answer and does nothing twice.
 */
export async function decideSeveral(
  context: Context,
  who: Who,
  { key, action, requests }: DecisionsBody,
): Promise<DecisionsResult> {
  const results: DecisionsResult['results'] = [];
  for (const { id, seen } of requests)
    results.push({ id, refusal: await decideOne(context, who, { key, action, id, seen }) });
  return { results };
}

type One = Pick<DecisionsBody, 'key' | 'action'> & DecisionsBody['requests'][number];

async function decideOne(context: Context, who: Who, one: One): Promise<Refusal | null> {
  const { officeId, lineUserId, memberId } = who;
  const { key, action, id, seen } = one;
  const request = {
    officeId,
    on: 'submission' as const,
    id,
    action,
    actor: { lineUserId },
    input: async ({ record }: { record: Submission }) => {
      const alone = aloneBecause(record, action, new Date(context.clock()).toISOString());
      return alone ? { ok: false as const, refusal: alone } : { ok: true as const, input: { seen } };
    },
  };
  const done = await performAction(context, { ...request, once: `decisions:${key}:${id}` });
  if (done.ok) return null;
  if ('refusal' in done) return done.refusal;
  // It was asked before: either it was done then, or it was refused, had no effect, and is asked anew.
  const now = await context.store.get('submissions', id);
  const isDone = now?.decisions.some(
    ({ by, revision }) => by.memberId === memberId && revision === seen.revision,
  );
  if (isDone) return null;
  const again = await performAction(context, request);
  return again.ok || !('refusal' in again) ? null : again.refusal;
}
