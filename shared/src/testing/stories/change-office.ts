import { seatsOf } from '../../office/seat.ts';
import { delegableSeats } from '../../people/delegation.ts';
import type { Member } from '../../people/member.ts';
import { addDays, calendarDate } from '../../time/thai-date.ts';
import { aDelegation } from '../builders.ts';
import { type Ask, activeMembers, type ProcedureDriver, SYSTEM } from './driver.ts';
import type { Move } from './random-moves.ts';

export type Change = Extract<Move, { kind: 'leave' | 'return' | 'post' | 'delegate' | 'revoke' }>;
type Leave = Extract<Move, { kind: 'leave' }>;

/** People come and go and act for each other. Gives what happened, and what has to be done with their open work. */
export async function changeOffice(
  driver: ProcedureDriver,
  count: number,
  move: Change,
): Promise<{ told: string; asks: Omit<Ask, 'once'>[] }> {
  const told = (line: string) => ({ told: line, asks: [] });
  if (move.kind === 'delegate') return told(await delegate(driver, count, move));
  if (move.kind === 'revoke') {
    const delegations = driver.delegations();
    const delegation = delegations[move.pick % delegations.length];
    if (!delegation) return told('');
    await driver.setDelegation({ ...delegation, status: 'revoked' });
    return told(`${delegation.toMemberId} acts for ${delegation.fromMemberId} no more`);
  }
  const ours = driver.members().filter(({ officeId }) => officeId === driver.profile.id);
  const member = (move.kind === 'leave' && (await whoMatters(driver, move))) || ours[move.who % ours.length];
  // An office keeps an administrator, who is a webmaster too; the product refuses to be left without.
  if (!member || member.id === 'administrator') return told('');
  if (move.kind === 'post') {
    const moved = { ...member, positionId: move.position };
    const asks = member.positionId === move.position ? [] : await passedOn(driver, moved);
    await driver.setMember({ ...moved, seats: moved.status === 'active' ? seatsOf(moved) : [] });
    return { told: `${member.id} becomes ${move.position ?? 'no holder of a post'}`, asks };
  }
  if (move.kind === 'return') {
    await driver.setMember({ ...member, status: 'active', seats: seatsOf(member) });
    return told(`${member.id} is here`);
  }
  const asks = await openWork(driver, member, move.successor);
  await driver.setMember({ ...member, status: 'left', seats: [] });
  return { told: `${member.id} leaves`, asks };
}

/** Somebody whose leaving leaves something behind. */
async function whoMatters(driver: ProcedureDriver, { of, who }: Leave): Promise<Member | undefined> {
  const { submissions, publications } = await driver.records();
  const ids = {
    anybody: [],
    giver: submissions.flatMap(({ record: { verbal } }) =>
      verbal?.status === 'pending' ? [verbal.givenBy.memberId] : [],
    ),
    claimer: publications.flatMap(({ record: { claim } }) => (claim ? [claim.by.memberId] : [])),
    owner: publications.map(({ record: { ownerId } }) => ownerId),
  }[of];
  const id = ids[who % ids.length];
  return driver.members().find((member) => member.id === id);
}

async function delegate(
  driver: ProcedureDriver,
  count: number,
  move: Extract<Move, { kind: 'delegate' }>,
): Promise<string> {
  const active = activeMembers(driver);
  const holders = active.filter((member) => delegableSeats(seatsOf(member)).length > 0);
  const from = holders[move.from % holders.length];
  const to = active[move.to % active.length];
  if (!from || !to || from.id === to.id) return '';
  const startDate = addDays(calendarDate(driver.now()), move.inDays);
  const endDate = addDays(startDate, move.days);
  const delegation = aDelegation({
    id: `delegation-${count}`,
    officeId: driver.profile.id,
    kind: move.acting ? 'acting' : 'on_behalf',
    fromMemberId: from.id,
    fromName: from.name,
    fromPositionTitle: from.positionTitle,
    toMemberId: to.id,
    toName: to.name,
    seats: delegableSeats(seatsOf(from)),
    startDate,
    endDate,
  });
  await driver.setDelegation(delegation);
  return `${to.id} acts for ${from.id}, ${startDate} to ${endDate}`;
}

/** What somebody permitted by word of mouth by a post that they leave is settled by whoever holds it from now on. */
async function passedOn(driver: ProcedureDriver, member: Member): Promise<Omit<Ask, 'once'>[]> {
  const { id, name } = member;
  const { submissions } = await driver.records();
  const held = member.status === 'active' ? seatsOf(member) : [];
  return submissions.flatMap(({ record: { id: request, verbal } }) =>
    verbal?.status === 'pending' &&
    verbal.givenBy.memberId === id &&
    !verbal.giverSeats.some((seat) => held.includes(seat))
      ? [{ on: 'submission', id: request, action: 'pass_on_verbal', input: { name }, by: SYSTEM }]
      : [],
  );
}

/** What somebody answers for goes to a successor, tasks they took back to all, and words they gave to their post. */
async function openWork(driver: ProcedureDriver, member: Member, pick: number): Promise<Omit<Ask, 'once'>[]> {
  const { id } = member;
  const others = activeMembers(driver).filter((other) => other.id !== id);
  const successor = others[pick % others.length] as Member;
  const given = { action: 'transfer_owner' as const, input: { ownerId: successor.id, name: successor.name } };
  const by = 'administrator';
  const { submissions, publications } = await driver.records();
  return [
    ...(await passedOn(driver, { ...member, status: 'left' })),
    ...submissions.flatMap(({ record: { id: request, ownerId, state } }): Omit<Ask, 'once'>[] => {
      const open = ['submitted', 'changes_requested', 'approved'].includes(state);
      return open && ownerId === id ? [{ on: 'submission', id: request, ...given, by }] : [];
    }),
    ...publications.flatMap(({ record: { id: item, ownerId, state, claim } }) => {
      const asks: Omit<Ask, 'once'>[] = [];
      if (state !== 'called_off' && ownerId === id) asks.push({ on: 'publication', id: item, ...given, by });
      if (claim?.by.memberId === id)
        asks.push({ on: 'publication', id: item, action: 'release_task', input: {}, by });
      return asks;
    }),
  ];
}
