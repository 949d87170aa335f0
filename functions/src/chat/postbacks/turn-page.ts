import { refuse } from '@prakat/shared/refusals';
import { say } from '../../cards/flex/parts.ts';
import { InvalidCursorError } from '../../store/store-errors.ts';
import { claimEvent } from '../claim-event.ts';
import type { Answer, MemberScope } from '../scope.ts';

/** A page of a list. A cursor that is none of ours is a card that no longer works. */
export async function turnPage(
  scope: MemberScope,
  list: (scope: MemberScope, after?: string) => Promise<Answer>,
  cursor: string | undefined,
): Promise<Answer> {
  if (!(await claimEvent(scope.context, scope.eventId))) return [];
  try {
    return await list(scope, cursor);
  } catch (error) {
    if (error instanceof InvalidCursorError) return [say(refuse('bad_card').refusal.message)];
    throw error;
  }
}
