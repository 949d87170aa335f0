import { beforeEach, describe, expect, test } from 'vitest';
import { anOfficeOfPeople, aRegistration, type OfficePeople } from '../testing/office-people.ts';
import type { Role } from './member.ts';

/** One administrator, one head (who holds the deciding step), a webmaster, a clerk; somebody waits to be admitted. */
let office: OfficePeople;
beforeEach(() => {
  office = anOfficeOfPeople();
});

const admin = { member: 'admin' };
const head = { member: 'head' };
const staff = { member: 'staff' };
const asStaff = (given: object = {}) => ({
  roles: ['staff'] as Role[],
  positionId: null,
  unitId: 'academic',
  seen: office.seen('newcomer'),
  ...given,
});
const delegation = {
  id: 'd1',
  kind: 'acting' as const,
  startDate: '2021-12-24',
  endDate: '2021-12-31',
};
const last = () => office.events.at(-1);

describe('no administrator becomes the head, or makes one, alone', () => {
  test.each<[way: string, subject: string, act: () => string | null, confirmed: () => void]>([
    [
      'by admitting a second account of theirs in the post',
      'newcomer',
      () => office.act('admit', admin, { member: 'newcomer' }, asStaff({ positionId: 'head' })),
      () => expect(office.person('newcomer')).toMatchObject({ status: 'active', positionId: 'head' }),
    ],
    [
      'by giving the post to a colleague',
      'staff',
      () => office.act('change', admin, { member: 'staff' }, { positionId: 'head' }),
      () => expect(office.person('staff').seats).toContain('position:head'),
    ],
    [
      'by letting a colleague act for the head',
      'head',
      () => office.act('delegate', admin, { member: 'head', other: 'staff' }, delegation),
      () => expect(office.delegations.get('d1')).toMatchObject({ toMemberId: 'staff', status: 'active' }),
    ],
    [
      'by giving the head’s record to a new account',
      'known',
      () => {
        const asHead = aRegistration({ id: 'known', changedAccount: true });
        office.act('register', { line: 'L-second' }, { other: 'head' }, asHead);
        const about = { member: 'known', other: 'head' };
        return office.act('admit', admin, about, asStaff({ seen: office.seen('known') }));
      },
      () => expect(office.person('head')).toMatchObject({ lineUserId: 'L-second', positionId: 'head' }),
    ],
    [
      'by letting a colleague succeed the head',
      'head',
      () => office.act('leave', admin, { member: 'head', other: 'staff' }, { openWork: 0, takesPost: true }),
      () =>
        expect([office.person('head').status, office.person('staff').positionId]).toEqual(['left', 'head']),
    ],
    [
      'by making somebody else an administrator',
      'staff',
      () => office.act('change', admin, { member: 'staff' }, { roles: ['staff', 'administrator'] }),
      () => expect(office.person('staff').roles).toEqual(['staff', 'administrator']),
    ],
    [
      'by taking the post from the head first',
      'head',
      () => office.act('change', admin, { member: 'head' }, { positionId: null }),
      () => expect(office.person('head').positionId).toBeNull(),
    ],
    [
      'by moving the head to another post first',
      'head',
      () => office.act('change', admin, { member: 'head' }, { positionId: 'assistant' }),
      () => expect(office.person('head').positionId).toBe('assistant'),
    ],
    [
      'by writing that the head has left first',
      'head',
      () => office.act('leave', admin, { member: 'head' }, { openWork: 0, takesPost: false }),
      () => expect(office.person('head').status).toBe('left'),
    ],
  ])('%s: it waits until the head confirms it', (_way, subject, act, confirmed) => {
    const seatsBefore = [...office.members.values()].map(({ seats }) => seats);
    expect(act()).toBeNull();
    const { proposed } = office.person(subject);
    expect(proposed).toMatchObject({ by: { memberId: 'admin' } });
    expect(proposed?.lines.length).toBeGreaterThan(0);
    expect(last()).toMatchObject({ action: 'propose_change', subject, actor: { memberId: 'admin' } });
    expect([...office.members.values()].map(({ seats }) => seats)).toEqual(
      expect.arrayContaining(seatsBefore),
    );
    expect(office.delegations.size).toBe(0);
    const asked = office.notices.at(-1);
    expect(asked).toMatchObject({
      notice: 'change_proposed',
      to: { seats: ['role:administrator', 'position:head'] },
    });

    for (const [by, code] of [
      [admin, 'own_proposal'],
      [staff, 'not_appointer'],
      [{ member: 'webmaster' }, 'not_appointer'],
      [{ line: 'L-stranger' }, 'not_a_member'],
    ] as const)
      expect(office.confirm(by, subject)).toBe(code);

    expect(office.confirm(head, subject)).toBeNull();
    confirmed();
    for (const { proposed: left } of office.members.values()) expect(left).toBeNull();
    const event = office.events.findLast(({ details }) => details.proposedBy);
    expect(event).toMatchObject({
      action: 'confirm_change',
      actor: { memberId: 'head' },
      details: { proposedBy: { memberId: 'admin' } },
    });
  });

  test('by making themselves anything', () => {
    expect(office.act('change', admin, { member: 'admin' }, { positionId: 'head' })).toBe('own_authority');
  });
});

describe('what one person does', () => {
  test.each<[what: string, act: () => string | null]>([
    ['admitting staff', () => office.act('admit', admin, { member: 'newcomer' }, asStaff())],
    [
      'admitting a webmaster',
      () => office.act('admit', admin, { member: 'newcomer' }, asStaff({ roles: ['staff', 'webmaster'] })),
    ],
    [
      'a change of unit of somebody without a post',
      () => office.act('change', admin, staff, { unitId: 'administration' }),
    ],
    ['a correction of the head’s name', () => office.act('change', admin, head, { name: 'นายใหม่ สกุลใหม่' })],
    [
      'the leaving of somebody without a post',
      () => office.act('leave', admin, staff, { openWork: 0, takesPost: false }),
    ],
    [
      'delegating one’s own post',
      () => office.act('delegate', head, { ...head, other: 'staff' }, delegation),
    ],
  ])('%s takes effect at once', (_what, act) => {
    const before = office.events.length;
    expect(act()).toBeNull();
    expect(office.events.length).toBeGreaterThan(before);
    expect(office.events.slice(before).every(({ action }) => action !== 'propose_change')).toBe(true);
    expect(last()?.details).not.toHaveProperty('unseparated');
  });

  test('a new LINE account of somebody without a post is one administrator’s word', () => {
    const asStaffMember = aRegistration({ id: 'known', changedAccount: true });
    office.act('register', { line: 'L-second' }, { other: 'staff' }, asStaffMember);
    const about = { member: 'known', other: 'staff' };
    expect(office.act('admit', admin, about, asStaff({ seen: office.seen('known') }))).toBeNull();
    expect(office.person('staff').lineUserId).toBe('L-second');
  });
});
