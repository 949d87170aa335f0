import { findMember } from '../../actors/find-member.ts';
import { isoNow } from '../../context.ts';
import { claimEvent } from '../claim-event.ts';
import type { Answer, Scope } from '../scope.ts';
import type { WebhookEventOf } from '../webhook-event.ts';

/** Somebody blocked the account. LINE accepts pushes to them and drops them in silence, so none are sent. */
export async function unfollow(scope: Scope, { source }: WebhookEventOf<'unfollow'>): Promise<Answer> {
  if (source.type !== 'user') return [];
  const { context, officeId, eventId } = scope;
  await claimEvent(context, eventId, async (tx) => {
    const member = await findMember(tx, officeId, source.userId);
    return () => {
      if (member) tx.put('members', { ...member, reachable: false, updatedAt: isoNow(context) });
    };
  });
  return [];
}
