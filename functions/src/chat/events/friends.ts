import type { Member } from '@prakat/shared/people/member';
import { findMember } from '../../actors/find-member.ts';
import { greetingBubble } from '../../cards/flex/help-bubble.ts';
import { isoNow } from '../../context.ts';
import { menuEntry } from '../../queue/new-entry.ts';
import { forgetSubscription } from '../../subscriptions/subscribers.ts';
import { claimEvent } from '../claim-event.ts';
import { standingAnswer } from '../not-a-member.ts';
import { greetStranger } from '../residents/stranger.ts';
import type { Answer, Scope } from '../scope.ts';
import type { WebhookEventOf } from '../webhook-event.ts';

/** Somebody added or unblocked the account: pushes reach them from now on. */
export async function follow(scope: Scope, { source }: WebhookEventOf<'follow'>): Promise<Answer> {
  if (source.type !== 'user') return [];
  const { context, office } = scope;
  const { profile, liffId } = office;
  const { first, member } = await setReachable(scope, source.userId, true);
  if (!first) return [];
  if (member) {
    context.nudgeOutbox();
    return [greetingBubble({ profile, liffId, member })];
  }
  const person = { ...scope, lineUserId: source.userId };
  return (await standingAnswer(person)) ?? greetStranger(person);
}

/**
 * Somebody blocked the account, or took it off their list. LINE accepts pushes to them and drops them in silence, so none are
 * sent; what they followed is forgotten.
 */
export async function unfollow(scope: Scope, { source }: WebhookEventOf<'unfollow'>): Promise<Answer> {
  if (source.type === 'user') await setReachable(scope, source.userId, false);
  return [];
}

async function setReachable(
  { context, officeId, eventId }: Scope,
  lineUserId: string,
  reachable: boolean,
): Promise<{ first: boolean; member: Member | null }> {
  let member: Member | null = null;
  const first = await claimEvent(context, eventId, async (tx) => {
    const found = await findMember(tx, officeId, lineUserId);
    member = found;
    return () => {
      if (!reachable) forgetSubscription(tx, officeId, lineUserId);
      if (!found) return;
      tx.put('members', { ...found, reachable, updatedAt: isoNow(context) });
      // Duties may have changed while LINE would link no menu.
      if (reachable) tx.create('outbox', menuEntry(context, { officeId, address: lineUserId }));
    };
  });
  return { first, member };
}
