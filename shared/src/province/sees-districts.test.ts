import { describe, expect, test } from 'vitest';
import type { Member } from '../people/member.ts';
import { aDelegation, aMember } from '../testing/builders.ts';
import { anOfficeProfile, papersOfOffice } from '../testing/office-profile-builder.ts';
import { overseeingSeats, seesDistricts } from './sees-districts.ts';

const AT = '2021-12-24T03:00:00.000Z';

/** As in Satun (001 ๒.๒): the head of the group that keeps the website decides, the head of the office in their place. */
const profile = anOfficeProfile({
  routes: {
    standard: [
      { id: 'consider', title: 'พิจารณา', kind: 'consider', by: [{ position: 'assistant' }] },
      {
        id: 'permit',
        title: 'พิจารณาอนุญาต',
        kind: 'approve',
        by: [{ position: 'group-head', unit: 'website' }],
        standIn: [{ position: 'head' }],
      },
    ],
  },
});
const someone = (given: Partial<Member>): Member =>
  aMember({ officeId: profile.id, positionId: null, unitId: 'website', roles: ['staff'], ...given });
const sees = (member: Member) => seesDistricts({ kind: 'member', member, delegations: [] }, profile, AT);

describe('who sees the districts of a province', () => {
  test.each<[string, Partial<Member>, boolean]>([
    ['the head of the group, who decides', { positionId: 'group-head' }, true],
    ['the head of the office, who decides in their place', { positionId: 'head', unitId: 'legal' }, true],
    ['an administrator', { roles: ['administrator'] }, true],
    ['a webmaster', { roles: ['staff', 'webmaster'] }, true],
    ['the head of another group', { positionId: 'group-head', unitId: 'legal' }, false],
    ['the assistant, who only considers', { positionId: 'assistant' }, false],
    ['staff', {}, false],
    ['a webmaster who has left', { roles: ['webmaster'], status: 'left' }, false],
    ['the head of another office', { positionId: 'head', officeId: 'elsewhere' }, false],
  ])('%s: %s', (_who, given, expected) => {
    expect(sees(someone(given))).toBe(expected);
  });

  test('whoever acts for the head, as long as they do', () => {
    const member = someone({ id: 'member-1' });
    const delegation = aDelegation({ officeId: profile.id, toMemberId: member.id, seats: ['position:head'] });
    const acting = (at: string) =>
      seesDistricts({ kind: 'member', member, delegations: [delegation] }, profile, at);
    expect(acting('2021-12-24T03:00:00.000Z')).toBe(true);
    expect(acting('2022-01-04T03:00:00.000Z')).toBe(false);
  });

  test('the product itself: nothing', () => {
    expect(seesDistricts({ kind: 'system', name: 'daily' }, profile, AT)).toBe(false);
  });
});

test('those who answer for the office are asked for by their seats, of each unit where everybody’s own head decides', () => {
  expect(overseeingSeats(profile)).toEqual([
    'role:administrator',
    'position:group-head+unit:website',
    'position:head',
  ]);
  const own = anOfficeProfile({
    papers: papersOfOffice({ signatory: { position: 'head' } }),
    units: [
      { id: 'legal', name: 'นิติการ' },
      { id: 'website', name: 'เว็บไซต์' },
    ],
    routes: {
      standard: [
        {
          id: 'permit',
          title: 'อนุญาต',
          kind: 'approve',
          by: [{ position: 'group-head', unit: 'submitter' }],
        },
      ],
    },
  });
  expect(overseeingSeats(own)).toEqual([
    'role:administrator',
    'position:group-head+unit:legal',
    'position:group-head+unit:website',
    'position:head',
  ]);
});
