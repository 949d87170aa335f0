import type { Member } from '@prakat/shared/members/member';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';

/** The active member of an office whom a LINE account is bound to; null for anybody else. */
export async function findMember(
  reader: StoreReader,
  officeId: string,
  lineUserId: string,
): Promise<Member | null> {
  const { items } = await reader.find('members', 'byLineUser', {
    equals: { officeId, lineUserId },
    limit: 5,
  });
  return items.find((member) => member.status === 'active') ?? null;
}

/** Every active member who holds one of the seats, by name. */
export async function membersOnSeats(
  reader: StoreReader,
  officeId: string,
  seats: readonly string[],
): Promise<Member[]> {
  if (seats.length === 0) return [];
  const members: Member[] = [];
  const find = { equals: { officeId, status: 'active' }, anyOf: seats };
  for await (const member of every(reader, 'members', 'bySeat', find)) members.push(member);
  return members;
}
