import { aMember } from '@prakat/shared/testing/builders';
import { expect } from 'vitest';
import { InvalidFindError } from '../store-errors.ts';
import type { ContractCase } from './harness.ts';
import { ask, dataFor, declaredQueries, expectedOf, nullableFields } from './query-data.ts';
import { seed } from './samples.ts';

const finds: ContractCase[] = declaredQueries.map((declared) => ({
  name: `${declared.list} finds what matches, in order, and nothing else`,
  run: async ({ store }) => {
    const { records, find } = dataFor(declared, 15, 1);
    await seed(store, declared.collection, records);
    const expected = expectedOf(records, declared, find);
    expect(expected.length).toBeGreaterThan(3);
    if (declared.definition.equals.length > 0) expect(expected.length).toBeLessThan(records.length);
    expect(await ask(store, declared, find)).toEqual({ items: expected, next: null });
    expect(await store.transact((tx) => ask(tx, declared, find))).toEqual({ items: expected, next: null });
    const absent = Object.fromEntries(declared.definition.equals.map((field) => [field, 'absent']));
    if (declared.definition.equals.length > 0) {
      expect(await ask(store, declared, { ...find, equals: absent })).toEqual({ items: [], next: null });
    }
  },
}));

const findsNull: ContractCase[] = declaredQueries.flatMap((declared) =>
  nullableFields(declared).map((field) => ({
    name: `${declared.list} finds records whose ${field} is null when asked for null`,
    run: async ({ store }) => {
      const { records, find } = dataFor(declared, 15, 1, field);
      await seed(store, declared.collection, records);
      const expected = expectedOf(records, declared, find);
      expect(expected.length).toBeGreaterThan(3);
      expect((await ask(store, declared, find)).items).toEqual(expected);
    },
  })),
);

const stops: ContractCase[] = declaredQueries
  .filter(({ definition }) => definition.upTo)
  .map((declared) => ({
    name: `${declared.list} ends at upTo, and includes it`,
    run: async ({ store }) => {
      const { records, find, orderValues } = dataFor(declared, 15, 1);
      await seed(store, declared.collection, records);
      const all = expectedOf(records, declared, find);
      for (const bound of [orderValues[0], orderValues[7], orderValues[8]]) {
        const bounded = { ...find, upTo: String(bound) };
        const expected = expectedOf(records, declared, bounded);
        expect(expected.length).toBeLessThan(all.length);
        expect((await ask(store, declared, bounded)).items).toEqual(expected);
      }
      expect((await ask(store, declared, { ...find, upTo: '0000' })).items).toEqual([]);
    },
  }));

const active = { officeId: 'office-1', status: 'active' };

const rules: ContractCase[] = [
  {
    name: 'a list follows its records: a changed, moved or deleted one is found only where it belongs',
    run: async ({ store }) => {
      const seatHolders = async (seat: string) => {
        const page = await store.find('members', 'bySeat', { equals: active, anyOf: [seat], limit: 10 });
        return page.items.map(({ id }) => id);
      };
      await seed(store, 'members', [
        aMember({ ...active, status: 'active', id: 'a', name: 'ก', seats: ['x', 'y'] }),
        aMember({ ...active, status: 'active', id: 'b', name: 'ข', seats: ['y'] }),
      ]);
      expect(await seatHolders('y')).toEqual(['a', 'b']);
      await seed(store, 'members', [
        aMember({ ...active, status: 'active', id: 'a', name: 'ค', seats: ['y', 'z'] }),
      ]);
      expect([await seatHolders('x'), await seatHolders('y')]).toEqual([[], ['b', 'a']]);
      await seed(store, 'members', [aMember({ ...active, status: 'left', id: 'b', seats: ['y'] })]);
      await store.transact(async (tx) => tx.delete('members', 'a'));
      expect([await seatHolders('y'), await seatHolders('z')]).toEqual([[], []]);
    },
  },
  {
    name: 'anyOf takes thirty values, repeated ones too, and gives each record once',
    run: async ({ store }) => {
      const seats = Array.from({ length: 30 }, (_, index) => `seat-${index}`);
      await seed(store, 'members', [
        aMember({ ...active, status: 'active', id: 'all', name: 'ก', seats }),
        aMember({ ...active, status: 'active', id: 'one', name: 'ข', seats: ['seat-29', 'other'] }),
        aMember({ ...active, status: 'active', id: 'none', name: 'ค', seats: ['other'] }),
      ]);
      const page = await store.find('members', 'bySeat', {
        equals: active,
        anyOf: [...seats, 'seat-0', 'seat-29'],
        limit: 10,
      });
      expect(page.items.map(({ id }) => id)).toEqual(['all', 'one']);
    },
  },
  {
    name: 'anyOf of no values finds nothing',
    run: async ({ store }) => {
      await seed(store, 'members', [aMember({ ...active, status: 'active' })]);
      const page = await store.find('members', 'bySeat', { equals: active, anyOf: [], limit: 10 });
      expect(page).toEqual({ items: [], next: null });
    },
  },
  {
    name: 'throws on a query that is not declared, and on values that do not fit the declared one',
    run: async ({ store }) => {
      const office = { officeId: 'o' };
      const wrong: [string, string, object][] = [
        ['submissions', 'byColour', { equals: office, limit: 1 }],
        ['submissions', 'toString', { equals: {}, limit: 1 }],
        ['nowhere', 'byOffice', { equals: office, limit: 1 }],
        ['submissions', 'byOffice', { equals: {}, limit: 1 }],
        ['submissions', 'byOffice', { equals: { ...office, state: 'approved' }, limit: 1 }],
        ['submissions', 'byOffice', { equals: { officeId: undefined }, limit: 1 }],
        ['submissions', 'byOffice', { equals: office, anyOf: ['x'], limit: 1 }],
        ['submissions', 'byOffice', { equals: office, upTo: '2999', limit: 1 }],
        ['submissions', 'byAwaiting', { equals: office, limit: 1 }],
        [
          'members',
          'bySeat',
          { equals: active, anyOf: Array.from({ length: 31 }, (_, n) => `${n}`), limit: 1 },
        ],
        ['outbox', 'due', { equals: { status: 'pending' }, limit: 1 }],
        ...[0, -1, 201, 1.5, Number.NaN].map((limit): [string, string, object] => [
          'submissions',
          'byOffice',
          { equals: office, limit },
        ]),
      ];
      for (const [collection, query, find] of wrong) {
        await expect(store.find(collection as never, query as never, find as never)).rejects.toThrow(
          InvalidFindError,
        );
      }
    },
  },
];

export const queryCases: ContractCase[] = [...finds, ...findsNull, ...stops, ...rules];
