import { fieldLimits } from '@prakat/shared/submission/draft';
import { aContent, anAttachedFile, aSubmission } from '@prakat/shared/testing/builders';
import { fold } from '@prakat/shared/text/fold';
import { expect, test } from 'vitest';
import { type Listing, listingSchema, MAX_FACETS } from '../store/records.ts';
import type { Find, Store } from '../store/store.ts';
import { listingOf } from './listing.ts';
import { searchRequests } from './search.ts';
import { anyRequest } from './search-query.ts';
import { gramsOf } from './words.ts';

const usual = listingOf(aSubmission(), null);

test('a request is found by standing, category, unit, people and the month of filing', () => {
  expect(usual.facets).toEqual(
    expect.arrayContaining([
      'all',
      'standing:submitted',
      'category:about',
      'unit:strategy',
      'person:member-1',
      'month:2564-12',
    ]),
  );
  expect(usual.filedOn).toBe('2021-12-24');
});

test('an owner who took over is found beside the person who filed', () => {
  const { facets } = listingOf(aSubmission({ ownerId: 'member-9' }), null);
  expect(facets.filter((one) => one.startsWith('person:'))).toEqual(['person:member-9', 'person:member-1']);
});

test('the day of filing is the day in Bangkok', () => {
  expect(listingOf(aSubmission({ createdAt: '2025-09-30T17:00:00.000Z' }), null)).toMatchObject({
    filedOn: '2025-10-01',
    facets: expect.arrayContaining(['month:2568-10']),
  });
});

/** A text of so many letters, none of which stands twice. */
const withoutRepeats = (length: number, first = 0) =>
  Array.from({ length }, (_, n) => String.fromCodePoint(0x4e00 + first + n)).join('');

test('the longest form that can be filed is found by its last letters', () => {
  const longest = aSubmission({
    content: aContent({
      title: withoutRepeats(300),
      details: `${withoutRepeats(4986, 1000)} ท้ายรายละเอียด`,
      remarks: `${withoutRepeats(987, 6000)} ท้ายหมายเหตุ`,
      source: withoutRepeats(300, 7000),
      files: Array.from({ length: 20 }, (_, n) =>
        anAttachedFile({ name: `${withoutRepeats(70, 8000 + n * 70)}ไฟล์ท้าย${n}.pdf` }),
      ),
    }),
  });
  expect(longest.content.details.length).toBeGreaterThanOrEqual(fieldLimits.details);
  const listing = listingOf(longest, null);
  expect(listingSchema.safeParse(listing).success).toBe(true);
  for (const word of ['ท้ายรายละเอียด', 'ท้ายหมายเหตุ', 'ไฟล์ท้าย19'].map(fold)) {
    expect(listing.text).toContain(word);
    expect(listing.facets).toEqual(expect.arrayContaining(gramsOf(word).map((gram) => `t:${gram}`)));
  }
});

test('a text beyond all measure loses its end, and every run of three letters of the rest is a facet', () => {
  const details = withoutRepeats(18_000);
  const listing = listingOf(aSubmission({ content: aContent({ details }) }), null);
  expect(listingSchema.safeParse(listing).success).toBe(true);
  expect(listing.facets.length).toBe(MAX_FACETS);
  expect(listing.text).toContain(fold(aContent().title));
  expect(listing.text.length).toBeLessThan(details.length);
  const facets = new Set(listing.facets);
  expect(gramsOf(listing.text).filter((gram) => !facets.has(`t:${gram}`))).toEqual([]);
});

test('numbers of requests that a text speaks of are found however they are written', () => {
  const listing = listingOf(aSubmission({ content: aContent({ title: 'แก้ไขตามคำขอที่ ๒๕๖๘/๔๒' }) }), null);
  expect(listing.text).toContain('2568-0042');
});

test('a page reads three hundred records at most, and goes on where it stopped', async () => {
  const asked: Find[] = [];
  const endless = {
    async find(_collection: string, _query: string, find: Find) {
      asked.push(find);
      const items: Listing[] = Array.from({ length: find.limit }, () => ({ ...usual, facets: ['all'] }));
      return { items, next: `after-${asked.length}` };
    },
  } as unknown as Store;
  const asker = { officeId: 'si-bun-rueang', member: { id: 'member-1' } };
  const page = await searchRequests({ store: endless }, asker, { ...anyRequest, standing: 'on_display' });
  expect(page).toEqual({ items: [], next: `after-${asked.length}` });
  expect(asked.reduce((sum, { limit }) => sum + limit, 0)).toBeLessThanOrEqual(300);
  expect(asked.map(({ after }) => after ?? null)).toEqual([null, 'after-1', 'after-2', 'after-3']);
});

test.each([
  ['a word', { text: 'จัดซื้อ', standing: 'on_display', person: 'me' }, ['t:ซื้']],
  [
    'a person rather than months',
    { person: 'me', from: '2025-10-01', to: '2025-10-31' },
    ['person:member-1'],
  ],
  [
    'months rather than a category',
    { category: 'law', from: '2025-12-01', to: '2026-01-15' },
    ['month:2568-12', 'month:2569-01'],
  ],
  [
    'a category where the months are too many',
    { category: 'law', from: '2020-01-01', to: '2025-01-01' },
    ['category:law'],
  ],
  ['everything where a word has no run of three letters', { text: 'ปี' }, ['all']],
] as const)('the store is asked for %s', async (_what, query, facets) => {
  let anyOf: readonly string[] | undefined;
  const store = {
    async find(_collection: string, _query: string, find: Find) {
      anyOf = find.anyOf;
      return { items: [], next: null };
    },
  } as unknown as Store;
  const asker = { officeId: 'si-bun-rueang', member: { id: 'member-1' } };
  await searchRequests({ store }, asker, { ...anyRequest, ...query });
  expect(anyOf).toEqual(facets);
});
