import { beforeEach, describe, expect, test } from 'vitest';
import { anOfficeOfPeople, aRegistration, type OfficePeople, someFields } from '../testing/office-people.ts';
import type { Member, Role } from './member.ts';

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
const period = { startDate: '2021-12-24', endDate: '2021-12-31' };
const delegation = { id: 'd1', kind: 'acting' as const, ...period };
const whole = () => JSON.stringify([[...office.members], [...office.delegations]]);
const without = (member: Member) => ({ ...member, proposed: null });
const last = () => office.events.at(-1);
const enrol = (id: string, roles: Role[], positionId: string | null = null) =>
  office.act(
    'enrol',
    'system',
    {},
    { id, lineUserId: `L-${id}`, fields: { ...someFields(`คุณ ${id}`), positionId }, roles },
  );

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

describe('where the office has no second person', () => {
  beforeEach(() => {
    office.act('change', admin, { member: 'head' }, { positionId: null });
    office.confirm(head, 'head');
  });

  test('it takes effect at once, and the record says so', () => {
    expect(office.act('change', admin, { member: 'staff' }, { positionId: 'head' })).toBeNull();
    expect(office.person('staff')).toMatchObject({ positionId: 'head', proposed: null });
    expect(last()?.details.unseparated).toContain('ผู้เสนอเพียงผู้เดียว');
    expect(office.notices.at(-1)).toMatchObject({
      notice: 'appointed',
      to: { seats: expect.arrayContaining(['role:administrator', 'position:head']) },
      by: { proposed: 'คุณ admin', confirmed: null },
    });
  });

  test('and the first it gives a post to is the second person from then on', () => {
    office.act('change', admin, { member: 'staff' }, { positionId: 'head' });
    office.act('change', admin, { member: 'staff' }, { positionId: null });
    expect(office.person('staff')).toMatchObject({ positionId: 'head', proposed: { action: 'change' } });
  });
});

describe('who confirms', () => {
  test('may be another administrator', () => {
    enrol('admin-2', ['administrator']);
    office.act('change', admin, { member: 'staff' }, { positionId: 'assistant' });
    expect(office.confirm({ member: 'admin-2' }, 'staff')).toBeNull();
    expect(office.person('staff').positionId).toBe('assistant');
  });

  test('may be who acts for the head, and the record says for whom', () => {
    office.act('delegate', head, { member: 'head', other: 'webmaster' }, delegation);
    office.act('change', admin, { member: 'staff' }, { positionId: 'assistant' });
    expect(office.confirm({ member: 'webmaster' }, 'staff')).toBeNull();
    expect(last()).toMatchObject({ actor: { memberId: 'webmaster', onBehalfOf: { kind: 'acting' } } });
  });

  test('may be whoever runs the product, where an office has lost its own', () => {
    office.act('leave', admin, { member: 'head' }, { openWork: 0, takesPost: false });
    expect(office.confirm('system', 'head')).toBeNull();
    expect(office.person('head').status).toBe('left');
  });

  test('is nobody who gains by it, as long as there is another', () => {
    enrol('admin-2', ['administrator']);
    office.act('change', admin, { member: 'admin-2' }, { positionId: 'assistant' });
    expect(office.confirm({ member: 'admin-2' }, 'admin-2')).toBe('own_authority');
    expect(office.confirm(head, 'admin-2')).toBeNull();
  });

  test('gains by it only where nobody else could, and the record says so', () => {
    office.act('change', admin, { member: 'head' }, { roles: ['staff', 'administrator'] });
    expect(office.confirm(head, 'head')).toBeNull();
    expect(last()?.details.unseparated).toContain('ผู้ยืนยันจึงเป็นผู้ได้รับ');
  });
});

describe('a proposal', () => {
  const propose = () => office.act('change', admin, { member: 'staff' }, { positionId: 'assistant' });
  const refused = (by: Parameters<OfficePeople['act']>[1], given: object = {}) =>
    office.act(
      'refuse_change',
      by,
      { member: 'staff' },
      {
        seen: office.person('staff').proposed?.at ?? office.at,
        reason: 'ยังไม่มีคำสั่งแต่งตั้ง',
        ...given,
      },
    );

  test('changes nothing but that it waits, and says in words what it would do', () => {
    const before = office.person('staff');
    propose();
    expect(without(office.person('staff'))).toEqual(before);
    expect(office.person('staff').proposed?.lines).toEqual([
      { who: 'คุณ staff', what: 'ตำแหน่ง', from: 'ไม่มี', to: 'ผู้ช่วยสาธารณสุขอำเภอ' },
    ]);
  });

  test('leaves what the person changes themselves meanwhile', () => {
    propose();
    office.act('change', staff, { member: 'staff' }, { contact: '08 9999 9999' });
    office.confirm(head, 'staff');
    expect(office.person('staff')).toMatchObject({ positionId: 'assistant', contact: '08 9999 9999' });
  });

  test('is one at a time', () => {
    propose();
    expect(office.act('change', admin, { member: 'staff' }, { positionId: 'head' })).toBe('proposal_waiting');
    expect(office.act('change', admin, { member: 'staff' }, { roles: ['staff', 'webmaster'] })).toBe(
      'proposal_waiting',
    );
    expect(office.act('delegate', admin, { member: 'head', other: 'staff' }, delegation)).toBeNull();
  });

  test('is refused with a reason, which its proposer reads', () => {
    propose();
    expect(refused(staff)).toBe('not_appointer');
    expect(refused(head, { reason: ' ' })).toBe('reason_required');
    expect(refused(head)).toBeNull();
    expect(office.person('staff')).toMatchObject({ positionId: null, proposed: null });
    expect(office.notices.at(-1)).toMatchObject({ notice: 'change_refused', to: { id: 'admin' } });
    expect(office.confirm(head, 'staff')).toBe('nothing_proposed');
  });

  test('is taken back by who made it', () => {
    propose();
    const told = office.notices.length;
    expect(refused(admin)).toBeNull();
    expect(office.notices).toHaveLength(told);
  });

  test('is confirmed as it was looked at', () => {
    propose();
    const seen = office.person('staff').proposed?.at ?? '';
    refused(admin);
    office.at = '2021-12-24T04:00:00.000Z';
    propose();
    const about = { member: 'staff' };
    expect(office.act('confirm_change', head, about, { seen, openWork: null })).toBe('proposal_changed');
    expect(refused(head, { seen })).toBe('proposal_changed');
  });

  test('is void once its proposer administers nothing any more', () => {
    enrol('admin-2', ['administrator']);
    propose();
    office.act('change', { member: 'admin-2' }, { member: 'admin' }, { roles: ['staff'] });
    office.confirm(head, 'admin');
    expect(office.confirm(head, 'staff')).toBe('proposer_not_entitled');
  });

  test('is refused by whatever has come in its way since', () => {
    office.act('leave', admin, { member: 'head', other: 'staff' }, { openWork: 0, takesPost: true });
    office.act('leave', admin, { member: 'staff' }, { openWork: 0, takesPost: false });
    expect(office.confirm(head, 'head')).toBe('person_not_active');
    expect(office.person('head').status).toBe('active');
  });

  test('of a registration is void when that is mended', () => {
    office.act('admit', admin, { member: 'newcomer' }, asStaff({ positionId: 'assistant' }));
    expect(office.person('newcomer').proposed).not.toBeNull();
    office.act('register', { line: 'L-new' }, {}, aRegistration({ fields: someFields('นายอื่น') }));
    expect(office.person('newcomer').proposed).toBeNull();
  });

  test('of a delegation that was to begin begins on the day it is confirmed', () => {
    office.act('delegate', admin, { member: 'head', other: 'staff' }, delegation);
    office.at = '2021-12-27T03:00:00.000Z';
    expect(office.confirm(head, 'head')).toBeNull();
    expect(office.delegations.get('d1')).toMatchObject({ startDate: '2021-12-27', endDate: '2021-12-31' });
  });
});

describe('the head appoints webmasters (000 ๓.๑, 001 ๒.๑, 003 ๓.๑, 004 ๓)', () => {
  const change = (by: { member: string }, roles: Role[], given: object = {}) =>
    office.act('change', by, { member: 'staff' }, { roles, ...given });

  test('and takes the role again, alone', () => {
    expect(change(head, ['staff', 'webmaster'])).toBeNull();
    expect(office.person('staff').roles).toEqual(['staff', 'webmaster']);
    expect(office.notices.at(-1)).toMatchObject({ notice: 'post_changed', to: { id: 'staff' } });
    expect(change(head, ['staff'])).toBeNull();
    expect(office.person('staff').roles).toEqual(['staff']);
  });

  test('and so does who acts for the head', () => {
    office.act('delegate', head, { member: 'head', other: 'webmaster' }, delegation);
    expect(change({ member: 'webmaster' }, ['staff', 'webmaster'])).toBeNull();
    expect(last()).toMatchObject({
      actor: { onBehalfOf: { kind: 'acting', positionTitle: 'นักวิชาการสาธารณสุข' } },
    });
  });

  test.each<[what: string, act: () => string | null, code: string]>([
    ['an administrator', () => change(head, ['staff', 'administrator']), 'only_webmaster_role'],
    [
      'somebody else’s post',
      () => change(head, ['staff'], { positionId: 'assistant' }),
      'only_webmaster_role',
    ],
    ['somebody else’s name', () => change(head, ['staff'], { name: 'ใหม่' }), 'only_webmaster_role'],
    [
      'themselves',
      () => office.act('change', head, { member: 'head' }, { roles: ['staff', 'webmaster'] }),
      'not_administrator',
    ],
    [
      'and keeps the last one',
      () => office.act('change', head, { member: 'webmaster' }, { roles: ['staff'] }),
      'last_webmaster',
    ],
    [
      'by the hand of a clerk',
      () => change({ member: 'webmaster' }, ['staff', 'webmaster']),
      'not_administrator',
    ],
  ])('but not %s', (_what, act, code) => {
    const before = whole();
    expect(act()).toBe(code);
    expect(whole()).toBe(before);
  });
});

describe('a bound account', () => {
  test('stays the person’s until the new one is confirmed, whatever is registered', () => {
    const asHead = aRegistration({ id: 'known', changedAccount: true });
    office.act('register', { line: 'L-second' }, { other: 'head' }, asHead);
    office.act('admit', admin, { member: 'known', other: 'head' }, asStaff({ seen: office.seen('known') }));
    expect(office.person('head').lineUserId).toBe('L-head');
    expect(office.act('change', { line: 'L-head' }, { member: 'head' }, { contact: '08 1' })).toBeNull();
    expect(office.act('change', { line: 'L-second' }, { member: 'head' }, { contact: '08 2' })).toBe(
      'not_a_member',
    );
  });

  test('cannot register as somebody else', () => {
    const asHead = aRegistration({ id: 'x', changedAccount: true });
    expect(office.act('register', { line: 'L-staff' }, { other: 'head' }, asHead)).toBe('already_registered');
  });

  test('is not slipped under a registration that an administrator has looked at', () => {
    const seen = office.seen('newcomer');
    office.at = '2021-12-24T03:01:00.000Z';
    office.act('register', { line: 'L-new' }, { other: 'staff' }, aRegistration({ changedAccount: true }));
    expect(office.act('admit', admin, { member: 'newcomer', other: 'staff' }, asStaff({ seen }))).toBe(
      'registration_changed',
    );
    expect(office.person('staff').lineUserId).toBe('L-staff');
  });

  test('may vouch for its own successor, as the second person', () => {
    const asHead = aRegistration({ id: 'known', changedAccount: true });
    office.act('register', { line: 'L-second' }, { other: 'head' }, asHead);
    office.act('admit', admin, { member: 'known', other: 'head' }, asStaff({ seen: office.seen('known') }));
    expect(office.confirm({ line: 'L-head' }, 'known')).toBeNull();
    expect(office.person('head').lineUserId).toBe('L-second');
  });
});
