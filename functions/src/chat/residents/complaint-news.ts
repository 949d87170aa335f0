import { sitePages } from '@prakat/shared/addresses/site';
import { senderView } from '@prakat/shared/complaints/sender-view';
import { complaintNewsBubble } from '../../cards/flex/resident-bubbles.ts';
import type { Answer, PersonScope } from '../scope.ts';

/** Messages in one answer (LINE). */
const MOST_MESSAGES = 5;

/**
 * Adds to an answer what somebody has to hear of complaints for which they gave this account, at their next contact and never by
 * a push. Written down as told before it is sent: what is lost on the way stands on the page that they follow.
 */
export async function withComplaintNews(scope: PersonScope, answer: Answer): Promise<Answer> {
  const { context, office, officeId, lineUserId } = scope;
  const room = MOST_MESSAGES - answer.length;
  if (answer.length === 0 || room <= 0 || !office.profile.complaints) return answer;
  const equals = { officeId, account: lineUserId, news: 'untold' };
  const { items } = await context.store.find('complaintWords', 'byAccount', { equals, limit: room });
  if (items.length === 0) return answer;
  const follow = `${context.publicUrl}${sitePages.followComplaint(officeId)}`;
  const told: Answer = [];
  for (const { id } of items) {
    const complaint = await context.store.get('complaints', id);
    const words = await context.store.transact(async (tx) => {
      const now = await tx.get('complaintWords', id);
      if (now?.news !== 'untold') return null;
      tx.put('complaintWords', { ...now, news: 'told' });
      return now;
    });
    if (!complaint || !words) continue;
    const { number, stateName, isOpen, messages } = senderView(complaint, words);
    const newest = messages.filter(({ from }) => from === 'office').at(-1)?.text ?? null;
    told.push(complaintNewsBubble(office.profile, { number, stateName, isOpen, answer: newest, follow }));
  }
  return [...answer, ...told];
}
