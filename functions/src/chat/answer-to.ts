import type { Performed } from '../procedure/perform-action.ts';
import { type ChatAction, doneAnswer } from './done.ts';
import { refusedAnswer } from './refused.ts';
import type { Answer, MemberScope } from './scope.ts';

/** The answer to a press that was an action: done, or why not; silence for an event already answered. */
export async function answerTo(
  scope: MemberScope,
  action: ChatAction,
  submissionId: string,
  performed: Performed,
): Promise<Answer> {
  if (performed.ok) return doneAnswer(action, performed.submission);
  return 'refusal' in performed ? refusedAnswer(scope, performed.refusal, submissionId) : [];
}
