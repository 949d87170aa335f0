import fc from 'fast-check';
import { expect } from 'vitest';
import { verifyChain } from '../machine/chain.ts';
import type { LogEvent } from '../machine/event.ts';
import { seatsOf } from '../office/seat.ts';
import { appointedSeats } from '../people/appointments.ts';
import { overlaps } from '../people/delegation.ts';
import type { Member, Role } from '../people/member.ts';
import { loggedPart, readFolded } from '../people/people-log.ts';
import { holdsRole } from '../people/staffing.ts';
import { OfficePeople, someFields } from './office-people.ts';
import { anyPeopleMove, movePeople } from './people-moves.ts';

const count = (office: OfficePeople, role: Role) =>
  [...office.members.values()].filter((member) => holdsRole(member, role)).length;

/**
 * Plays that many random sequences of what people do in an office, the same ones each time for a `seed`, and expects after
 * each what must always hold. Gives how many moves did something, and how many of these confirmed an appointment.
 */
export function playPeople(numRuns: number, seed: number): { done: number; confirmed: number } {
  let done = 0;
  let confirmed = 0;
  fc.assert(
    fc.property(fc.array(anyPeopleMove, { minLength: 10, maxLength: 40 }), (steps) => {
      const office = new OfficePeople();
      for (const [id, its] of [
        ['a', ['staff', 'administrator']],
        ['b', ['staff', 'webmaster']],
        ['c', ['staff']],
      ] as const)
        office.act(
          'enrol',
          'system',
          {},
          {
            id,
            lineUserId: `L-${id}`,
            fields: { ...someFields(`คุณ ${id}`), positionId: id === 'c' ? 'head' : null },
            roles: [...its],
          },
        );
      for (const [n, one] of steps.entries()) {
        const { length } = office.events;
        const before = new Map(office.members);
        movePeople(office, one, n);
        checkAppointment(before, office, office.events.slice(length));
        if (office.events.length > length) done += 1;
        if (office.events[length]?.action === 'confirm_change') confirmed += 1;
        expect(count(office, 'administrator')).toBeGreaterThan(0);
        expect(count(office, 'webmaster')).toBeGreaterThan(0);
      }
      checkRecords(office);
      checkLog(office);
      checkDelegations(office);
    }),
    { numRuns, seed },
  );
  return { done, confirmed };
}

/** One active person to a LINE account; only active people hold seats. */
function checkRecords(office: OfficePeople): void {
  const people = [...office.members.values()];
  const active = people.filter(({ status }) => status === 'active');
  expect(new Set(active.map(({ lineUserId }) => lineUserId)).size).toBe(active.length);
  for (const member of people)
    expect(member.seats).toEqual(member.status === 'active' ? seatsOf(member) : []);
}

/** The log is whole, and people and delegations are what it leads to. */
function checkLog(office: OfficePeople): void {
  const { subjects, fault } = verifyChain(office.events);
  expect(fault).toBeNull();
  const delegations = new Map<string, unknown>();
  for (const [id, fields] of subjects) {
    const folded = readFolded(fields);
    expect(folded.member).toEqual(loggedPart(office.person(id)));
    for (const delegation of folded.delegations) delegations.set(delegation.id, delegation);
  }
  expect(subjects.size).toBe(office.members.size);
  expect(delegations).toEqual(office.delegations);
}

/** No post and no administrator's role comes or goes by one person alone, where there is another who can confirm it. */
function checkAppointment(
  before: ReadonlyMap<string, Member>,
  office: OfficePeople,
  events: LogEvent[],
): void {
  const moved = [...office.members.values()].some((after) => {
    const known = before.get(after.id);
    const held = appointedSeats(known ?? null, office.profile);
    const holds = appointedSeats(after, office.profile);
    return held.join() !== holds.join() || (holds.length > 0 && known?.lineUserId !== after.lineUserId);
  });
  const [event] = events;
  if (!moved || !event || event.actor.kind === 'system' || event.action === 'set_up') return;
  if (event.action === 'confirm_change') {
    const by = event.details.proposedBy as { memberId: string };
    expect(by.memberId).not.toBe(event.actor.memberId);
    return;
  }
  const actor = event.actor.memberId;
  expect(event.details.unseparated).toBeTruthy();
  const authorised = [...before.values()].filter(
    (one) => holdsRole(one, 'administrator') || one.seats.includes('position:head'),
  );
  expect(authorised.map(({ id }) => id)).toEqual([actor]);
}

/** No two of one post share a day, and none outlives the people it is between. */
function checkDelegations(office: OfficePeople): void {
  const active = [...office.delegations.values()].filter(({ status }) => status === 'active');
  for (const one of active) {
    const principal = office.members.get(one.fromMemberId);
    expect(principal?.status).toBe('active');
    expect(office.members.get(one.toMemberId)?.status).toBe('active');
    for (const another of active) {
      if (another === one || another.fromMemberId !== one.fromMemberId || !overlaps(one, another)) continue;
      expect(one.seats.some((seat) => another.seats.includes(seat))).toBe(false);
    }
    expect(one.seats.every((seat) => principal?.seats.includes(seat))).toBe(true);
  }
}
