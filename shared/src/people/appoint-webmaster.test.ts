import { beforeEach, describe, expect, test } from 'vitest';
import { anOfficeOfPeople, type OfficePeople } from '../testing/office-people.ts';
import type { Role } from './member.ts';

/** One administrator, one head (who holds the deciding step), a webmaster, a clerk; somebody waits to be admitted. */
let office: OfficePeople;
beforeEach(() => {
  office = anOfficeOfPeople();
});

const head = { member: 'head' };
const delegation = {
  id: 'd1',
  kind: 'acting' as const,
  startDate: '2021-12-24',
  endDate: '2021-12-31',
};
const whole = () => JSON.stringify([[...office.members], [...office.delegations]]);
const last = () => office.events.at(-1);

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
