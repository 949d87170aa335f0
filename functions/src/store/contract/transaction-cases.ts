import { aLogEvent, anOutboxEntry, aSubmission } from '@prakat/shared/testing/builders';
import { expect } from 'vitest';
import { AlreadyExistsError, type StoreTransaction } from '../store.ts';
import { TransactionMisuseError } from '../store-errors.ts';
import type { ContractCase } from './harness.ts';
import { seed } from './samples.ts';

export const transactionCases: ContractCase[] = [
  {
    name: 'writes of a transaction take effect together and its answer is returned',
    run: async ({ store }) => {
      const answer = await store.transact(async (tx) => {
        tx.create('submissions', aSubmission({ id: 's-1' }));
        tx.create('events', aLogEvent({ log: 's-1' }));
        tx.create('outbox', anOutboxEntry({ id: 'o-1', about: { kind: 'submission', id: 's-1' } }));
        return { number: '2565-0001' };
      });
      expect(answer).toEqual({ number: '2565-0001' });
      expect(await store.get('submissions', 's-1')).not.toBeNull();
      expect(await store.get('events', 's-1:000001')).not.toBeNull();
      expect(await store.get('outbox', 'o-1')).not.toBeNull();
    },
  },
  {
    name: 'a callback that throws writes nothing and its error is what the caller gets',
    run: async ({ store }) => {
      await seed(store, 'counters', [{ id: 'kept', value: 1 }]);
      const failure = new Error('refused');
      const attempt = store.transact(async (tx) => {
        tx.put('counters', { id: 'kept', value: 2 });
        tx.create('counters', { id: 'new', value: 1 });
        tx.delete('counters', 'kept');
        throw failure;
      });
      await expect(attempt).rejects.toBe(failure);
      expect(await store.get('counters', 'kept')).toEqual({ id: 'kept', value: 1 });
      expect(await store.get('counters', 'new')).toBeNull();
    },
  },
  {
    name: 'creating what exists fails by name and nothing of the transaction is written',
    run: async ({ store }) => {
      await seed(store, 'counters', [{ id: 'taken', value: 1 }]);
      const attempt = store.transact(async (tx) => {
        tx.create('counters', { id: 'first', value: 1 });
        tx.put('submissions', aSubmission({ id: 's-1' }));
        tx.create('counters', { id: 'taken', value: 2 });
        tx.create('counters', { id: 'last', value: 1 });
      });
      await expect(attempt).rejects.toThrow(AlreadyExistsError);
      await expect(attempt).rejects.toMatchObject({ collection: 'counters', id: 'taken' });
      expect(await store.get('counters', 'taken')).toEqual({ id: 'taken', value: 1 });
      for (const id of ['first', 'last']) expect(await store.get('counters', id)).toBeNull();
      expect(await store.get('submissions', 's-1')).toBeNull();
    },
  },
  {
    name: 'creating one record twice in a transaction fails and nothing is written',
    run: async ({ store }) => {
      const attempt = store.transact(async (tx) => {
        tx.create('counters', { id: 'twice', value: 1 });
        tx.create('counters', { id: 'twice', value: 2 });
      });
      await expect(attempt).rejects.toMatchObject({ name: 'AlreadyExistsError', id: 'twice' });
      expect(await store.get('counters', 'twice')).toBeNull();
    },
  },
  {
    name: 'the last of several writes to one record holds',
    run: async ({ store }) => {
      await seed(store, 'counters', [{ id: 'gone', value: 1 }]);
      await store.transact(async (tx) => {
        tx.create('counters', { id: 'kept', value: 1 });
        tx.put('counters', { id: 'kept', value: 2 });
        tx.put('counters', { id: 'gone', value: 2 });
        tx.delete('counters', 'gone');
      });
      expect(await store.get('counters', 'kept')).toEqual({ id: 'kept', value: 2 });
      expect(await store.get('counters', 'gone')).toBeNull();
    },
  },
  {
    name: 'a callback that runs twice leaves one effect, and the answer of the run that committed',
    run: async ({ store, rerunNext }) => {
      await seed(store, 'counters', [{ id: 'c-1', value: 41 }]);
      let runs = 0;
      rerunNext();
      const answer = await store.transact(async (tx) => {
        runs += 1;
        const value = ((await tx.get('counters', 'c-1'))?.value ?? 0) + 1;
        tx.put('counters', { id: 'c-1', value });
        tx.create('outbox', anOutboxEntry({ id: `run-${runs}` }));
        return runs;
      });
      expect({ runs, answer }).toEqual({ runs: 2, answer: 2 });
      expect(await store.get('counters', 'c-1')).toEqual({ id: 'c-1', value: 42 });
      const query = { equals: { 'about.id': 'submission-1' }, limit: 10 };
      const entries = await store.find('outbox', 'byRecord', query);
      expect(entries.items.map(({ id }) => id)).toEqual(['run-2']);
    },
  },
  {
    name: 'a read after the first write throws, and so nothing is written',
    run: async ({ store }) => {
      const reads: ((tx: StoreTransaction) => Promise<unknown>)[] = [
        (tx) => tx.get('counters', 'c-1'),
        (tx) => tx.find('outbox', 'due', { equals: { status: 'pending' }, upTo: '2999', limit: 1 }),
      ];
      for (const read of reads) {
        const attempt = store.transact(async (tx) => {
          tx.put('counters', { id: 'c-1', value: 1 });
          await read(tx);
        });
        await expect(attempt).rejects.toThrow(TransactionMisuseError);
        expect(await store.get('counters', 'c-1')).toBeNull();
      }
    },
  },
  {
    name: 'what a transaction writes is not seen from outside before it is committed',
    run: async ({ store }) => {
      await seed(store, 'counters', [{ id: 'c-1', value: 1 }]);
      const due = { equals: { status: 'pending' }, upTo: '2999', limit: 10 };
      await store.transact(async (tx) => {
        tx.put('counters', { id: 'c-1', value: 2 });
        tx.create('outbox', anOutboxEntry());
        expect(await store.get('counters', 'c-1')).toEqual({ id: 'c-1', value: 1 });
        expect((await store.find('outbox', 'due', due)).items).toEqual([]);
      });
      expect(await store.get('counters', 'c-1')).toEqual({ id: 'c-1', value: 2 });
      expect((await store.find('outbox', 'due', due)).items).toHaveLength(1);
    },
  },
  {
    name: 'a transaction used after its callback has returned throws',
    run: async ({ store }) => {
      let kept: StoreTransaction | undefined;
      await store.transact(async (tx) => {
        kept = tx;
      });
      expect(() => kept?.put('counters', { id: 'late', value: 1 })).toThrow(TransactionMisuseError);
      await expect(kept?.get('counters', 'late')).rejects.toThrow(TransactionMisuseError);
      await store.transact(async () => {});
      expect(await store.get('counters', 'late')).toBeNull();
    },
  },
  {
    name: 'a transaction begun inside a transaction throws instead of waiting for itself',
    run: async ({ store }) => {
      const attempt = store.transact(async (tx) => {
        tx.put('counters', { id: 'outer', value: 1 });
        await store.transact(async (inner) => inner.put('counters', { id: 'inner', value: 1 }));
      });
      await expect(attempt).rejects.toThrow(TransactionMisuseError);
      expect(await store.get('counters', 'outer')).toBeNull();
      await store.transact(async (tx) => tx.put('counters', { id: 'after', value: 1 }));
      expect(await store.get('counters', 'after')).not.toBeNull();
    },
  },
];
