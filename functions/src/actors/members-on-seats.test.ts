import { MAX_SEATS } from '@prakat/shared/office/seat';
import { aMember } from '@prakat/shared/testing/people-builders';
import { expect, it } from 'vitest';
import type { StoreReader } from '../store/store.ts';
import { membersOnSeats } from './members-on-seats.ts';

it('finds whoever holds any of more seats than one query takes, each once', async () => {
  const asked: number[] = [];
  const members = [
    aMember({ id: 'first', seats: ['position:post-0'] }),
    aMember({ id: 'both', seats: ['position:post-1', 'position:post-32'] }),
    aMember({ id: 'last', seats: ['position:post-32'] }),
    aMember({ id: 'nobody', seats: ['position:post-99'] }),
  ];
  const reader = {
    async find(collection: string, _query: string, { anyOf = [] }: { anyOf?: readonly string[] }) {
      if (collection !== 'members') return { items: [], next: null };
      asked.push(anyOf.length);
      return { items: members.filter(({ seats }) => seats.some((seat) => anyOf.includes(seat))), next: null };
    },
  } as unknown as StoreReader;
  // The thirty publishers of a topic, and the three people and roles who hear of a denial with them.
  const seats = Array.from({ length: 33 }, (_, index) => `position:post-${index}`);
  const found = await membersOnSeats(reader, 'test-office', seats, '2024-04-18');
  expect(found.map(({ id }) => id)).toEqual(['first', 'both', 'last']);
  expect(asked).toEqual([MAX_SEATS, 3]);
});
