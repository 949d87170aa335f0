import type { Submission } from '@prakat/shared/submission/schema';
import { aContent, anAttachedFile, aSignature, aSubmission } from '@prakat/shared/testing/builders';
import { fold } from '@prakat/shared/text/fold';
import { calendarDate } from '@prakat/shared/time/thai-date';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { listingOf } from './listing.ts';
import { SEARCH_PAGE, searchRequests } from './search.ts';
import { anyRequest, type SearchQuery } from './search-query.ts';
import { wordsOf } from './words.ts';

const OFFICE = 'si-bun-rueang';
const DAY_MS = 24 * 3600_000;
const START = Date.parse('2025-10-01T03:00:00.000Z');

const subjects = [
  'ประกาศรับสมัครงาน',
  'แผนการใช้จ่ายเงินงบประมาณ ประจำปี ๒๕๖๗',
  'ผลการจัดซื้อจัดจ้างในรอบเดือน',
  'คู่มือการปฏิบัติงานการร้องเรียน',
  'เฝ้าระวังไข้เลือดออก',
  'รายงาน ITA ปีงบประมาณ ๒๕๖๘',
];
const states = ['submitted', 'changes_requested', 'rejected', 'withdrawn'] as const;
const categories = ['law', 'public-relations', 'knowledge'];
const units = ['academic', 'administration'];
const people = ['member-1', 'member-2', 'member-3'];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** A hundred and twenty requests that differ in everything, some changed at the same moment. */
const requests: Submission[] = [...Array(120).keys()].map((n) =>
  aSubmission({
    id: `submission-${String((n * 7) % 120).padStart(3, '0')}`,
    officeId: n % 11 === 0 ? 'khemarat' : OFFICE,
    number: `2568-${String(n + 1).padStart(4, '0')}`,
    state: pick(states, n),
    submitter: aSignature({ memberId: pick(people, n), unitId: pick(units, n >> 1) }),
    ownerId: pick(people, n >> 2),
    content: aContent({
      title: pick(subjects, n),
      categoryId: pick(categories, n),
      files: [anAttachedFile({ name: `เอกสารแนบ ${n}.pdf` })],
    }),
    createdAt: new Date(START + n * 4 * DAY_MS).toISOString(),
    updatedAt: new Date(START + 600 * DAY_MS + (n >> 2) * 1000).toISOString(),
  }),
);

/** What fits, told from the requests themselves and without any index. */
function fits(request: Submission, query: SearchQuery, asker: string): boolean {
  const { content, submitter } = request;
  const text = fold(
    [
      request.number,
      content.title,
      content.informationOwner.name,
      submitter.name,
      content.source,
      content.details,
    ]
      .concat(content.files.map(({ name }) => name))
      .join('\n'),
  );
  const day = calendarDate(request.createdAt);
  const person = query.person === 'me' ? asker : query.person;
  return (
    request.officeId === OFFICE &&
    wordsOf(query.text).every((word) => text.includes(word)) &&
    (query.standing === null || request.state === query.standing) &&
    (query.category === null || content.categoryId === query.category) &&
    (query.unit === null || submitter.unitId === query.unit) &&
    (person === null || request.ownerId === person || submitter.memberId === person) &&
    (query.from === null || day >= query.from) &&
    (query.to === null || day <= query.to)
  );
}

const optional = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const anyDay = fc.nat(520).map((days) => calendarDate(START + days * DAY_MS));
const anyQuery: fc.Arbitrary<SearchQuery> = fc.record({
  text: fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    fc.constantFrom(
      'จัดซื้อ',
      'แผน งบประมาณ',
      'ปี',
      'ita',
      '๒๕๖๘',
      '2568-0012',
      'ไข้เลือดออก',
      'เอกสารแนบ ๗',
      'ไม่มีคำนี้',
    ),
  ),
  standing: optional(...states),
  category: optional(...categories),
  unit: optional(...units),
  person: optional(...people, 'me'),
  from: fc.option(anyDay, { nil: null }),
  to: fc.option(anyDay, { nil: null }),
  after: fc.constant(null),
});

/**
 * What search must do on every store. `open` gives an empty store, which is closed by `close`; where each search takes its time,
 * fewer are `tried`.
 */
export function searchContract(
  name: string,
  open: () => Promise<{ store: Store; close: () => Promise<void> }>,
  tried = 60,
): void {
  describe(`search on ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      opened = await open();
      await opened.store.transact(async (tx) => {
        for (const request of requests) {
          tx.put('submissions', request);
          tx.put('listings', listingOf(request, null));
        }
      });
    });
    afterAll(() => opened.close());

    const search = (query: SearchQuery, store = opened.store) =>
      searchRequests({ store }, { officeId: OFFICE, member: { id: 'member-2' } }, query);

    async function all(query: SearchQuery): Promise<Submission[]> {
      const items: Submission[] = [];
      let after: string | null = null;
      for (let pages = 0; pages < 50; pages += 1) {
        const page = await search({ ...query, after });
        expect(page.items.length).toBeLessThanOrEqual(SEARCH_PAGE);
        items.push(...page.items.map(({ submission }) => submission));
        if (!page.next) return items;
        after = page.next;
      }
      throw new Error('the pages do not end');
    }

    test('finds exactly what fits, each once across pages, newest change first', async () => {
      await fc.assert(
        fc.asyncProperty(anyQuery, async (query) => {
          const found = await all(query);
          const expected = requests.filter((request) => fits(request, query, 'member-2'));
          expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
          const order = found.map(({ updatedAt, id }) => `${updatedAt} ${id}`);
          expect(order).toEqual([...order].sort().reverse());
        }),
        { numRuns: tried },
      );
    });

    test('finds a word inside the long words of the dictionary', async () => {
      const found = await all({ ...anyRequest, text: 'งบประมาณ' });
      expect(new Set(found.map(({ content }) => content.title))).toEqual(
        new Set(['แผนการใช้จ่ายเงินงบประมาณ ประจำปี ๒๕๖๗', 'รายงาน ITA ปีงบประมาณ ๒๕๖๘']),
      );
    });

    test('refuses a place in another list', async () => {
      await expect(search({ ...anyRequest, after: 'bm9uc2Vuc2U' })).rejects.toThrow(/cursor/);
    });
  });
}
