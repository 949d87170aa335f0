import { anOutboxEntry } from '@prakat/shared/testing/builders';
import { expect } from 'vitest';
import { MAX_COMMIT_BYTES, MAX_RECORD_BYTES, MAX_WRITES, TooLargeError } from '../commit-size.ts';
import type { ContractCase } from './harness.ts';

const counter = (n: number) => ({ id: `c-${n}`, value: n });

/** A message of about so many bytes. */
const entryOf = (id: string, bytes: number) =>
  anOutboxEntry({
    id,
    task: {
      kind: 'message',
      channel: 'line',
      address: 'U1',
      notice: 'reminder',
      messages: [{ type: 'text', text: 'x'.repeat(bytes) }],
    },
  });

export const limitCases: ContractCase[] = [
  {
    name: 'a transaction writes as much as Firestore takes in one commit, and one write more writes nothing',
    run: async ({ store }) => {
      const write = (from: number, count: number) =>
        store.transact(async (tx) => {
          for (let n = from; n < from + count; n += 1) tx.put('counters', counter(n));
        });
      await write(0, MAX_WRITES);
      expect(await store.get('counters', `c-${MAX_WRITES - 1}`)).toEqual(counter(MAX_WRITES - 1));
      await expect(write(1000, MAX_WRITES + 1)).rejects.toThrow(TooLargeError);
      expect(await store.get('counters', 'c-1000')).toBeNull();
    },
  },
  {
    name: 'a record or a transaction of more bytes than Firestore takes is refused by name, with nothing written',
    run: async ({ store }) => {
      const oneRecord = store.transact(async (tx) => tx.create('outbox', entryOf('one', MAX_RECORD_BYTES)));
      await expect(oneRecord).rejects.toThrow(/^outbox\/one has \d+ bytes$/);
      const half = Math.floor(MAX_RECORD_BYTES / 2);
      const many = store.transact(async (tx) => {
        for (let written = 0; written <= MAX_COMMIT_BYTES; written += half)
          tx.create('outbox', entryOf(`many-${written}`, half));
      });
      await expect(many).rejects.toThrow(/^with outbox\/many-\d+ the transaction would write \d+ bytes$/);
      expect(await store.get('outbox', 'many-0')).toBeNull();
    },
  },
  {
    name: 'what a transaction reads again is the same, whatever its caller did with the first answer',
    run: async ({ store }) => {
      await store.transact(async (tx) => tx.put('outbox', entryOf('o-1', 1)));
      const due = { equals: { status: 'pending' }, upTo: '2999', limit: 1 };
      const read = await store.transact(async (tx) => {
        const [listed] = (await tx.find('outbox', 'due', due)).items;
        const first = await tx.get('outbox', 'o-1');
        if (!listed || !first) throw new Error('what was written is not there');
        listed.attempts = 1;
        first.attempts = 2;
        return [await tx.get('outbox', 'o-1'), (await tx.find('outbox', 'due', due)).items[0]];
      });
      expect(read).toEqual([entryOf('o-1', 1), entryOf('o-1', 1)]);
    },
  },
];
