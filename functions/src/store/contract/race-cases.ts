import { aLogEvent, aSubmission } from '@prakat/shared/testing/builders';
import { expect } from 'vitest';
import type { Store } from '../store.ts';
import type { ContractCase } from './harness.ts';
import { seed } from './samples.ts';

/** Decides a request as a workflow verb does: read, refuse when it is decided, else write record and event. */
const decide = (store: Store, state: 'approved' | 'rejected') =>
  store.transact(async (tx) => {
    const submission = await tx.get('submissions', 's-1');
    if (submission?.state !== 'submitted') return 'already decided';
    const first = await tx.get('events', 's-1:000001');
    tx.put('submissions', { ...submission, state, revision: submission.revision + 1, awaiting: [] });
    if (first) tx.create('events', aLogEvent({ after: first, action: state }));
    return state;
  });

const next = (store: Store, id: string) =>
  store.transact(async (tx) => {
    const value = ((await tx.get('counters', id))?.value ?? 0) + 1;
    tx.put('counters', { id, value });
    return value;
  });

export const raceCases: ContractCase[] = [
  {
    name: 'two decisions that race have one winner',
    run: async ({ store }) => {
      await seed(store, 'submissions', [aSubmission({ id: 's-1' })]);
      await seed(store, 'events', [aLogEvent({ log: 's-1' })]);
      await store.transact(async (tx) => tx.put('submissions', aSubmission({ id: 's-1' })));
      const answers = await Promise.all([decide(store, 'approved'), decide(store, 'rejected')]);
      const winners = answers.filter((answer) => answer !== 'already decided');
      expect(winners).toHaveLength(1);
      const stored = await store.get('submissions', 's-1');
      expect(stored).toMatchObject({ state: winners[0], revision: 2 });
      const query = { equals: { log: 's-1' }, limit: 10 };
      const log = await store.find('events', 'byRecord', query);
      expect(log.items.map(({ action }) => action)).toEqual(['submit', winners[0]]);
    },
  },
  {
    name: 'a counter raised by transactions that race gives every number once',
    run: async ({ store }) => {
      const numbers = await Promise.all(Array.from({ length: 6 }, () => next(store, 'office:2565')));
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 6 }, (_, index) => index + 1));
      expect(await store.get('counters', 'office:2565')).toEqual({ id: 'office:2565', value: 6 });
    },
  },
  {
    name: 'a list that a transaction has read guards what it decides: of two that race one sees the other',
    run: async ({ store }) => {
      const claim = (id: string) =>
        store.transact(async (tx) => {
          const equals = { officeId: 'office-1', number: '2565-0007' };
          const taken = await tx.find('submissions', 'byNumber', { equals, limit: 1 });
          if (taken.items.length > 0) return false;
          tx.create('submissions', aSubmission({ id, ...equals }));
          return true;
        });
      const claims = await Promise.all([claim('a'), claim('b')]);
      expect(claims.filter(Boolean)).toHaveLength(1);
    },
  },
  {
    name: 'a transaction reads one state of the store while others write',
    run: async ({ store }) => {
      await seed(store, 'counters', [
        { id: 'left', value: 50 },
        { id: 'right', value: 50 },
      ]);
      const move = (amount: number) =>
        store.transact(async (tx) => {
          const left = await tx.get('counters', 'left');
          const right = await tx.get('counters', 'right');
          tx.put('counters', { id: 'left', value: (left?.value ?? 0) - amount });
          tx.put('counters', { id: 'right', value: (right?.value ?? 0) + amount });
        });
      const sum = () =>
        store.transact(async (tx) => {
          const left = await tx.get('counters', 'left');
          const right = await tx.get('counters', 'right');
          return (left?.value ?? 0) + (right?.value ?? 0);
        });
      const steps = [move(1), sum(), move(2), sum(), move(3), sum()];
      const sums = (await Promise.all(steps)).filter((value) => typeof value === 'number');
      expect(sums).toEqual([100, 100, 100]);
      expect(await store.get('counters', 'left')).toEqual({ id: 'left', value: 44 });
    },
  },
];
