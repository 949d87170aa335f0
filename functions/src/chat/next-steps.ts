import { calendarDate } from '@prakat/shared/time/thai-date';
import { seatsOfActor } from '../actors/actor.ts';
import { dutiesOf } from '../cards/duties.ts';
import { withQuickReplies } from '../cards/flex/quick-replies.ts';
import type { Answer, MemberScope } from './scope.ts';

/** An answer to a person of the office with the quick replies that fit what they do, in their own right or for another. */
export function withNextSteps({ context, office, member, actor }: MemberScope, answer: Answer): Answer {
  const { profile, liffId } = office;
  const duties = dutiesOf(profile, member, seatsOfActor(actor, calendarDate(context.clock())));
  return withQuickReplies(answer, { liffId, duties });
}
