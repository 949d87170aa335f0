import type { Refusal } from '@prakat/shared/refusals';
import { say } from '../cards/flex/parts.ts';
import { sinceBubble } from '../cards/flex/since-bubble.ts';
import { findRequest } from './find-request.ts';
import { type Answer, cardData, type MemberScope } from './scope.ts';
import { notAMember } from './sentences.ts';

/** The answer to a press that was refused: why, and for a request that the person may see, what happened since. */
export async function refusedAnswer(
  scope: MemberScope,
  refusal: Refusal,
  submissionId: string,
): Promise<Answer> {
  if (refusal.code === 'not_a_member') return notAMember(scope);
  const request = await findRequest(scope.context.store, scope.officeId, submissionId);
  if (!request) return [say(refusal.message)];
  return [sinceBubble(cardData(scope, request), refusal.message)];
}
