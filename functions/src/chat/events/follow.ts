import type { Member } from '@prakat/shared/people/member';
import { findMember } from '../../actors/find-member.ts';
import { greetingBubble } from '../../cards/flex/help-bubble.ts';
import { isoNow } from '../../context.ts';
import { claimEvent } from '../claim-event.ts';
import type { Answer, Scope } from '../scope.ts';
import { strangerGreeting } from '../sentences.ts';
import type { WebhookEventOf } from '../webhook-event.ts';

/** Somebody added or unblocked the account: pushes reach them from now on. */
export async function follow(scope: Scope, { source }: WebhookEventOf<'follow'>): Promise<Answer> {
  if (source.type !== 'user') return [];
  const { context, office, officeId, eventId } = scope;
  const { profile, liffId } = office;
  let member: Member | null = null;
  const first = await claimEvent(context, eventId, async (tx) => {
    const found = await findMember(tx, officeId, source.userId);
    member = found;
    return () => {
      if (found) tx.put('members', { ...found, reachable: true, updatedAt: isoNow(context) });
    };
  });
  if (!first) return [];
  return member ? [greetingBubble({ profile, liffId, member })] : strangerGreeting(office);
}
