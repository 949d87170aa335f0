import { performAction } from '../../procedure/perform-action.ts';
import { answerTo } from '../answer-to.ts';
import type { Answer, MemberScope } from '../scope.ts';
import type { PostbackOf } from './postback-handler.ts';

/** A decision that needs no reason, for exactly what the pressed card was drawn from. */
export async function decideByCard(
  scope: MemberScope,
  { a: action, s: submissionId, r: revision, h: contentHash }: PostbackOf<'propose'> | PostbackOf<'approve'>,
): Promise<Answer> {
  const { context, officeId, lineUserId, eventId } = scope;
  const performed = await performAction(context, {
    officeId,
    submissionId,
    action,
    input: { seen: { revision, contentHash } },
    actor: { lineUserId },
    once: eventId,
  });
  return answerTo(scope, action, submissionId, performed);
}
