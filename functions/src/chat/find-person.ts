import type { Member } from '@prakat/shared/people/member';
import { isoNow } from '../context.ts';
import { findMember } from '../actors/find-member.ts';
import type { Context } from '../context.ts';

/**
 * The member who writes or presses in their 1:1 chat; null for anybody else. Who writes has not blocked the
 * account, so a member who was taken for unreachable is reachable again: events can arrive in the wrong order.
 */
export async function findWriter(scope: PersonScope): Promise<Member | null> {
  const { context, officeId, lineUserId } = scope;
  const member = await findMember(context.store, officeId, lineUserId);
  if (!member || member.reachable) return member;
  return setReachable(scope, true);
}

export async function setReachable(scope: PersonScope, reachable: boolean): Promise<Member | null> {
  const { context, officeId, lineUserId } = scope;
  return context.store.transact(async (tx) => {
    const member = await findMember(tx, officeId, lineUserId);
    if (!member) return null;
    const changed = { ...member, reachable, updatedAt: isoNow(context) };
    tx.put('members', changed);
    return changed;
  });
}
