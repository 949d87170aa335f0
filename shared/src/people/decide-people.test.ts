import { beforeEach, describe, expect, test } from 'vitest';
import { anOfficeOfPeople, aRegistration, OfficePeople } from '../testing/office-people.ts';
import type { Role } from './member.ts';
import { privacyNoticeFor } from './privacy-notice.ts';

let office: OfficePeople;
const asStaff = () => ({
  roles: ['staff' as Role],
  positionId: null,
  unitId: 'academic',
  seen: office.seen('newcomer'),
});

beforeEach(() => {
  office = anOfficeOfPeople();
});

test('a person of another office can do nothing here', () => {
  const admin = office.members.get('admin');
  if (!admin) throw new Error('no administrator');
  office.members.set('foreign', { ...admin, id: 'foreign', officeId: 'elsewhere' });
  expect(office.act('admit', { member: 'foreign' }, { member: 'newcomer' }, asStaff())).toBe('not_a_member');
});

test('nobody acts with a record that is not active, whatever roles it holds', () => {
  const newcomer = office.members.get('newcomer');
  expect(newcomer).toMatchObject({ status: 'pending', seats: [], roles: [] });
  expect(office.members.get('gone')).toMatchObject({ status: 'left', seats: [], roles: ['staff'] });
});

test('setting up makes the first administrator of an office that has none', () => {
  const empty = new OfficePeople();
  expect(empty.act('set_up', { line: 'L-new' }, {}, {})).toBe('register_first');
  empty.act('register', { line: 'L-new' }, {}, aRegistration());
  expect(empty.act('set_up', { line: 'L-new' }, {}, {})).toBeNull();
  expect(empty.members.get('newcomer')).toMatchObject({
    status: 'active',
    roles: ['staff', 'administrator'],
  });
});

test('a change that changes nothing is no event', () => {
  const { length } = office.events;
  expect(
    office.act('change', { member: 'admin' }, { member: 'staff' }, { contact: ' 08 1000  0000' }),
  ).toBeNull();
  expect(office.events).toHaveLength(length);
});

describe('the privacy notice', () => {
  const notice = privacyNoticeFor(office?.profile ?? new OfficePeople().profile);

  test('says what section 23 asks for, under the office’s name', () => {
    const text = notice.sections.map(({ heading, text: words }) => `${heading} ${words}`).join('\n');
    for (const part of [
      'สำนักงานสาธารณสุขอำเภอทดสอบ',
      'มาตรา 24 (4) และ (6)',
      'รหัสบัญชี LINE',
      '10 ปี',
      'สิทธิ',
      'ร้องเรียน',
      'ติดต่อ',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/[{}]/);
  });

  test('is a notice and asks for no consent', () => {
    expect(JSON.stringify(notice)).toContain('ไม่ต้องขอความยินยอม');
  });
});
