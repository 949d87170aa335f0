import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Category, OfficeProfile } from '../../office/profile.ts';
import { anOfficeProfile, verbalApprovalRules } from '../../testing/office-profile-builder.ts';
import { type Paper, wordsOf } from '../paper.ts';
import { paperNumerals } from '../thai-numerals.ts';
import type { Written } from '../written-paper.ts';
import { announcement } from './announcement.ts';

const profile = anOfficeProfile();
const drawn = (of: OfficeProfile, wording: Written['wording'] = {}) =>
  announcement.draw(
    of,
    { fiscalYear: 2570, webmasters: [] },
    {
      number: null,
      date: null,
      wording,
      proposer: null,
      decision: null,
      mark: null,
      at: '2026-10-01T02:00:00.000Z',
    },
  );
const parts = (paper: Paper) => {
  const end = paper.blocks.findIndex(({ kind }) => kind === 'page-break');
  const words = (from: number, to?: number) => wordsOf({ ...paper, blocks: paper.blocks.slice(from, to) });
  return { announced: words(0, end), annex: words(end) };
};

describe('whatever people word', () => {
  const line = fc
    .string({ unit: fc.constantFrom(...'กขคงจาิ่ ้abc๑1-'), minLength: 1, maxLength: 30 })
    .map((text) => text.trim())
    .filter(Boolean);

  test('stands in the paper, line by line in its order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), fc.array(line, { maxLength: 4 }), (recital, extra) => {
        const { announced } = parts(drawn(profile, { recital: recital.join('\n'), extra: extra.join('\n') }));
        expect(announced.slice(3, 3 + recital.length)).toEqual(recital.map(paperNumerals));
        const end = announced.findIndex((words) => words.startsWith('ทั้งนี้ ให้หน่วยงานนำประกาศ'));
        expect(announced.slice(end - extra.length, end)).toEqual(
          extra.map((text, index) => paperNumerals(`${index + 5}. ${text}`)),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('of any profile', () => {
  const anyTopics = fc
    .uniqueArray(fc.integer({ min: 100, max: 999 }), { minLength: 1, maxLength: 30 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(`topic-${id}`),
            number: fc.constant(id),
            name: fc.constant(`หัวข้อที่ ${id} ของหน่วยงาน`),
            description: fc.constantFrom('', 'เช่น บทความ', 'ปรับปรุงเดือนละ 1 ครั้ง'),
            route: fc.constantFrom('standard', 'short'),
            ifAny: fc.boolean(),
            subtopics: fc.constantFrom<Category['subtopics']>(
              [],
              [
                { id: 'a', name: 'บทความ' },
                { id: 'b', name: 'แผน', route: 'short' },
              ],
            ),
          }),
        ),
      ),
    );
  const [like] = profile.categories;
  if (!like) throw new Error('no topic');
  const anyProfile = fc.record({ topics: anyTopics, allowed: fc.boolean() }).map(({ topics, allowed }) => ({
    ...profile,
    verbalApproval: verbalApprovalRules({ allowed }),
    categories: topics.map((topic): Category => ({ ...like, ...topic })),
  }));

  test('each topic stands once in ๑ and once in the framework, and each subtopic once there', () => {
    fc.assert(
      fc.property(anyProfile, (office) => {
        const { announced, annex } = parts(drawn(office));
        for (const { number, name, subtopics } of office.categories) {
          const printed = paperNumerals(name);
          expect(announced.filter((line) => line.includes(printed))).toHaveLength(1);
          expect(annex.filter((line) => line.includes(printed))).toEqual([
            paperNumerals(`${number}. ${name}`),
          ]);
          for (const [index, subtopic] of subtopics.entries()) {
            const own = paperNumerals(`${number}.${index + 1} ${subtopic.name}`);
            expect(annex.filter((line) => line === own)).toHaveLength(1);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('it permits by word of mouth if and only if the profile does', () => {
    fc.assert(
      fc.property(anyProfile, (office) => {
        const verbal = wordsOf(drawn(office)).filter((line) => line.includes('ทางวาจา'));
        expect(verbal).toHaveLength(office.verbalApproval.allowed ? 1 : 0);
      }),
      { numRuns: 50 },
    );
  });
});
