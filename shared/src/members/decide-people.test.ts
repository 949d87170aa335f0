import { beforeEach, describe, expect, test } from 'vitest';
import { OfficePeople, someFields } from '../testing/office-people.ts';
import type { PeopleAction, PeopleInput } from './decide-people.ts';
import type { Role } from './member.ts';
import { PRIVACY_NOTICE, privacyNoticeFor } from './privacy-notice.ts';

let office: OfficePeople;
const enrol = (id: string, roles: Role[], positionId: string | null = null) =>
  office.act(
    'enrol',
    'system',
    {},
    {
      id,
      lineUserId: `L-${id}`,
      fields: { ...someFields(`คุณ ${id}`), positionId },
      roles,
    },
  );
const registration = (given: Partial<PeopleInput['register']> = {}): PeopleInput['register'] => ({
  id: 'newcomer',
  fields: someFields('นางใหม่ มาดี'),
  noticeVersion: PRIVACY_NOTICE.version,
  changedAccount: false,
  ...given,
});
const asStaff = { roles: ['staff' as Role], positionId: null, unitId: 'academic' };

beforeEach(() => {
  office = new OfficePeople();
  enrol('admin', ['staff', 'administrator']);
  enrol('head', ['staff'], 'head');
  enrol('webmaster', ['staff', 'webmaster']);
  enrol('staff', ['staff']);
  enrol('gone', ['staff']);
  office.act('leave', { member: 'admin' }, { member: 'gone' }, { openWork: 0, takesPost: false });
  office.act('register', { line: 'L-new' }, {}, registration());
});

type Try = [
  what: string,
  action: PeopleAction,
  by: { member: string } | { line: string } | 'system',
  about: { member?: string; other?: string },
  input: object,
  code: string,
];
const tries: Try[] = [
  [
    'registering when one works here already',
    'register',
    { line: 'L-staff' },
    {},
    registration(),
    'already_registered',
  ],
  ['registering by the product', 'register', 'system', {}, registration(), 'not_administrator'],
  [
    'registering after an old notice',
    'register',
    { line: 'L-x' },
    {},
    registration({ noticeVersion: 'old' }),
    'invalid_input',
  ],
  [
    'registering as a known person who is not found',
    'register',
    { line: 'L-x' },
    {},
    registration({ changedAccount: true }),
    'known_person_not_found',
  ],
  [
    'registering with a field too many',
    'register',
    { line: 'L-x' },
    {},
    { ...registration(), roles: ['administrator'] },
    'invalid_input',
  ],
  ['setting up where there is an administrator', 'set_up', { line: 'L-new' }, {}, {}, 'set_up_done'],
  ['setting up by somebody who works here', 'set_up', { line: 'L-staff' }, {}, {}, 'already_registered'],
  ['admitting by staff', 'admit', { member: 'staff' }, { member: 'newcomer' }, asStaff, 'not_administrator'],
  ['admitting oneself', 'admit', { line: 'L-new' }, { member: 'newcomer' }, asStaff, 'not_a_member'],
  [
    'admitting by somebody who left',
    'admit',
    { member: 'gone' },
    { member: 'newcomer' },
    asStaff,
    'not_a_member',
  ],
  [
    'admitting somebody who works here',
    'admit',
    { member: 'admin' },
    { member: 'staff' },
    asStaff,
    'registration_settled',
  ],
  ['admitting nobody', 'admit', { member: 'admin' }, { member: 'nobody' }, asStaff, 'registration_settled'],
  [
    'admitting without any role',
    'admit',
    { member: 'admin' },
    { member: 'newcomer' },
    { ...asStaff, roles: [] },
    'invalid_input',
  ],
  [
    'admitting to an unknown position',
    'admit',
    { member: 'admin' },
    { member: 'newcomer' },
    { ...asStaff, positionId: 'king' },
    'invalid_input',
  ],
  [
    'refusing without a reason',
    'refuse_registration',
    { member: 'admin' },
    { member: 'newcomer' },
    { reason: '  ' },
    'reason_required',
  ],
  [
    'refusing at too much length',
    'refuse_registration',
    { member: 'admin' },
    { member: 'newcomer' },
    { reason: 'ก'.repeat(501) },
    'reason_too_long',
  ],
  [
    'refusing by staff',
    'refuse_registration',
    { member: 'staff' },
    { member: 'newcomer' },
    { reason: 'ไม่รู้จัก' },
    'not_administrator',
  ],
  [
    'refusing somebody who works here',
    'refuse_registration',
    { member: 'admin' },
    { member: 'staff' },
    { reason: 'ไม่รู้จัก' },
    'registration_settled',
  ],
  [
    'changing somebody who left',
    'change',
    { member: 'admin' },
    { member: 'gone' },
    { name: 'ใหม่' },
    'person_not_active',
  ],
  [
    'changing nobody',
    'change',
    { member: 'admin' },
    { member: 'nobody' },
    { name: 'ใหม่' },
    'person_not_found',
  ],
  [
    'changing another’s contact',
    'change',
    { member: 'staff' },
    { member: 'head' },
    { contact: '1' },
    'not_administrator',
  ],
  [
    'changing one’s own post',
    'change',
    { member: 'staff' },
    { member: 'staff' },
    { positionId: 'head' },
    'not_administrator',
  ],
  [
    'an administrator giving themselves a post',
    'change',
    { member: 'admin' },
    { member: 'admin' },
    { positionId: 'head' },
    'own_authority',
  ],
  [
    'taking the last administrator’s role',
    'change',
    { member: 'admin' },
    { member: 'admin' },
    { roles: ['staff'] },
    'last_administrator',
  ],
  [
    'taking the last webmaster’s role',
    'change',
    { member: 'admin' },
    { member: 'webmaster' },
    { roles: ['staff'] },
    'last_webmaster',
  ],
  [
    'leaving by one’s own hand',
    'leave',
    { member: 'staff' },
    { member: 'staff' },
    { openWork: 0, takesPost: false },
    'not_administrator',
  ],
  [
    'the last administrator leaving',
    'leave',
    { member: 'admin' },
    { member: 'admin' },
    { openWork: 0, takesPost: false },
    'last_administrator',
  ],
  [
    'the last webmaster leaving',
    'leave',
    { member: 'admin' },
    { member: 'webmaster' },
    { openWork: 0, takesPost: false },
    'last_webmaster',
  ],
  [
    'leaving twice',
    'leave',
    { member: 'admin' },
    { member: 'gone' },
    { openWork: 0, takesPost: false },
    'person_not_active',
  ],
  [
    'leaving with open work and no successor',
    'leave',
    { member: 'admin' },
    { member: 'staff' },
    { openWork: 2, takesPost: false },
    'successor_needed',
  ],
  [
    'being replaced by nobody',
    'leave',
    { member: 'admin' },
    { member: 'staff' },
    { openWork: 0, takesPost: true },
    'successor_needed',
  ],
  [
    'being one’s own successor',
    'leave',
    { member: 'admin' },
    { member: 'staff', other: 'staff' },
    { openWork: 1, takesPost: false },
    'successor_is_leaver',
  ],
  [
    'a successor who left',
    'leave',
    { member: 'admin' },
    { member: 'staff', other: 'gone' },
    { openWork: 1, takesPost: false },
    'person_not_active',
  ],
  [
    'a successor who waits to be admitted',
    'leave',
    { member: 'admin' },
    { member: 'staff', other: 'newcomer' },
    { openWork: 1, takesPost: false },
    'person_not_active',
  ],
  [
    'taking another’s post by removing them',
    'leave',
    { member: 'admin' },
    { member: 'head', other: 'admin' },
    { openWork: 0, takesPost: true },
    'own_authority',
  ],
  [
    'entering people by hand',
    'enrol',
    { member: 'admin' },
    {},
    { id: 'x', lineUserId: 'L', fields: someFields(), roles: ['staff'] },
    'not_administrator',
  ],
  [
    'entering somebody in an unknown unit',
    'enrol',
    'system',
    {},
    { id: 'x', lineUserId: 'L', fields: { ...someFields(), unitId: 'moon' }, roles: ['staff'] },
    'invalid_input',
  ],
  [
    'revoking what does not exist',
    'revoke_delegation',
    { member: 'head' },
    { member: 'head' },
    { id: 'none' },
    'delegation_not_found',
  ],
];

describe('is refused, and nothing changes', () => {
  test.each(tries)('%s', (_what, action, by, about, input, code) => {
    const before = { members: new Map(office.members), events: [...office.events] };
    expect(office.act(action, by, about, input as never)).toBe(code);
    expect(office.members).toEqual(before.members);
    expect(office.events).toEqual(before.events);
  });
});

test('a person of another office can do nothing here', () => {
  const admin = office.members.get('admin');
  if (!admin) throw new Error('no administrator');
  office.members.set('foreign', { ...admin, id: 'foreign', officeId: 'elsewhere' });
  expect(office.act('admit', { member: 'foreign' }, { member: 'newcomer' }, asStaff)).toBe('not_a_member');
});

test('nobody acts with a record that is not active, whatever roles it holds', () => {
  const newcomer = office.members.get('newcomer');
  expect(newcomer).toMatchObject({ status: 'pending', seats: [], roles: [] });
  expect(office.members.get('gone')).toMatchObject({ status: 'left', seats: [], roles: ['staff'] });
});

test('setting up makes the first administrator of an office that has none', () => {
  const empty = new OfficePeople();
  expect(empty.act('set_up', { line: 'L-new' }, {}, {})).toBe('register_first');
  empty.act('register', { line: 'L-new' }, {}, registration());
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
