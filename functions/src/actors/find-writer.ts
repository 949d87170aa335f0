import type { Member } from '@prakat/shared/people/member';
import { type Context, isoNow } from '../context.ts';
import { findMember } from './find-member.ts';

type LineUser = { context: Pick<Context, 'store' | 'clock'>; officeId: string; lineUserId: string };

/**
 * The member who writes or presses in their 1:1 chat; null for anybody else. Who writes has not blocked the
 * account, so a member who was taken for unreachable is reachable again: events can arrive in the wrong order.
 */
export async function findWriter(who: LineUser): Promise<Member | null> {
  const { context, officeId, lineUserId } = who;
  const member = await findMember(context.store, officeId, lineUserId);
  if (!member || member.reachable) return member;
  return setReachable(who, true);
}

async function setReachable(who: LineUser, reachable: boolean): Promise<Member | null> {
  const { context, officeId, lineUserId } = who;
  return context.store.transact(async (tx) => {
    const member = await findMember(tx, officeId, lineUserId);
    if (!member) return null;
    const changed = { ...member, reachable, updatedAt: isoNow(context) };
    tx.put('members', changed);
    return changed;
  });
}
