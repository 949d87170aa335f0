import { parsePeriod } from '@prakat/shared/papers/record-period';
import { aContent, aPublication } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { readRecordRows } from './read-record-rows.ts';

const OFFICE = 'si-bun-rueang';

/** When each went up, in Bangkok: July to September 2564 has the first and the last minute of it. */
const times: Record<string, string | null> = {
  'minute before': '2021-06-30T23:59:00+07:00',
  'first moment': '2021-07-01T00:00:00+07:00',
  'first minute': '2021-07-01T00:01:00+07:00',
  august: '2021-08-02T10:00:00+07:00',
  'august too': '2021-08-02T10:00:00+07:00',
  'last minute': '2021-09-30T23:59:00+07:00',
  'last moment': '2021-09-30T23:59:59.999+07:00',
  'minute after': '2021-10-01T00:01:00+07:00',
  never: null,
};

function publicationOf(id: string, given: Parameters<typeof aPublication>[0] = {}) {
  const time = times[id];
  const publishedAt = time ? new Date(time).toISOString() : null;
  const content = aContent({ title: id, categoryId: id.startsWith('august') ? 'law' : 'knowledge' });
  return aPublication({ id: id.replace(' ', '-'), officeId: OFFICE, content, publishedAt, ...given });
}

/** Reading what was published in a period: the same answers from every store. */
export function recordRowsContract(
  name: string,
  open: () => Promise<{ store: Store; close: () => Promise<void> }>,
): void {
  describe(`the rows of a record, from ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      opened = await open();
      const down = { state: 'taken_down' as const };
      await opened.store.transact(async (tx) => {
        for (const id of Object.keys(times)) {
          tx.create('publications', publicationOf(id, id === 'august' ? down : {}));
        }
        tx.create('publications', publicationOf('august', { id: 'elsewhere', officeId: 'khemarat' }));
        // More than a page of one quarter.
        for (let n = 0; n < 201; n += 1) {
          const publishedAt = new Date(Date.parse('2022-01-03T03:00:00Z') + n * 60_000).toISOString();
          tx.create(
            'publications',
            publicationOf('august', { id: `many-${n}`, publishedAt, number: `${n}` }),
          );
        }
      });
    });
    afterAll(() => opened.close());

    const titlesOf = async (id: string, categoryId: string | null = null) => {
      const parsed = parsePeriod(id, '2022-12-31');
      if (!parsed.ok) throw new Error(parsed.refusal.message);
      const rows = await readRecordRows(opened.store, OFFICE, { period: parsed.period, categoryId });
      return rows.map(({ title }) => title);
    };
    const july = ['first moment', 'first minute'];
    const august = ['august', 'august too'];
    const september = ['last minute', 'last moment'];

    test.each([
      ['2564-Q3', null, ['minute before']],
      ['2564-Q4', null, [...july, ...august, ...september]],
      ['2565-Q1', null, ['minute after']],
      ['2564-07', null, july],
      ['2564-08', null, august],
      ['2564-09', null, september],
      ['2564', null, ['minute before', ...july, ...august, ...september]],
      ['2564-Q4', 'law', august],
      ['2564-Q4', 'web-links', []],
      ['2563-Q1', null, []],
    ])('has of %s, category %s, each once by the day in Bangkok: %j', async (id, categoryId, titles) => {
      expect(await titlesOf(id, categoryId)).toEqual(titles);
    });

    test('goes on after the first page', async () => {
      expect(await titlesOf('2565-Q2')).toHaveLength(201);
    });
  });
}
