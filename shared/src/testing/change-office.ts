import { delegableSeats } from '../people/delegation.ts';
import type { Member } from '../people/member.ts';
import { seatsOf } from '../office/seat.ts';
import { addDays, calendarDate } from '../time/thai-date.ts';
import { aDelegation } from './builders.ts';
import { type Ask, activeMembers, type ProcedureDriver } from './procedure-driver.ts';
import type { Move } from './random-moves.ts';

type Change = Extract<Move, { kind: 'leave' | 'return' | 'post' | 'delegate' | 'revoke' }>;

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
  const member = ours[move.who % ours.length] as Member;
  // An office keeps an administrator, who is a webmaster too; the product refuses to be left without.
  if (member.id === 'administrator') return told('');
  if (move.kind === 'post') {
    const moved = { ...member, positionId: move.position };
    await driver.setMember({ ...moved, seats: moved.status === 'active' ? seatsOf(moved) : [] });
    return told(`${member.id} becomes ${move.position ?? 'no holder of a post'}`);
  }
  if (move.kind === 'return') {
    await driver.setMember({ ...member, status: 'active', seats: seatsOf(member) });
    return told(`${member.id} is here`);
  }
  const asks = await openWork(driver, member, move.successor);
  await driver.setMember({ ...member, status: 'left', seats: [] });
  return { told: `${member.id} leaves`, asks };
}

async function delegate(
  driver: ProcedureDriver,
  count: number,
  move: Extract<Move, { kind: 'delegate' }>,
): Promise<string> {
  const active = activeMembers(driver);
  const [from, to] = [active[move.from % active.length], active[move.to % active.length]] as [Member, Member];
  const seats = delegableSeats(seatsOf(from));
  if (from.id === to.id || seats.length === 0) return '';
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
    seats,
    startDate,
    endDate,
  });
  await driver.setDelegation(delegation);
  return `${to.id} acts for ${from.id}, ${startDate} to ${endDate}`;
}

/** What somebody answers for goes to a successor, and tasks they took back to all. */
async function openWork(driver: ProcedureDriver, { id }: Member, pick: number): Promise<Omit<Ask, 'once'>[]> {
  const others = activeMembers(driver).filter((other) => other.id !== id);
  const successor = others[pick % others.length] as Member;
  const by = 'administrator';
  return (await driver.items()).flatMap(({ submission }) => {
    const given = { ownerId: successor.id, name: successor.name };
    const asks: Omit<Ask, 'once'>[] = [];
    const submissionId = submission.id;
    if (submission.ownerId === id) asks.push({ submissionId, action: 'transfer_owner', input: given, by });
    if (submission.claim?.by.memberId === id) {
      asks.push({ submissionId, action: 'release_task', input: {}, by });
    }
    return asks;
  });
}
