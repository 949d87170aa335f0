import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { parseOfficeProfile } from './check-profile.ts';
import { MAX_SEATS, type Seat } from './seat.ts';

/** The small office with 40 posts and 40 units more, so that nothing but the number of seats is wrong. */
function largeOffice() {
  const profile = anOfficeProfile();
  for (let n = 1; n <= 40; n += 1) {
    profile.positions.push({ id: `post-${n}`, title: `ตำแหน่งที่ ${n}` });
    profile.units.push({ id: `unit-${n}`, name: `กลุ่มงานที่ ${n}` });
  }
  return profile;
}
type Large = ReturnType<typeof largeOffice>;
const posts = (from: number, count: number): Seat[] =>
  Array.from({ length: count }, (_, n) => ({ position: `post-${from + n}` }));
const problemsOf = (change: (profile: Large) => void) => {
  const profile = largeOffice();
  change(profile);
  const parsed = parseOfficeProfile(profile);
  return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
};
const step = (by: Seat[], standIn?: Seat[]) => [
  { id: 'approve', title: 'พิจารณา', kind: 'approve' as const, by, ...(standIn ? { standIn } : {}) },
];
const topic = (profile: Large, given: object) => Object.assign(profile.categories[7] ?? {}, given);

/** Each place where seats stand, filled with a number of them, and the path that the sentence names. */
const places: [string, (profile: Large, count: number) => void, string][] = [
  [
    'a step',
    (profile, count) => Object.assign(profile.routes, { short: step(posts(1, count)) }),
    'routes.short[0]',
  ],
  [
    'a step and its stand-ins together',
    (profile, count) => Object.assign(profile.routes, { short: step(posts(1, 10), posts(11, count - 10)) }),
    'routes.short[0]',
  ],
  [
    'who publishes a topic',
    (profile, count) => topic(profile, { publishedBy: posts(1, count) }),
    'categories[7].publishedBy',
  ],
  [
    'who publishes a subtopic',
    (profile, count) => topic(profile, { subtopics: [{ id: 'a', name: 'ก', publishedBy: posts(1, count) }] }),
    'categories[7].subtopics[0].publishedBy',
  ],
  [
    'who permits by word of mouth',
    (profile, count) => Object.assign(profile.verbalApproval, { givers: posts(1, count) }),
    'verbalApproval.givers',
  ],
  [
    'who is told that a topic is to be looked at',
    (profile, count) =>
      topic(profile, { preparedBy: Array.from({ length: count - 1 }, (_, n) => `unit-${n + 1}`) }),
    'categories[7].preparedBy',
  ],
];

describe('seats that are asked for at once', () => {
  it.each(places)('are refused beyond thirty: %s', (_what, fill, path) => {
    expect(problemsOf((profile) => fill(profile, MAX_SEATS))).toEqual([]);
    expect(problemsOf((profile) => fill(profile, MAX_SEATS + 1))).toEqual([
      expect.stringMatching(
        new RegExp(`^ช่อง ${path.replace(/[[\].]/g, '\\$&')} มี.*รวม 31 รายการ ระบบรองรับไม่เกิน 30 รายการ`),
      ),
    ]);
  });

  it('are counted as they are once the unit of the submitter is known', () => {
    const submitters = (count: number): Seat[] =>
      posts(1, count).map((seat) => ({ ...seat, unit: 'submitter' }));
    expect(problemsOf((profile) => Object.assign(profile.routes, { short: step(submitters(30)) }))).toEqual(
      [],
    );
    expect(
      problemsOf((profile) => Object.assign(profile.routes, { short: step(submitters(31)) })),
    ).toHaveLength(1);
  });

  it('count a publisher of the submitter’s unit once for each unit that prepares', () => {
    const prepared = (count: number) => (profile: Large) =>
      topic(profile, {
        preparedBy: Array.from({ length: count }, (_, n) => `unit-${n + 1}`),
        publishedBy: [{ unit: 'submitter', role: 'webmaster' }],
        subtopics: [],
      });
    // The rule about webmasters is satisfied by the other topics.
    expect(problemsOf(prepared(15))).toEqual([]);
    expect(problemsOf(prepared(16))).toEqual([expect.stringContaining('รวม 32 รายการ')]);
  });

  it('may be any number where nobody is told, because nothing is looked at', () => {
    const preparedBy = Array.from({ length: 40 }, (_, n) => `unit-${n + 1}`);
    expect(problemsOf((profile) => topic(profile, { preparedBy, refresh: 'none' }))).toEqual([]);
    expect(problemsOf((profile) => topic(profile, { preparedBy, ifAny: true }))).toEqual([]);
  });

  it('are refused in the same numbers, in whatever order and place they stand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (by, standIn) => {
        const problems = problemsOf((profile) =>
          Object.assign(profile.routes, { short: step(posts(1, by), posts(by + 1, standIn)) }),
        );
        expect(problems.length > 0).toBe(by + standIn > MAX_SEATS);
      }),
      { numRuns: 40 },
    );
  });
});

it('permission by word of mouth is nobody’s to give without a giver', () => {
  expect(problemsOf((profile) => Object.assign(profile.verbalApproval, { givers: [] }))).toEqual([
    'ช่อง verbalApproval.givers ต้องระบุผู้มีสิทธิอนุญาตทางวาจาอย่างน้อยหนึ่งรายการ เมื่อ allowed เป็น true',
  ]);
  expect(
    problemsOf((profile) => Object.assign(profile.verbalApproval, { allowed: false, givers: [] })),
  ).toEqual([]);
});
