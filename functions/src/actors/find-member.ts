import type { Member } from '@prakat/shared/people/member';
import type { StoreReader } from '../store/store.ts';

/** The active member of an office whom a LINE account is bound to; null for anybody else. */
export async function findMember(
  reader: StoreReader,
  officeId: string,
  lineUserId: string,
): Promise<Member | null> {
  const { items } = await reader.find('members', 'byLineUser', {
    equals: { officeId, lineUserId },
    limit: 20,
  });
  return items.find((member) => member.status === 'active') ?? null;
}
