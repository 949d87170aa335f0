import { aContent, aLogEvent, aMember, anOutboxEntry, aSubmission } from '@prakat/shared/testing/builders';
import { expect } from 'vitest';
import type { Store } from '../store.ts';
import { InvalidRecordError } from '../store-errors.ts';
import type { ContractCase } from './harness.ts';
import { sampleOf, seed } from './samples.ts';

const submission = aSubmission({
  id: 's-1',
  content: aContent({
    title: 'แผนปฏิบัติการฯ “๒๕๖๕” — กำแพงเพชร 🏥',
    details: 'บรรทัดแรก\nบรรทัดที่สอง\tและ "เครื่องหมาย" \\ / <b>',
    remarks: '',
    files: [],
  }),
  awaiting: [],
});

const put = (store: Store, record: Parameters<typeof aSubmission>[0]) =>
  store.transact(async (tx) => tx.put('submissions', aSubmission(record)));

export const recordCases: ContractCase[] = [
  {
    name: 'gives back a record as it was written: Thai text, nulls, nested fields, empty and full lists',
    run: async ({ store }) => {
      const entry = anOutboxEntry({
        task: {
          kind: 'message',
          channel: 'line',
          address: 'C1',
          notice: 'announcement',
          messages: [
            { type: 'flex', contents: { body: { contents: [{ text: 'ประกาศ', size: 1.5, wrap: true }] } } },
          ],
        },
      });
      const event = aLogEvent({
        log: 's-1',
        changes: { currentStep: null, content: submission.content },
      });
      await store.transact(async (tx) => {
        tx.create('submissions', submission);
        tx.create('events', event);
        tx.create('outbox', entry);
        tx.create('members', aMember({ positionId: null, roles: [] }));
      });
      expect(await store.get('submissions', 's-1')).toEqual(submission);
      expect(await store.get('events', event.id)).toEqual(event);
      expect(await store.get('outbox', entry.id)).toEqual(entry);
      expect(await store.get('members', 'member-1')).toEqual(aMember({ positionId: null, roles: [] }));
    },
  },
  {
    name: 'answers null for what is not there, also for an id that no store could hold',
    run: async ({ store }) => {
      for (const id of ['absent', '', '.', '..', 'a/b', '__all__', 'ก'.repeat(600)]) {
        expect(await store.get('submissions', id)).toBeNull();
        expect(await store.get('events', id)).toBeNull();
      }
      expect(await store.get('events', 'no-such:000001')).toBeNull();
      expect(await store.transact((tx) => tx.get('members', 'absent'))).toBeNull();
    },
  },
  {
    name: 'put replaces the whole record and create refuses to',
    run: async ({ store }) => {
      await put(store, { id: 's-1', awaiting: ['role:webmaster', 'role:staff'] });
      const next = aSubmission({ id: 's-1', state: 'approved', awaiting: [], currentStep: null });
      await store.transact(async (tx) => tx.put('submissions', next));
      expect(await store.get('submissions', 's-1')).toEqual(next);
      await expect(store.transact(async (tx) => tx.create('submissions', next))).rejects.toThrow(
        'submissions/s-1 already exists',
      );
    },
  },
  {
    name: 'delete removes a record, and a second delete changes nothing',
    run: async ({ store }) => {
      await seed(store, 'members', [aMember({ id: 'a' }), aMember({ id: 'b' })]);
      for (const _time of [1, 2]) {
        await store.transact(async (tx) => tx.delete('members', 'a'));
        expect(await store.get('members', 'a')).toBeNull();
      }
      expect(await store.get('members', 'b')).not.toBeNull();
    },
  },
  {
    name: 'records are copies: changing one, read or about to be written, changes nothing stored',
    run: async ({ store }) => {
      const given = aMember({ id: 'a' });
      await store.transact(async (tx) => {
        tx.put('members', given);
        given.name = 'ชื่ออื่น';
        given.roles.push('administrator');
      });
      const read = await store.get('members', 'a');
      expect(read).toEqual(aMember({ id: 'a' }));
      read?.seats.push('role:administrator');
      const query = { equals: { officeId: given.officeId, status: 'active' }, limit: 10 };
      const [listed] = (await store.find('members', 'byOffice', query)).items;
      if (listed) listed.name = 'ชื่ออื่น';
      expect(await store.get('members', 'a')).toEqual(aMember({ id: 'a' }));
    },
  },
  {
    name: 'refuses a record of the wrong shape, naming collection, id and field but not the value',
    run: async ({ store }) => {
      const wrong = { ...aMember({ id: 'a' }), status: 'ลาออก' } as unknown as ReturnType<typeof aMember>;
      const attempt = store.transact(async (tx) => {
        tx.put('counters', { id: 'before', value: 1 });
        tx.put('members', wrong);
      });
      await expect(attempt).rejects.toThrow(InvalidRecordError);
      await expect(attempt).rejects.toThrow(/members\/a cannot be stored: status: /);
      await expect(attempt).rejects.not.toThrow(/ลาออก/);
      expect(await store.get('counters', 'before')).toBeNull();
    },
  },
  {
    name: 'refuses ids that one of the stores could not hold, and a child whose id does not name its parent',
    run: async ({ store }) => {
      for (const id of ['', 'a/b', '..', '__x__', 'ก'.repeat(600)]) {
        await expect(store.transact(async (tx) => tx.put('counters', { id, value: 1 }))).rejects.toThrow(
          InvalidRecordError,
        );
      }
      const stray = { ...aLogEvent({ log: 's-1' }), id: 's-2:000001' };
      await expect(store.transact(async (tx) => tx.put('events', stray))).rejects.toThrow(/log/);
    },
  },
  {
    name: 'refuses a list directly inside a list, which Firestore cannot hold',
    run: async ({ store }) => {
      const event = aLogEvent({ log: 's-1', details: { rows: [['a'], ['b']] } });
      await expect(store.transact(async (tx) => tx.put('events', event))).rejects.toThrow(/details\.rows\.0/);
    },
  },
  {
    name: 'check passes on a store that can be read and written',
    run: async ({ store }) => {
      await store.check();
      await store.check();
    },
  },
  {
    name: 'what was committed is there after closing and opening again',
    run: async ({ store, reopen }) => {
      await seed(store, 'submissions', [submission]);
      await store.transact(async (tx) => {
        const counter = sampleOf('counters', 'c-1');
        tx.create('counters', { ...counter, value: 7 });
      });
      const again = reopen ? await reopen() : store;
      expect(await again.get('submissions', 's-1')).toEqual(submission);
      expect(await again.get('counters', 'c-1')).toEqual({ id: 'c-1', value: 7 });
    },
  },
];
