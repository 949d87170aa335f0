import { refuse } from '@prakat/shared/refusals';
import { decide } from '@prakat/shared/submission/decide';
import { isoNow } from '../../context.ts';
import { claimEvent } from '../claim-event.ts';
import { conversationEnd, conversationId } from '../conversation.ts';
import { findRequest } from '../find-request.ts';
import { type RefusingAction, reasonBubble } from '../flex/reason-bubble.ts';
import { refusedAnswer } from '../refused.ts';
import type { Answer, MemberScope } from '../scope.ts';
import type { PostbackOf } from './postback-handler.ts';

/** Stands for the reason that is not known yet, when asking whether a refusal would be taken at all. */
const ANY_REASON = '-';

/** Asks for the reason, and from now on takes a typed text for one. Nothing is decided yet. */
export async function askReason(
  scope: MemberScope,
  action: RefusingAction,
  { s: submissionId, r: revision, h: contentHash }: PostbackOf<'ask_reject'> | PostbackOf<'ask_send_back'>,
): Promise<Answer> {
  const { context, office, officeId, member, eventId } = scope;
  const { profile } = office;
  const seen = { revision, contentHash };
  const submission = await findRequest(context.store, officeId, submissionId);
  // Whoever could not refuse it anyway is told so now and not after having thought of a reason.
  const allowed = submission
    ? decide({
        action,
        input: { seen, reason: ANY_REASON },
        submission,
        actor: { kind: 'member', member },
        profile,
        at: isoNow(context),
      })
    : refuse('not_found');
  const first = await claimEvent(context, eventId, async (tx) => () => {
    if (!allowed.ok) return;
    tx.put('conversations', {
      id: conversationId(scope),
      officeId,
      action,
      submissionId,
      revision,
      contentHash,
      typedReason: null,
      expiresAt: conversationEnd(context),
    });
  });
  if (!first) return [];
  if (!allowed.ok || !submission)
    return allowed.ok ? [] : refusedAnswer(scope, allowed.refusal, submissionId);
  return [reasonBubble({ profile, action, submission, seen })];
}
