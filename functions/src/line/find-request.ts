import type { Actor } from '@prakat/shared/submission/actor';
import { availableActions } from '@prakat/shared/submission/available-actions';
import type { Submission } from '@prakat/shared/submission/schema';
import { transitionOf } from '@prakat/shared/submission/transitions';
import type { StoreReader } from '../store/store.ts';
import { confirmTaskBubble } from './flex/confirm-task-bubble.ts';
import { publishTaskBubble } from './flex/publish-task-bubble.ts';
import { reviewBubble } from './flex/review-bubble.ts';
import { statusBubble } from './flex/status-bubble.ts';
import type { LineMessage } from './line-client.ts';
import type { CardData } from './render.ts';

/** A request of this office; null for one of another office, as if it did not exist. */
export async function findRequest(
  reader: StoreReader,
  officeId: string,
  submissionId: string,
): Promise<Submission | null> {
  const submission = await reader.get('submissions', submissionId);
  return submission?.officeId === officeId ? submission : null;
}

/** The card of a request as it is now: with the buttons that this person can use now, else where it stands. */
export function cardFor(data: CardData, actor: Actor): LineMessage {
  const actions = availableActions(data.submission, actor, data.profile, data.now).map(({ name }) => name);
  const deciding = actions.filter((name) => transitionOf(name).who === 'step');
  if (deciding.length > 0) return reviewBubble(data, deciding);
  if (actions.includes('confirm_publication')) return confirmTaskBubble(data);
  if (actions.includes('publish_by_hand') && data.submission.publishByHand) return publishTaskBubble(data);
  return statusBubble(data, actions.includes('resubmit'));
}
