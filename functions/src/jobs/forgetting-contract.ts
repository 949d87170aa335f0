import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { anOutboxEntry } from '@prakat/shared/testing/builders';
import { describe, expect, test } from 'vitest';
import type { Store, StoreTransaction } from '../store/store.ts';
import { forgetReasons } from './forget.ts';
import { DAY_MS, forgettingOn, type OpenStore } from './testing/forgetting.ts';

const words = [{ type: 'text', text: 'คำขอเลขที่ 2565-0042 รอท่านพิจารณา' }];

/** Words that are kept for a time and then forgotten: the same on every store. `open` gives an empty one. */
export function forgettingContract(name: string, open: OpenStore): void {
  describe(`words that are forgotten in time on ${name}`, () => {
    const { store, context, officeId, now, advance, forget } = forgettingOn(open);
    const put = (...entries: OutboxEntry[]) =>
      store().transact(async (tx) => {
        for (const entry of entries) tx.put('outbox', entry);
      });
    const anEntry = (id: string, given: Partial<OutboxEntry> = {}): OutboxEntry => {
      const at = new Date(now()).toISOString();
      const task = {
        kind: 'message',
        channel: 'line',
        address: 'U-1',
        notice: 'waiting',
        messages: words,
      } as const;
      return {
        ...anOutboxEntry(),
        id: `${officeId()}.${id}`,
        officeId: officeId(),
        about: null,
        task: { ...task, messages: [...words] },
        lane: `line:U-1`,
        status: 'delivered',
        finishedAt: at,
        ...given,
      };
    };
    const entry = (id: string) => store().get('outbox', `${officeId()}.${id}`);
    const wordsOf = async (id: string) => {
      const task = (await entry(id))?.task;
      return task?.kind === 'message' || task?.kind === 'place' ? (task.messages?.length ?? null) : null;
    };

    test('the words of a message go 30 days after it was delivered or given up, and nothing else of it', async () => {
      await put(anEntry('delivered'), anEntry('dead', { status: 'dead' }));
      await put(anEntry('waiting', { status: 'pending', finishedAt: null }));
      const before = await entry('delivered');
      advance(29 * DAY_MS);
      await forget();
      expect(await wordsOf('delivered')).toBe(1);
      advance(2 * DAY_MS);
      await forget();
      expect([await wordsOf('delivered'), await wordsOf('dead'), await wordsOf('waiting')]).toEqual([
        0, 0, 1,
      ]);
      expect(await entry('delivered')).toEqual({ ...before, task: { ...before?.task, messages: [] } });
    });

    test('so do those of an announcement; of an order that says nothing, nothing changes', async () => {
      const place = { kind: 'place', placement: 'a', version: 1 } as const;
      await put(
        anEntry('group', { task: { ...place, messages: [...words] } }),
        anEntry('website', { task: { ...place, messages: null } }),
        anEntry('removal', { task: { kind: 'remove', placement: 'a' } }),
      );
      advance(31 * DAY_MS);
      await forget();
      expect([await wordsOf('group'), await wordsOf('website')]).toEqual([0, null]);
    });

    test('however many there are, each is written once, also when the job runs again', async () => {
      await put(...Array.from({ length: 230 }, (_, n) => anEntry(`m-${n}`)));
      advance(31 * DAY_MS);
      const written: string[] = [];
      const inner = store();
      const noting = (tx: StoreTransaction): StoreTransaction => ({
        get: (collection, id) => tx.get(collection, id),
        find: (collection, query, find) => tx.find(collection, query, find),
        create: (collection, record) => tx.create(collection, record),
        put(collection, record) {
          if (collection === 'outbox') written.push(record.id);
          tx.put(collection, record);
        },
        delete: (collection, id) => tx.delete(collection, id),
      });
      const watched: Store = {
        get: (collection, id) => inner.get(collection, id),
        find: (collection, query, find) => inner.find(collection, query, find),
        transact: (work) => inner.transact((tx) => work(noting(tx))),
        snapshot: (read) => inner.snapshot(read),
        check: () => inner.check(),
        close: () => inner.close(),
      };
      await forget(watched);
      await forget(watched);
      expect(new Set(written).size).toBe(230);
      expect(written).toHaveLength(230);
      await put(anEntry('later'));
      advance(31 * DAY_MS);
      await forget();
      expect(await wordsOf('later')).toBe(0);
    });

    test('a reason that was typed and not sent is deleted when its half hour is over', async () => {
      const reason = (id: string) =>
        store().transact(async (tx) =>
          tx.put('conversations', {
            id: `${officeId()}:${id}`,
            officeId: officeId(),
            action: 'reject',
            submissionId: 's',
            revision: 1,
            contentHash: 'h',
            verbalRecordedAt: null,
            typedReason: 'ไม่ตรงภารกิจ',
            expiresAt: new Date(now() + 30 * 60_000).toISOString(),
          }),
        );
      const stands = async (id: string) =>
        (await store().get('conversations', `${officeId()}:${id}`)) !== null;
      await reason('early');
      advance(29 * 60_000);
      await reason('late');
      await forgetReasons(context());
      expect([await stands('early'), await stands('late')]).toEqual([true, true]);
      advance(11 * 60_000);
      await forgetReasons(context());
      expect([await stands('early'), await stands('late')]).toEqual([false, true]);
    });
  });
}
