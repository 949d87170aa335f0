import { beforeEach, describe, expect, test } from 'vitest';
import { anOfficeOfPeople, aRegistration, type OfficePeople } from '../testing/office-people.ts';
import type { Role } from './member.ts';

/** One administrator, one head (who holds the deciding step), a webmaster, a clerk; somebody waits to be admitted. */
let office: OfficePeople;
beforeEach(() => {
  office = anOfficeOfPeople();
});

const admin = { member: 'admin' };
const asStaff = (given: object = {}) => ({
  roles: ['staff'] as Role[],
  positionId: null,
  unitId: 'academic',
  seen: office.seen('newcomer'),
  ...given,
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
