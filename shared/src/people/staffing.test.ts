import { describe, expect, test } from 'vitest';
import { aDelegation, aMember } from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import type { Delegation } from './delegation.ts';
import type { Member } from './member.ts';
import { officeWarnings } from './staffing.ts';

const profile = anOfficeProfile();
const person = (id: string, given: Partial<Member>) =>
  aMember({ id, officeId: profile.id, unitId: 'academic', ...given });
const everybody = [
  person('admin', { roles: ['administrator'] }),
  person('webmaster-1', { roles: ['webmaster'] }),
  person('webmaster-2', { roles: ['webmaster'] }),
  person('head', { positionId: 'head' }),
  person('assistant', { positionId: 'assistant' }),
];
const without = (...ids: string[]) => everybody.filter(({ id }) => !ids.includes(id));
const codes = (members: Member[], delegations: Delegation[] = [], today = '') =>
  officeWarnings(profile, members, delegations, today).map(({ code }) => code);

describe('an office is warned', () => {
  test('of nothing when everybody is there', () => {
    expect(officeWarnings(profile, everybody)).toEqual([]);
  });

  test('as long as it has fewer webmasters than its profile demands', () => {
    const [warning] = officeWarnings(profile, without('webmaster-2'));
    expect(warning).toEqual({
      code: 'few_webmasters',
      message: expect.stringMatching(/มีผู้ดูแลเว็บไซต์ 1 คน .*อย่างน้อย 2 คน/),
    });
    expect(codes(without('webmaster-1', 'webmaster-2'))).toContain('no_publisher');
  });

  test('when nobody administers it', () => {
    expect(codes(without('admin'))).toEqual(['no_administrator']);
  });

  test('of each step that nobody can take, once, in the words of the profile', () => {
    const warnings = officeWarnings(profile, without('head'));
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('“พิจารณาอนุมัติ” ยังไม่มีผู้มีสิทธิ์พิจารณา'),
    ]);
  });

  test('of no step that is taken for somebody, on the days of it', () => {
    const delegation = aDelegation({ officeId: profile.id, seats: ['position:head'] });
    expect(codes(without('head'), [delegation], '2021-12-24')).toEqual([]);
    expect(codes(without('head'), [delegation], '2022-01-01')).toEqual(['empty_step']);
    expect(codes(without('head'), [{ ...delegation, status: 'revoked' }], '2021-12-24')).toEqual([
      'empty_step',
    ]);
  });

  test('and does not count those who have left or wait to be admitted', () => {
    for (const status of ['left', 'pending', 'refused', 'merged'] as const)
      expect(codes(everybody.map((one) => (one.id === 'head' ? { ...one, status } : one)))).toEqual([
        'empty_step',
      ]);
  });

  test('of each unit whose requests nobody could take, where that depends on who files', () => {
    const byUnit = anOfficeProfile({
      routes: {
        standard: [
          {
            id: 'approve',
            title: 'หัวหน้ากลุ่มอนุมัติ',
            kind: 'approve',
            by: [{ position: 'head', unit: 'submitter' }],
          },
        ],
      },
    });
    const people = [...everybody, person('clerk', { unitId: 'administration' })];
    expect(officeWarnings(byUnit, people).map(({ message }) => message)).toEqual([
      expect.stringContaining('“หัวหน้ากลุ่มอนุมัติ” สำหรับกลุ่มงานบริหาร'),
    ]);
  });
});
