import { audit } from '@prakat/functions/audit/audit';
import { dispatchDue } from '@prakat/functions/outbox/dispatch';
import { checkOutbox } from '@prakat/functions/outbox/health';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withTransact } from '../jobs/on-days.ts';
import { OFFICE, OTHER_OFFICE, type Product, sendingAtOnce } from '../testing/a-product.ts';
import { accepted, later, never } from '../testing/fake-line.ts';

let product: Product;
beforeEach(async () => {
  product = await sendingAtOnce();
});
afterEach(() => product.close());

/** A request of the assistant: only the other assistant is told, so there is one entry. */
async function oneMessage() {
  const { id } = await product.filed('jirayu');
  const [entry] = (await product.entries(id)) as [OutboxEntry];
  return { id, entry };
}

/** What the log of a request says of people who could not be told. */
const undelivered = async (id: string) =>
  (await product.events(id))
    .filter(({ action }) => action === 'note_undelivered')
    .map(({ details }) => details as { notice: string; to: string; attempts: number });
const actions = async (id: string) => (await product.events(id)).map(({ action }) => action);

describe('an entry that is due', () => {
  test('is delivered once, which its entry remembers and the log of the request does not', async () => {
    const { id, entry } = await oneMessage();
    await product.drain();
    expect(product.line.received).toEqual([
      {
        to: product.lineUserId('assistant-2'),
        messages: entry.task.kind === 'message' && entry.task.messages,
        retryKey: entry.retryKey,
      },
    ]);
    const { hold: _, ...sent } = entry;
    expect(await product.entries(id)).toEqual([
      {
        ...sent,
        status: 'delivered',
        attempts: 1,
        counted: 1,
        requestId: 'request-1',
        finishedAt: entry.createdAt,
        nextAttemptAt: expect.any(String),
        trial: expect.any(Object),
      },
    ]);
    expect(await actions(id)).toEqual(['submit']);
    expect((await product.get(id))?.revision).toBe(1);
    expect(await dispatchDue(product.context)).toBe(0);
  });

  test('is one of more than fit a batch, and none is left or sent twice', async () => {
    for (let count = 0; count < 12; count += 1) await product.filed('staff-1', { title: `เรื่องที่ ${count}` });
    await product.drain();
    expect(product.line.pushes).toHaveLength(product.line.received.length);
    expect(product.line.cards).toHaveLength(24);
    // What one person is sent goes out one after another, and in order.
    expect([...product.line.atOnce.values()]).toEqual([1, 1]);
    const titles = product.line.cards
      .filter(({ to }) => to === product.lineUserId('assistant-2'))
      .map(({ card }) => /เรื่องที่ (\d+)/.exec(JSON.stringify(card))?.[1]);
    expect(titles.slice(0, 10)).toEqual([...titles.slice(0, 10)].sort());
  });
});

test('what became of the messages about one request is written down at once, also where several never arrive', async () => {
  const { id } = await product.filed('staff-1');
  const told = await product.entries(id);
  expect(told.length).toBeGreaterThanOrEqual(2);
  let transactions = 0;
  const { store } = product.context;
  const transact: typeof store.transact = (work) => {
    transactions += 1;
    return store.transact(work);
  };
  product.line.usually = () => never;
  await dispatchDue({ ...product.context, store: withTransact(store, transact) }, () => 0.5);
  // The lease, and the record.
  expect(transactions).toBe(2);
  expect(await undelivered(id)).toHaveLength(told.length);
  const log = await product.events(id);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  product.line.usually = () => accepted;
  await product.drain();
  expect((await audit(store, product.context.files, [OFFICE, OTHER_OFFICE])).faults).toEqual([]);
});

describe('an attempt that failed for now', () => {
  test('is repeated later with the same key and the same messages', async () => {
    const { id, entry } = await oneMessage();
    product.line.next.push(
      () => later,
      () => {
        throw new Error('a fault of the program');
      },
      () => later,
    );
    const waits: number[] = [];
    for (;;) {
      await product.drain();
      const [now] = (await product.entries(id)) as [OutboxEntry];
      if (now.status !== 'pending') break;
      expect(now.lease).toBeNull();
      const wait = Date.parse(now.nextAttemptAt) - product.clock();
      waits.push(wait);
      product.clock.advance(wait - 1);
      expect(await dispatchDue(product.context)).toBe(0);
      product.clock.advance(1);
    }
    expect(waits).toEqual([2_000, 4_000, 8_000]);
    expect(new Set(product.line.pushes.map((push) => JSON.stringify(push))).size).toBe(1);
    expect(product.line.pushes).toHaveLength(4);
    expect(product.line.pushes[0]?.retryKey).toBe(entry.retryKey);
    expect((await product.entries(id))[0]).toMatchObject({
      status: 'delivered',
      attempts: 4,
      lastError: null,
    });
    expect(await actions(id)).toEqual(['submit']);
  });

  test('says in the log of the program why, without names or messages', async () => {
    await oneMessage();
    product.line.next.push(() => later);
    await product.drain();
    const line = product.log().find(({ msg }) => msg === 'outbox entry will be tried again');
    expect(line).toMatchObject({
      officeId: OFFICE,
      attempts: 1,
      error: 'LINE ตอบว่า 500: Internal Server Error',
    });
    expect(JSON.stringify(product.log())).not.toMatch(/จิรายุ|ประกาศกรอบ|042-/);
  });

  test('differs from a first attempt that comes late: the product was off over the weekend', async () => {
    const { id } = await oneMessage();
    product.clock.advance(60 * 3600_000);
    await product.drain();
    expect((await product.entries(id))[0]).toMatchObject({ status: 'delivered' });
  });
});

describe('an attempt that will never work', () => {
  test.each([['refused by LINE', never, 'LINE ตอบว่า 400: Failed to send messages']])(
    'because it is %s is dead at once, and the administrators are told',
    async (_why, result, error) => {
      const { id } = await oneMessage();
      product.line.next.push(() => result);
      await product.drain();
      const [entry, alert] = await product.entries(id);
      expect(entry).toMatchObject({ status: 'dead', attempts: 1, lastError: error });
      expect(alert).toMatchObject({
        status: 'delivered',
        task: { notice: 'undelivered', address: product.lineUserId('admin') },
      });
      const { requestId } = result;
      expect(await undelivered(id)).toMatchObject([{ notice: 'review_requested', error, requestId }]);
    },
  );

  test('is not told about when it was itself the telling', async () => {
    const { id } = await oneMessage();
    product.line.usually = () => never;
    await product.drain();
    expect((await product.entries(id)).map(({ status }) => status)).toEqual(['dead', 'dead']);
    expect((await undelivered(id)).map(({ notice }) => notice)).toEqual(['review_requested', 'undelivered']);
  });

  test('is also one of an office that is not there any more', async () => {
    const { id } = await oneMessage();
    const process = { ...product.context, offices: new Map() };
    await product.drain(process);
    expect((await product.entries(id))[0]).toMatchObject({
      status: 'dead',
      lastError: 'หน่วยงานนี้ไม่อยู่ในการตั้งค่าของระบบแล้ว',
    });
  });
});

test('the health check is well while entries are taken, and says since when they are not', async () => {
  await oneMessage();
  await expect(checkOutbox(product.context)).resolves.toBeUndefined();
  product.clock.advance(6 * 60_000);
  await expect(checkOutbox(product.context)).rejects.toThrow(
    'not been emptied since 2021-12-24T03:00:00.000Z',
  );
  await product.drain();
  await expect(checkOutbox(product.context)).resolves.toBeUndefined();
});

test('whatever the messages came to, the log is whole', async () => {
  await product.approved();
  product.line.next.push(
    () => later,
    () => never,
    () => later,
  );
  await product.drain();
  product.clock.advance(3600_000);
  await product.drain();
  expect(await audit(product.context.store, product.context.files, [OFFICE, OTHER_OFFICE])).toMatchObject({
    submissions: 1,
    faults: [],
  });
});
