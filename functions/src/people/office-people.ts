import type { ChainHead } from '@prakat/shared/machine/chain';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { roleSeat } from '@prakat/shared/office/seat';
import { decidingSeats } from '@prakat/shared/people/appointments';
import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member, Role } from '@prakat/shared/people/member';
import type { Staffing } from '@prakat/shared/people/staffing';
import { foldName } from '@prakat/shared/text/thai-names';
import { membersOnSeats } from '../actors/members-on-seats.ts';
import { every, whole } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';

/** Everybody in the office with a role, in their own right. */
export async function holdersOf(reader: StoreReader, officeId: string, role: Role): Promise<Member[]> {
  const find = { equals: { officeId, status: 'active' }, anyOf: [roleSeat(role)] };
  return whole(reader, 'members', 'bySeat', find);
}

/** On whom the office depends on a calendar day in Bangkok. */
export async function staffingOf(
  reader: StoreReader,
  profile: Pick<OfficeProfile, 'id' | 'routes' | 'units'>,
  today: string,
): Promise<Staffing> {
  const idsOf = (members: readonly Member[]) => members.map(({ id }) => id);
  return {
    administrators: idsOf(await holdersOf(reader, profile.id, 'administrator')),
    webmasters: idsOf(await holdersOf(reader, profile.id, 'webmaster')),
    deciders: idsOf(await membersOnSeats(reader, profile.id, decidingSeats(profile), today)),
  };
}

/** A person of this office, in whatever state; null for one of another office, as if they did not exist. */
export async function personOf(
  reader: StoreReader,
  officeId: string,
  memberId: string | null,
): Promise<Member | null> {
  const member = memberId === null ? null : await reader.get('members', memberId);
  return member?.officeId === officeId ? member : null;
}

/** The registration of a LINE account that waits, else the newest that was refused; null when there is none. */
export async function registrationOf(
  reader: StoreReader,
  officeId: string,
  lineUserId: string,
): Promise<Member | null> {
  const { items } = await reader.find('members', 'byLineUser', {
    equals: { officeId, lineUserId },
    limit: 200,
  });
  return (
    items.find(({ status }) => status === 'pending') ??
    items.findLast(({ status }) => status === 'refused') ??
    null
  );
}

/**
 * The one active person of this name, for somebody who comes with a new LINE account. Compared here and never listed,
 * so that a stranger learns nothing of who works in the office; null also when two have the name.
 */
export async function knownByName(
  reader: StoreReader,
  officeId: string,
  name: string,
): Promise<Member | null> {
  const wanted = foldName(name);
  const found: Member[] = [];
  for await (const member of every(reader, 'members', 'byOffice', { equals: { officeId, status: 'active' } }))
    if (foldName(member.name) === wanted) found.push(member);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Active delegations from and to a person. */
export async function delegationsOf(
  reader: StoreReader,
  officeId: string,
  memberId: string,
): Promise<Delegation[]> {
  const status = 'active';
  const found = await whole(reader, 'delegations', 'byPrincipal', {
    equals: { officeId, fromMemberId: memberId, status },
  });
  for await (const one of every(reader, 'delegations', 'byDelegate', {
    equals: { officeId, toMemberId: memberId, status },
  }))
    found.push(one);
  return found;
}

/** The newest event of the office's log of its people; null before the first. */
export async function headOfLog(reader: StoreReader, officeId: string): Promise<ChainHead | null> {
  const { items } = await reader.find('memberEvents', 'newest', { equals: { officeId }, limit: 1 });
  return items[0] ?? null;
}
