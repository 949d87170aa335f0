import { describe, expect, test } from 'vitest';
import { BUILDER_TIME } from '../testing/builder-moment.ts';
import { aRegistration, type RefusedTry, tryIt } from '../testing/office-people.ts';
import type { Role } from './member.ts';

const asStaff = { roles: ['staff' as Role], positionId: null, unitId: 'academic', seen: BUILDER_TIME };

const tries: RefusedTry[] = [
  [
    'registering when one works here already',
    'register',
    { line: 'L-staff' },
    {},
    aRegistration(),
    'already_registered',
  ],
  ['registering by the product', 'register', 'system', {}, aRegistration(), 'not_administrator'],
  [
    'registering after an old notice',
    'register',
    { line: 'L-x' },
    {},
    aRegistration({ noticeVersion: 'old' }),
    'invalid_input',
  ],
  [
    'registering with a field too many',
    'register',
    { line: 'L-x' },
    {},
    { ...aRegistration(), roles: ['administrator'] },
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
    'admitting what was mended since it was looked at',
    'admit',
    { member: 'admin' },
    { member: 'newcomer' },
    { ...asStaff, seen: '2021-12-24T02:59:00.000Z' },
    'registration_changed',
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
];

describe('registering and admitting is refused, and nothing changes', () => {
  test.each(tries)('%s', (...attempt) => {
    expect(tryIt(attempt)).toEqual({ code: attempt[5], changed: false });
  });
});
