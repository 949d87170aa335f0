import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Seat, seatKey } from '../office/seat.ts';
import { aDelegation, aMember } from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { capacitiesFor } from './capacity.ts';
import type { Delegation } from './delegation.ts';
import type { Member, Role } from './member.ts';
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
      expect.stringContaining('“พิจารณาอนุมัติ” ยังไม่มีผู้มีสิทธิพิจารณา'),
    ]);
  });

  test('of no step that is taken for somebody, on the days of it', () => {
    const delegation = aDelegation({
      officeId: profile.id,
      seats: ['position:head'],
      toMemberId: 'assistant',
    });
    expect(codes(without('head'), [delegation], '2021-12-24')).toEqual([]);
    expect(codes(without('head'), [delegation], '2022-01-01')).toEqual(['empty_step']);
    expect(codes(without('head'), [{ ...delegation, status: 'revoked' }], '2021-12-24')).toEqual([
      'empty_step',
    ]);
    const toNobody = { ...delegation, toMemberId: 'somebody who left' };
    expect(codes(without('head'), [toNobody], '2021-12-24')).toEqual(['empty_step']);
  });

  test('of each kind of complaint that nobody of the office would read, whoever is first', () => {
    const rule = { dueDays: 15, seenBy: [{ position: 'head' }], otherwise: [{ position: 'assistant' }] };
    const alone = { ...rule, otherwise: [] };
    const kinds = { suggestion: rule, conduct: alone, corruption: alone, service: rule };
    const withBox = { ...profile, complaints: { kinds, keepDays: 365, agencies: [] } };
    const told = (members: Member[]) =>
      officeWarnings(withBox, members)
        .filter(({ code }) => code === 'no_complaint_reader')
        .map(({ message }) => /“([^”]+)”/.exec(message)?.[1]);
    expect(told(everybody)).toEqual([]);
    expect(told(without('head'))).toEqual(['ร้องเรียนการปฏิบัติงานของเจ้าหน้าที่', 'ร้องเรียนการทุจริตและประพฤติมิชอบ']);
    expect(told(without('head', 'assistant'))).toHaveLength(4);
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

describe('who is counted is who may act', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const anyPerson = (id: string) =>
    fc
      .record({
        positionId: fc.constantFrom('head', 'assistant', null),
        unitId: fc.constantFrom('academic', 'administration'),
        roles: fc.subarray<Role>(['staff', 'webmaster', 'administrator'], { minLength: 1 }),
        status: fc.constantFrom<Member['status']>('active', 'active', 'left', 'pending'),
      })
      .map((given) => person(id, given));
  const anyDelegation = fc
    .record({
      fromMemberId: fc.constantFrom(...ids),
      toMemberId: fc.constantFrom(...ids, 'nobody'),
      seats: fc.subarray(['position:head', 'position:head+unit:academic', 'position:assistant']),
      status: fc.constantFrom<Delegation['status']>('active', 'active', 'revoked', 'ended'),
      startDate: fc.constantFrom('2021-12-20', '2021-12-25'),
    })
    .map((given) => aDelegation({ officeId: profile.id, endDate: '2021-12-31', ...given }));
  /** A step, a step that depends on who files, and a publishing post: whatever can be lacking. */
  const anyProfile = fc
    .record({
      decided: fc.constantFrom<Seat>(
        { position: 'head' },
        { position: 'head', unit: 'submitter' },
        { unit: 'academic', role: 'webmaster' },
      ),
      published: fc.constantFrom<Seat>(
        { role: 'webmaster' },
        { position: 'assistant' },
        { unit: 'academic' },
      ),
    })
    .map(({ decided, published }) => {
      const one = anOfficeProfile({
        routes: { standard: [{ id: 'approve', title: 'อนุมัติ', kind: 'approve', by: [decided] }] },
      });
      for (const category of one.categories) category.publishedBy = [published];
      return { one, decided, published };
    });

  test('whatever the office, its people and their delegations', () => {
    const at = '2021-12-24T03:00:00.000Z';
    fc.assert(
      fc.property(
        anyProfile,
        fc.tuple(...ids.map(anyPerson)),
        fc.array(anyDelegation, { maxLength: 4 }),
        ({ one, decided, published }, members, delegations) => {
          const mayAct = (seat: Seat, unitId: string) =>
            members.some((member) => {
              const own = delegations.filter(({ toMemberId }) => toMemberId === member.id);
              const actor = { kind: 'member' as const, member, delegations: own };
              return capacitiesFor(actor, [seatKey(seat, unitId)], at).length > 0;
            });
          const filing = one.units.filter(({ id }) =>
            members.some(
              ({ status, roles, unitId }) => status === 'active' && roles.includes('staff') && unitId === id,
            ),
          );
          const units = decided.unit === 'submitter' ? filing : one.units.slice(0, 1);
          const warnings = officeWarnings(one, members, delegations, '2021-12-24');
          const count = (code: string) => warnings.filter((warning) => warning.code === code).length;
          expect(count('empty_step')).toBe(units.filter(({ id }) => !mayAct(decided, id)).length);
          expect(count('no_publisher')).toBe(mayAct(published, '') ? 0 : one.categories.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
