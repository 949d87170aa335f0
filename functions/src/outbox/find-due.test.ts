import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { anOutboxEntry, BUILDER_TIME } from '@prakat/shared/testing/builders';
import { expect, test } from 'vitest';
import type { Office } from '../context.ts';
import type { StoreReader } from '../store/store.ts';
import { findDue } from './find-due.ts';
import { Room } from './room.ts';

/** A store with these entries in the order they came due, which counts what it gave. */
function aStore(entries: readonly OutboxEntry[]) {
  let read = 0;
  const find = async (
    _: string,
    query: string,
    { equals, limit, after }: Parameters<StoreReader['find']>[2],
  ) => {
    const listed = entries.filter(({ officeId }) => query !== 'dueOfOffice' || officeId === equals.officeId);
    const from = Number(after ?? 0);
    const items = listed.slice(from, from + limit);
    read += items.length;
    return { items, next: from + limit < listed.length ? String(from + limit) : null };
  };
  return { reader: { find } as unknown as StoreReader, read: () => read };
}

const offices = { offices: new Map(['slow', 'quick'].map((id) => [id, {} as Office])) };
const backlog = Array.from({ length: 5_000 }, (_, n) =>
  anOutboxEntry({ id: `slow-${n}`, officeId: 'slow', lane: `slow-${n}` }),
);
const one = anOutboxEntry({ id: 'quick-1', officeId: 'quick', lane: 'quick-1' });

test('an office is served though thousands of another came due before it and none of them can be begun', async () => {
  const room = new Room();
  const { reader, read } = aStore([...backlog, one]);
  const { chosen: first } = await findDue(offices, reader, room.next(), BUILDER_TIME);
  expect(first).toHaveLength(40);
  room.take(first);
  const before = read();
  expect(await findDue(offices, reader, room.next(), BUILDER_TIME)).toEqual({ chosen: [one], isMore: true });
  // Without looking through what cannot be begun.
  expect(read() - before).toBeLessThan(100);
});

test('what fits into what can be begun is read once, and nothing else', async () => {
  const { reader, read } = aStore([one]);
  expect(await findDue(offices, reader, new Room().next(), BUILDER_TIME)).toEqual({
    chosen: [one],
    isMore: false,
  });
  expect(read()).toBe(1);
});
