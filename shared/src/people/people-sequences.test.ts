import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyChain } from '../machine/chain.ts';
import type { LogEvent } from '../machine/event.ts';
import { seatsOf } from '../office/seat.ts';
import { OfficePeople, someFields } from '../testing/office-people.ts';
import { addDays } from '../time/thai-date.ts';
import { appointedSeats } from './appointments.ts';
import { overlaps } from './delegation.ts';
import type { Member, Role } from './member.ts';
import { loggedPart, readFolded } from './people-log.ts';
import { PRIVACY_NOTICE } from './privacy-notice.ts';
import { holdsRole } from './staffing.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyId = fc.constantFrom(...ids);
const roles = fc.subarray<Role>(['staff', 'webmaster', 'administrator']);
const position = fc.constantFrom('head', 'assistant', null);
const unit = fc.constantFrom('academic', 'administration');
const step = fc.record({
  action: fc.constantFrom(
    'register',
    'known',
    'admit',
    'refuse',
    'change',
    'leave',
    'delegate',
    'revoke',
    'enrol',
    'set_up',
    'confirm',
    'refuse_change',
    'wait',
  ),
  by: anyId,
  about: fc.nat(8),
  other: fc.nat(8),
  roles,
  position,
  unit,
  flag: fc.boolean(),
  days: fc.nat(5),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Does one thing with whatever it meets; most are refused, as they would be. */
function take(office: OfficePeople, one: Step, n: number): void {
  const known = [...office.members.keys()];
  const [about = 'a', other = 'b'] = [known[one.about % known.length], known[one.other % known.length]];
  const { by, position: positionId, unit: unitId, flag, days } = one;
  const fields = { ...someFields(`คุณ ${by}`), positionId, unitId };
  const line = { line: `L-${by}` };
  const registration = {
    id: `r${n}`,
    fields,
    noticeVersion: PRIVACY_NOTICE.version,
    changedAccount: one.action === 'known',
  };
  const pending = [...office.members.values()].find(({ status }) => status === 'pending');
  // Administrators do most of it; the others try.
  const administrator = [...office.members.values()].find((member) => holdsRole(member, 'administrator'));
  const active = one.days > 1 && administrator ? { member: administrator.id } : line;
  switch (one.action) {
    case 'register':
      return void office.act('register', line, {}, registration);
    case 'known':
      return void office.act('register', { line: `N-${by}` }, { other: about }, registration);
    case 'set_up':
      return void office.act('set_up', line, {}, {});
    case 'admit': {
      const subject = { member: pending?.id ?? about, other: pending?.replacesMemberId ?? null };
      return void office.act('admit', active, subject, {
        roles: one.roles,
        positionId,
        unitId,
        seen: office.seen(subject.member),
      });
    }
    case 'refuse':
      return void office.act(
        'refuse_registration',
        active,
        { member: pending?.id ?? about },
        { reason: 'เหตุผล' },
      );
    case 'change':
      return void office.act(
        'change',
        active,
        { member: about },
        { roles: one.roles, ...(flag ? { positionId, unitId } : {}) },
      );
    case 'leave':
      return void office.act(
        'leave',
        active,
        { member: about, other: flag ? other : null },
        { openWork: days, takesPost: flag },
      );
    case 'enrol': {
      const own = [...office.members.values()].filter(({ lineUserId }) => lineUserId === line.line);
      const record =
        own.find(({ status }) => status === 'active') ??
        own.find(({ status }) => status === 'pending' || status === 'refused');
      const input = { id: `e${n}`, lineUserId: line.line, fields, roles: one.roles };
      return void office.act('enrol', 'system', record ? { member: record.id } : {}, input);
    }
    case 'delegate': {
      const today = office.at.slice(0, 10);
      const startDate = addDays(today, days);
      const endDate = addDays(startDate, flag ? 3 : 0);
      return void office.act(
        'delegate',
        active,
        { member: about, other },
        { id: `d${n}`, kind: 'acting', startDate, endDate },
      );
    }
    case 'revoke': {
      const delegation = [...office.delegations.values()].find(({ fromMemberId }) => fromMemberId === about);
      return void office.act(
        'revoke_delegation',
        active,
        { member: about, other },
        { id: delegation?.id ?? 'none' },
      );
    }
    case 'confirm': {
      const waits = [...office.members.values()].find(({ proposed }) => proposed)?.id ?? about;
      const seconds = [...office.members.values()].filter(
        (one) => holdsRole(one, 'administrator') || one.seats.includes('position:head'),
      );
      const second = seconds[one.other % Math.max(1, seconds.length)]?.id ?? other;
      return void office.confirm(flag ? { member: second } : line, waits, days);
    }
    case 'refuse_change': {
      const seen = office.members.get(about)?.proposed?.at ?? office.at;
      return void office.act('refuse_change', active, { member: about }, { seen, reason: 'เหตุผล' });
    }
    case 'wait':
      office.at = new Date(Date.parse(office.at) + days * 86_400_000).toISOString();
  }
}

const count = (office: OfficePeople, role: Role) =>
  [...office.members.values()].filter((member) => holdsRole(member, role)).length;

test('whatever people do in whatever order, the office keeps an administrator and a webmaster, a second person at every appointment, and a true log', () => {
  let done = 0;
  let confirmed = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
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
        take(office, one, n);
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
    { numRuns: 1000 },
  );
  expect(done).toBeGreaterThan(2000);
  expect(confirmed).toBeGreaterThan(100);
});

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
