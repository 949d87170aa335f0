import { aSubmission, BUILDER_TIME } from '@prakat/shared/testing/builders';
import fc from 'fast-check';
import { expect } from 'vitest';
import { valueAt } from '../field-path.ts';
import { definitionOf } from '../plan-find.ts';
import type { Find } from '../store.ts';
import { InvalidCursorError } from '../store-errors.ts';
import type { ContractCase } from './harness.ts';
import { allPages, ask, type DeclaredQuery, dataFor, declaredQueries, expectedOf } from './query-data.ts';
import { sampleId, seed, valuesFor, withValue } from './samples.ts';

/** What decides by which steps a list is paged. */
const kindOf = ({ collection, definition }: DeclaredQuery): string => {
  const { equals, anyOf, orderBy, upTo = false } = definition;
  const parent = definitionOf(collection).parent?.field ?? null;
  const isNested = (field: string) => field.includes('.');
  return JSON.stringify([
    equals.length,
    equals.some((field) => field === parent),
    equals.some(isNested),
    anyOf === undefined,
    orderBy[1],
    isNested(orderBy[0]),
    upTo,
    parent === null,
  ]);
};
const kinds = declaredQueries.map(kindOf);
const isLikeAnother = (at: number): boolean => kinds.indexOf(kinds[at] ?? '') < at;

const pages: ContractCase[] = declaredQueries.map((declared, at) => ({
  name: `${declared.list} pages without gap or repeat, equal order values included`,
  isLikeAnother: isLikeAnother(at),
  run: async ({ store }) => {
    const { records, find } = dataFor(declared, 12, 4);
    await seed(store, declared.collection, records);
    const expected = expectedOf(records, declared, find);
    for (const limit of [1, 2]) {
      expect(await allPages(store, declared, { ...find, limit })).toEqual(expected);
    }
    // A list that ends with the page says so, instead of promising an empty one.
    for (const limit of [expected.length, expected.length + 1]) {
      expect(await ask(store, declared, { ...find, limit })).toEqual({ items: expected, next: null });
    }
  },
}));

const arriving: ContractCase[] = declaredQueries.map((declared, at) => ({
  name: `${declared.list} gives every record that was there once while new ones arrive between pages`,
  isLikeAnother: isLikeAnother(at),
  run: async ({ store }) => {
    const { collection, definition } = declared;
    const { records, find } = dataFor(declared, 14, 2);
    await seed(store, collection, records);
    const expected = expectedOf(records, declared, find);
    const [orderField] = definition.orderBy;
    const values = valuesFor(collection, orderField, 10);
    const seen: string[] = [];
    let after: string | null = null;
    let arrivals = 0;
    do {
      const page = await ask(store, declared, { ...find, limit: 2, after });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
      const model = expected[0];
      if (model && arrivals < 6) {
        // One in front of everything read so far, one behind, and one at the very place.
        const last = page.items.at(-1) ?? model;
        const places = [values[0], values.at(-1), valueAt(last, orderField)];
        const fresh = places.map((value) => {
          arrivals += 1;
          const id = sampleId(collection, 1000 + arrivals);
          return withValue(withValue(model, 'id', id), orderField, value);
        });
        await seed(store, collection, fresh);
      }
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    const original = new Set(expected.map(({ id }) => id));
    expect(seen.filter((id) => original.has(id))).toEqual(expected.map(({ id }) => id));
  },
}));

const declaredOf = (list: string): DeclaredQuery => {
  const found = declaredQueries.find((declared) => declared.list === list);
  if (!found) throw new Error(`${list} is not declared`);
  return found;
};

const others: ContractCase[] = [
  {
    name: 'any records in any pages give exactly the list (property)',
    run: async ({ store }) => {
      const declared = declaredOf('submissions.byAwaiting');
      const seats = ['position:head', 'role:webmaster', 'unit:legal', 'member:ก'];
      const record = fc.record({ minute: fc.nat(4), awaiting: fc.uniqueArray(fc.constantFrom(...seats)) });
      const asked = fc.uniqueArray(fc.constantFrom(...seats), { minLength: 1 });
      let run = 0;
      const property = fc.asyncProperty(
        fc.array(record, { maxLength: 25 }),
        asked,
        fc.integer({ min: 1, max: 8 }),
        async (rows, anyOf, limit) => {
          run += 1;
          const officeId = `office-${run}`;
          const records = rows.map(({ minute, awaiting }, index) =>
            aSubmission({
              id: `${officeId}-${(index * 17) % 29}`,
              officeId,
              awaiting,
              updatedAt: new Date(Date.parse(BUILDER_TIME) + minute * 60_000).toISOString(),
            }),
          );
          await seed(store, 'submissions', records);
          const find: Find = { equals: { officeId }, anyOf, limit };
          expect(await allPages(store, declared, find)).toEqual(expectedOf(records, declared, find));
        },
      );
      await fc.assert(property, { numRuns: 7 });
    },
  },
  {
    name: 'refuses a cursor that is broken or of another list',
    run: async ({ store }) => {
      const equals = { officeId: 'office-1' };
      await seed(store, 'submissions', [
        aSubmission({ id: 'a', ...equals }),
        aSubmission({ id: 'b', ...equals }),
      ]);
      const { next } = await store.find('submissions', 'byOffice', { equals, limit: 1 });
      expect(next).toMatch(/^[\w-]+$/);
      const foreign = { equals, after: next, limit: 1 };
      await expect(store.find('publications', 'byOffice', foreign)).rejects.toThrow(InvalidCursorError);
      const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const broken = ['x', '%%%', json(null), json({}), json(['submissions.byOffice', 'a']), `${next}A`];
      broken.push(json(['submissions.byOffice', BUILDER_TIME, '../../members/x']));
      for (const after of broken) {
        await expect(store.find('submissions', 'byOffice', { equals, after, limit: 1 })).rejects.toThrow(
          InvalidCursorError,
        );
      }
    },
  },
];

export const pageCases: ContractCase[] = [...pages, ...arriving, ...others];
