import type { PostbackOf } from '@prakat/shared/buttons/postback-data';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { Seen } from '@prakat/shared/submission/actions/review-input';
import { decide as decideRequest } from '@prakat/shared/submission/decide';
import type { Submission } from '@prakat/shared/submission/schema';
import { publishConfirmBubble } from '../../cards/flex/publish-confirm-bubble.ts';
import { type Reasoned, reasonBubble, reasonsOf } from '../../cards/flex/reason-bubble.ts';
import { isoNow } from '../../context.ts';
import { performAction } from '../../procedure/perform-action.ts';
import { findItem } from '../../store/items.ts';
import type { StoreReader, StoreTransaction } from '../../store/store.ts';
import { claimEvent } from '../claim-event.ts';
import {
  conversationEnd,
  conversationId,
  endConversation,
  openConversation,
  typedChoice,
} from '../conversation.ts';
import { answerPress, type Press, refusedAnswer } from '../press-answers.ts';
import { type Answer, cardData, type MemberScope } from '../scope.ts';

/** A press on a request as it is performed: by whoever pressed, once for each event. */
const asked = ({ officeId, lineUserId, eventId }: MemberScope, id: string) => ({
  officeId,
  on: 'submission' as const,
  id,
  actor: { lineUserId },
  once: eventId,
});

/** A decision that needs no reason, for exactly what the pressed card was drawn from. */
export async function decide(
  scope: MemberScope,
  pressed: PostbackOf<'propose' | 'approve'>,
): Promise<Answer> {
  if (pressed.a === 'approve' && pressed.w !== undefined)
    return decideWithReason(scope, { ...pressed, w: pressed.w });
  const { a: action, s: id, r: revision, h: contentHash } = pressed;
  const seen = { revision, contentHash };
  if (pressed.a === 'approve' && pressed.y === undefined && isAskedFirst(scope))
    return askToPublish(scope, id, seen);
  const performed = await performAction(scope.context, { ...asked(scope, id), action, input: { seen } });
  return answerPress(scope, { on: 'submission', id, action, seen }, performed);
}

const isAskedFirst = ({ office: { profile } }: MemberScope) => profile.confirmLastApproval !== false;

/** The last approval publishes: asks once whether it is meant. Nothing is decided yet. */
async function askToPublish(scope: MemberScope, id: string, seen: Seen): Promise<Answer> {
  const { context, office, officeId, eventId, actor } = scope;
  const item = await findItem(context.store, officeId, id);
  const allowed = item
    ? decideRequest({
        submission: item.submission,
        actor,
        profile: office.profile,
        at: isoNow(context),
        action: 'approve',
        input: { seen },
      })
    : refuse('not_found');
  if (!(await claimEvent(context, eventId))) return [];
  if (!allowed.ok)
    return refusedAnswer(scope, { on: 'submission', id, action: 'approve', seen }, allowed.refusal);
  return item ? [publishConfirmBubble(cardData(scope, item))] : [];
}

/** Is it the permission that stood on the card? A later one for the same request is another. */
const isSameVerbal = ({ verbal }: Submission, recordedAt: string): boolean =>
  verbal?.recordedAt === recordedAt;

/** Whoever gave permission by word of mouth, or their successor, confirms it in writing. */
export async function confirmVerbal(
  scope: MemberScope,
  { a: action, s: id, v: recordedAt }: PostbackOf<'confirm_verbal'>,
): Promise<Answer> {
  const performed = await performAction(scope.context, {
    ...asked(scope, id),
    action,
    input: async ({ record }) =>
      isSameVerbal(record, recordedAt) ? { ok: true, input: {} } : refuse('verbal_settled'),
  });
  return answerPress(scope, { on: 'submission', id, action }, performed);
}

type Asking = PostbackOf<'ask_reject' | 'ask_send_back' | 'ask_approve' | 'ask_deny_verbal'>;

const askedFor = { ask_reject: 'reject', ask_send_back: 'send_back', ask_approve: 'approve' } as const;

/** What would be decided, as the card that asks for the reason names it. */
function reasonedBy(asking: Asking): Reasoned {
  if (asking.a === 'ask_deny_verbal') return { action: 'deny_verbal', recordedAt: asking.v };
  const action = askedFor[asking.a];
  return { action, revision: asking.r, contentHash: asking.h };
}

const pressOf = (id: string, reasoned: Reasoned): Press => {
  if (reasoned.action === 'deny_verbal') return { on: 'submission', id, action: reasoned.action };
  const { action, ...seen } = reasoned;
  return { on: 'submission', id, action, seen };
};

/** Asks for the reason, and from now on takes a typed text for one. Nothing is decided yet. */
export async function askWhy(scope: MemberScope, asking: Asking): Promise<Answer> {
  const { context, office, officeId, eventId } = scope;
  const reasoned = reasonedBy(asking);
  const { s: id } = asking;
  const found = await context.store.get('submissions', id);
  const submission = found?.officeId === officeId ? found : null;
  // Whoever could not decide it anyway is told so now and not after having thought of a reason.
  const allowed = submission ? wouldBeTaken(scope, reasoned, submission) : refuse('not_found');
  const first = await claimEvent(context, eventId, async (tx) => () => {
    if (!allowed.ok || !submission) return;
    const seen = 'revision' in reasoned ? reasoned : submission;
    tx.put('conversations', {
      id: conversationId(scope),
      officeId,
      action: reasoned.action,
      submissionId: id,
      revision: seen.revision,
      contentHash: seen.contentHash,
      verbalRecordedAt: 'recordedAt' in reasoned ? reasoned.recordedAt : null,
      typedReason: null,
      expiresAt: conversationEnd(context),
    });
  });
  if (!first) return [];
  if (!allowed.ok) return refusedAnswer(scope, pressOf(id, reasoned), allowed.refusal);
  return submission ? [reasonBubble({ profile: office.profile, submission, reasoned })] : [];
}

/** Stands for the reason that is not known yet, when asking whether a decision would be taken at all. */
const ANY_REASON = 'เหตุผล';

function wouldBeTaken({ context, office, actor }: MemberScope, reasoned: Reasoned, submission: Submission) {
  const question = { submission, actor, profile: office.profile, at: isoNow(context) };
  if (reasoned.action === 'deny_verbal') {
    if (!isSameVerbal(submission, reasoned.recordedAt)) return refuse('verbal_settled');
    return decideRequest({ ...question, action: reasoned.action, input: { reason: ANY_REASON } });
  }
  const { action, ...seen } = reasoned;
  return decideRequest({ ...question, action, input: givenFor(action, seen, ANY_REASON) });
}

/** The reason as the action takes it. */
const givenFor = (action: 'reject' | 'send_back' | 'approve', seen: Seen, reason: string) =>
  action === 'approve' ? { seen, clearance: reason } : { seen, reason };

type Reasoning = PostbackOf<'reject' | 'send_back' | 'deny_verbal'> | (PostbackOf<'approve'> & { w: string });

/** Refuses, sends back, denies, or approves what needs a word, with a reason of the list or the one that was typed. */
export async function decideWithReason(scope: MemberScope, pressed: Reasoning): Promise<Answer> {
  const { context } = scope;
  const { s: id } = pressed;
  const request = {
    ...asked(scope, id),
    alongside: async (tx: StoreTransaction) => () => tx.delete('conversations', conversationId(scope)),
  };
  const seen = pressed.a === 'deny_verbal' ? null : { revision: pressed.r, contentHash: pressed.h };
  const performed =
    pressed.a === 'deny_verbal'
      ? await performAction(context, {
          ...request,
          action: pressed.a,
          input: async ({ tx, record }) => {
            if (!isSameVerbal(record, pressed.v)) return refuse('verbal_settled');
            const found = await chosenReason(tx, scope, pressed);
            return found.ok ? { ok: true, input: { reason: found.reason } } : found;
          },
        })
      : await performAction(context, {
          ...request,
          action: pressed.a,
          input: async ({ tx }) => {
            const found = await chosenReason(tx, scope, pressed);
            if (!found.ok) return found;
            const { r: revision, h: contentHash } = pressed;
            return { ok: true, input: givenFor(pressed.a, { revision, contentHash }, found.reason) };
          },
        });
  // Otherwise the next thing the person types would be taken for the reason of something that is over.
  if (!performed.ok && 'refusal' in performed && performed.refusal.code !== 'reason_required') {
    await endConversation(scope);
  }
  const press: Press = { on: 'submission', id, action: pressed.a, ...(seen ? { seen } : {}) };
  return answerPress(scope, press, performed);
}

async function chosenReason(
  reader: StoreReader,
  scope: MemberScope,
  { a: action, s: submissionId, w: choice }: Reasoning,
): Promise<{ ok: true; reason: string } | Refused> {
  const listed = reasonsOf(scope.office.profile, action).find(({ id }) => id === choice);
  if (listed) return { ok: true, reason: listed.text };
  if (choice !== 'typed' && !choice.startsWith('typed:')) return refuse('bad_card');
  const conversation = await openConversation(reader, scope);
  const reason = conversation?.typedReason;
  if (!reason || conversation.action !== action || conversation.submissionId !== submissionId) {
    return refuse('reason_required');
  }
  // The card shows one text and the person has typed another since: what they see is not what would be recorded.
  if (choice !== 'typed' && choice !== typedChoice(reason)) return refuse('reason_required');
  return { ok: true, reason };
}
