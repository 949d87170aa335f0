import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOfficeThatLooks } from '../freshness/test-office.ts';
import { theHeadSignature } from '../testing/builders.ts';
import { type CompletenessFacts, completeness } from './completeness.ts';
import type { LineState } from './line-state.ts';
import type { ListMark } from './list-mark.ts';
import { listById, listsOf } from './lists/index.ts';
import type { LiveItem } from './live-item.ts';
import { anAbsence, anItemShown, aTie, standingsOf, theLine } from './test-marks.ts';

const profile = anOfficeThatLooks();
const TODAY = '2024-04-15';
const facts = (given: Partial<CompletenessFacts> = {}): CompletenessFacts => ({
  publications: [],
  marks: [],
  standings: [],
  today: TODAY,
  ...given,
});
function resultOf(lineId: string, given: Partial<CompletenessFacts>) {
  const list = listById(profile, theLine(profile, lineId).listId);
  const found = completeness(profile, list, facts(given)).lines.find(({ line }) => line.id === lineId);
  if (!found) throw new Error(`no result of ${lineId}`);
  return found;
}

test.each(['gws-10.1', 'gws-10.2', 'gws-10.3', 'own-statistics.general'])(
  'what the website shows of visits and satisfaction by itself is there without an item: %s',
  (lineId) => {
    expect(resultOf(lineId, { counting: true })).toMatchObject({ state: 'present', item: null });
    expect(resultOf(lineId, { counting: false }).state).toBe('missing');
    expect(resultOf('gws-1.1', { counting: true }).state).toBe('missing');
  },
);

describe('a line of the standard', () => {
  const tied = { marks: [aTie('gws-1.1', 'item-1')] };
  test.each<[string, LineState, Partial<CompletenessFacts>]>([
    ['nothing is tied to it', 'missing', {}],
    [
      'what is tied to it is on display, under a topic that nobody looks at',
      'present',
      {
        ...tied,
        publications: [anItemShown()],
      },
    ],
    [
      'what is tied to it has come down',
      'missing',
      { ...tied, publications: [anItemShown({ isShown: false })] },
    ],
    ['what is tied to it is not known', 'missing', tied],
    ['the head said that there is none', 'absent', { marks: [anAbsence('gws-1.1')] }],
    [
      'something was tied and taken back',
      'missing',
      {
        marks: [{ ...aTie('gws-1.1', ''), publicationId: null }],
        publications: [anItemShown()],
      },
    ],
  ])('is, where %s, %s', (_what, state, given) => {
    expect(resultOf('gws-1.1', given).state).toBe(state);
  });

  test.each<[string, LineState]>([
    ['2024-04-02', 'present'],
    ['2024-03-31', 'due'],
    ['2024-02-29', 'overdue'],
  ])('whose item stands under a topic last looked at on %s is %s', (looked, state) => {
    const standings = standingsOf(profile, TODAY, { 'general-information.news': looked });
    const publications = [anItemShown({ categoryId: 'general-information', subtopicId: 'news' })];
    expect(resultOf('gws-1.1', { ...tied, publications, standings }).state).toBe(state);
  });

  test('says by whom, when and why the office has none, and who answers for the line', () => {
    const { absent, responsible } = resultOf('oia-9-6', { marks: [anAbsence('oia-9-6')] });
    expect(absent).toMatchObject({ reason: 'หน่วยงานไม่มีสัญญาสัมปทาน', by: theHeadSignature() });
    expect(responsible).toEqual(['ผู้ดูแลเว็บไซต์']);
  });
});

describe('a line that the list wants anew', () => {
  test.each<[string, string, LineState, string]>([
    // สขร.1 of each month.
    ['oia-9-8-purchases', '2024-04-02', 'present', TODAY],
    ['oia-9-8-purchases', '2024-03-02', 'due', TODAY],
    ['oia-9-8-purchases', '2024-02-28', 'overdue', TODAY],
    // Results by quarter of the fiscal year: January to March went by without.
    ['moit2-2569-10', '2024-01-02', 'due', TODAY],
    ['moit2-2569-10', '2023-12-31', 'overdue', TODAY],
    // The plan of the year that runs.
    ['oia-9-3', '2023-10-01', 'present', '2024-09-30'],
    ['oia-9-3', '2023-10-01', 'due', '2024-10-01'],
    ['oia-9-3', '2023-10-01', 'overdue', '2025-10-01'],
  ])('%s, published on %s, is %s on %s', (lineId, day, state, today) => {
    const publications = [anItemShown({ publishedAt: `${day}T03:00:00.000Z` })];
    expect(resultOf(lineId, { marks: [aTie(lineId, 'item-1')], publications, today }).state).toBe(state);
  });
});

test('what residents say is wrong needs a look, and says so', () => {
  const lineId = 'own-general-information.news';
  const publications = [anItemShown({ categoryId: 'general-information', subtopicId: 'news' })];
  const standings = standingsOf(profile, TODAY, { 'general-information.news': TODAY }).map((standing) =>
    standing.item.subtopicId === 'news' ? { ...standing, status: 'reported' as const, reports: 1 } : standing,
  );
  expect(resultOf(lineId, { publications, standings })).toMatchObject({
    state: 'due',
    why: 'ต้องตรวจตามที่ประชาชนแจ้ง',
  });
});

describe("a line of the office's own list", () => {
  const news = anItemShown({ categoryId: 'general-information', subtopicId: 'news' });
  const history = anItemShown({ categoryId: 'general-information', subtopicId: 'history' });
  test.each<[string, string, LineState, Partial<CompletenessFacts>]>([
    [
      'own-general-information.news',
      'nothing stands under it, whoever looked',
      'missing',
      {
        standings: standingsOf(profile, TODAY, { 'general-information.news': TODAY }),
      },
    ],
    [
      'own-general-information.news',
      'something else is tied to it',
      'missing',
      {
        publications: [history],
        marks: [aTie('own-general-information.news', 'item-1')],
      },
    ],
    [
      'own-general-information.news',
      'it was looked at',
      'present',
      {
        publications: [news],
        standings: standingsOf(profile, TODAY, { 'general-information.news': TODAY }),
      },
    ],
    [
      'own-general-information.news',
      'last month was the last look',
      'due',
      {
        publications: [news],
        standings: standingsOf(profile, TODAY, { 'general-information.news': '2024-03-01' }),
      },
    ],
    [
      'own-general-information.news',
      'nobody ever looked',
      'overdue',
      {
        publications: [news],
        standings: standingsOf(profile, TODAY, {}),
      },
    ],
    ['own-general-information.history', 'the office sets no period', 'present', { publications: [history] }],
    [
      'own-general-information.history',
      'the head said that there is none',
      'absent',
      {
        marks: [anAbsence('own-general-information.history')],
      },
    ],
    [
      'own-general-information.history',
      'there is one all the same',
      'present',
      {
        publications: [history],
        marks: [anAbsence('own-general-information.history')],
      },
    ],
    [
      'own-law',
      'something stands under the topic itself',
      'present',
      {
        publications: [anItemShown({ categoryId: 'law', subtopicId: null })],
      },
    ],
  ])('%s, where %s, is %s', (lineId, _what, state, given) => {
    expect(resultOf(lineId, given).state).toBe(state);
  });
});

describe('an item', () => {
  const both = [
    aTie('gws-1.2', 'item-1', '2024-04-02T03:00:00.000Z'),
    aTie('gws-1.1', 'item-1', '2024-04-03T03:00:00.000Z'),
  ];
  const publications = [anItemShown()];
  test('serves the line that had it first, and no second one of the list', () => {
    expect(resultOf('gws-1.2', { marks: both, publications }).state).toBe('present');
    expect(resultOf('gws-1.1', { marks: both, publications })).toMatchObject({
      state: 'missing',
      item: null,
      why: '“ประวัติความเป็นมา” ใช้กับข้อ 1.2 แล้ว ข้อมูลหนึ่งรายการใช้ได้กับข้อเดียว',
    });
  });
  test('serves telephone, fax, map and e-mail at once, and a line of another list', () => {
    const lines = ['gws-1.11', 'gws-1.12', 'gws-1.13', 'gws-1.14', 'oia-7-3'];
    const marks = lines.map((line) => aTie(line, 'item-1'));
    expect(lines.map((line) => resultOf(line, { marks, publications }).state)).toEqual(
      lines.map(() => 'present'),
    );
  });
});

describe('the fifth category of the standard', () => {
  const oia = listById(profile, 'oia');
  const ids = oia.lines.map(({ id }) => id);
  test.each<[string, LineState, ListMark[]]>([
    ['nothing', 'missing', []],
    ['all but one line', 'missing', ids.slice(1).map(anAbsence)],
    ['every line that the office has none', 'absent', ids.map(anAbsence)],
    ['every line, one by an item', 'present', [aTie('oia-7-1', 'item-1'), ...ids.slice(1).map(anAbsence)]],
  ])('with %s of the Act is %s', (_what, state, marks) => {
    expect(resultOf('gws-5', { marks, publications: [anItemShown()] })).toMatchObject({ state, item: null });
  });
  test('says how much of it is open', () => {
    expect(resultOf('gws-5', {}).why).toBe(
      'ต้องดำเนินการอีก 15 ข้อ จาก 15 ข้อ ของ “ข้อมูลข่าวสารตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540”',
    );
  });
});

const lineIds = listsOf(profile).flatMap(({ lines }) => lines.map(({ id }) => id));
const anyItem = (id: string): fc.Arbitrary<LiveItem> =>
  fc
    .record({
      place: fc.constantFrom(
        ['general-information', 'news'],
        ['general-information', 'plans'],
        ['law', null],
      ),
      isShown: fc.boolean(),
      day: fc.constantFrom('2023-01-01', '2024-03-05', '2024-04-03'),
    })
    .map(({ place: [categoryId, subtopicId], isShown, day }) =>
      anItemShown({
        id,
        categoryId: categoryId ?? '',
        subtopicId: subtopicId ?? null,
        isShown,
        publishedAt: `${day}T03:00:00.000Z`,
      }),
    );
/** Mostly one of three items, of which the third is not known. */
const anyMark = (lineId: string): fc.Arbitrary<ListMark[]> =>
  fc
    .constantFrom('item-1', 'item-2', 'item-3', 'absent', 'nothing')
    .map((what) => (what === 'nothing' ? [] : [what === 'absent' ? anAbsence(lineId) : aTie(lineId, what)]));
const anyFacts = fc
  .record({
    publications: fc.tuple(anyItem('item-1'), anyItem('item-2')),
    marks: fc.tuple(...lineIds.map(anyMark)).map((marks) => marks.flat()),
    looked: fc.constantFrom('2023-01-01', '2024-03-20', '2024-04-14'),
  })
  .map(({ looked, ...given }) =>
    facts({
      ...given,
      standings: standingsOf(profile, TODAY, { 'general-information.news': looked, law: looked }),
    }),
  );

test('whatever was marked and looked at, what is there is on display, serves once, and everything is counted', () => {
  fc.assert(
    fc.property(anyFacts, (given) => {
      for (const list of listsOf(profile)) {
        const { lines, counts } = completeness(profile, list, given);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(list.lines.length);
        const used = new Map<string, string | null>();
        for (const { line, state, item, absent } of lines) {
          if (line.countedBy) continue;
          const isThere = state === 'present' || state === 'due' || state === 'overdue';
          expect(isThere).toBe(item !== null);
          expect(state === 'absent').toBe(absent !== null);
          if (!item) continue;
          expect(item.isShown).toBe(true);
          expect(used.has(item.id) && (line.together === null || used.get(item.id) !== line.together)).toBe(
            false,
          );
          used.set(item.id, line.together);
        }
      }
    }),
    { numRuns: 30 },
  );
});
