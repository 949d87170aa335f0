import { refuse } from '@prakat/shared/refusals';
import { decide } from '@prakat/shared/submission/decide';
import type { Submission } from '@prakat/shared/submission/schema';
import { type Refusing, reasonBubble } from '../../cards/flex/reason-bubble.ts';
import { isoNow } from '../../context.ts';
import { claimEvent } from '../claim-event.ts';
import { conversationEnd, conversationId } from '../conversation.ts';
import { findRequest } from '../find-request.ts';
import { refusedAnswer } from '../refused.ts';
import type { Answer, MemberScope } from '../scope.ts';
import { sameVerbal } from './verbal.ts';

/** Asks for the reason, and from now on takes a typed text for one. Nothing is decided yet. */
export async function askReason(
  scope: MemberScope,
  refusing: Refusing,
  submissionId: string,
): Promise<Answer> {
  const { context, office, officeId, eventId } = scope;
  const { profile } = office;
  const submission = await findRequest(context.store, officeId, submissionId);
  // Whoever could not refuse it anyway is told so now and not after having thought of a reason.
  const allowed = submission ? wouldBeTaken(scope, refusing, submission) : refuse('not_found');
  const first = await claimEvent(context, eventId, async (tx) => () => {
    if (!allowed.ok || !submission) return;
    const { action } = refusing;
    tx.put('conversations', {
      id: conversationId(scope),
      officeId,
      action,
      submissionId,
      revision: 'revision' in refusing ? refusing.revision : submission.revision,
      contentHash: 'contentHash' in refusing ? refusing.contentHash : submission.contentHash,
      verbalRecordedAt: 'recordedAt' in refusing ? refusing.recordedAt : null,
      typedReason: null,
      expiresAt: conversationEnd(context),
    });
  });
  if (!first) return [];
  if (!allowed.ok || !submission)
    return allowed.ok ? [] : refusedAnswer(scope, allowed.refusal, submissionId);
  return [reasonBubble({ profile, submission, refusing })];
}

/** Stands for the reason that is not known yet, when asking whether a refusal would be taken at all. */
const ANY_REASON = '-';

function wouldBeTaken({ context, office, actor }: MemberScope, refusing: Refusing, submission: Submission) {
  const asked = { submission, actor, profile: office.profile, at: isoNow(context) };
  if (refusing.action === 'deny_verbal') {
    if (!sameVerbal(submission, refusing.recordedAt)) return refuse('verbal_settled');
    return decide({ ...asked, action: refusing.action, input: { reason: ANY_REASON } });
  }
  const { action, ...seen } = refusing;
  return decide({ ...asked, action, input: { seen, reason: ANY_REASON } });
}
