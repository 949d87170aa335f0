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
const delegation = {
  id: 'd1',
  kind: 'acting' as const,
  startDate: '2021-12-24',
  endDate: '2021-12-31',
};
const without = (member: Member) => ({ ...member, proposed: null });
const enrol = (id: string, roles: Role[], positionId: string | null = null) =>
  office.act(
    'enrol',
    'system',
    {},
    { id, lineUserId: `L-${id}`, fields: { ...someFields(`คุณ ${id}`), positionId }, roles },
  );

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
