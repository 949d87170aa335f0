import type { SendResult } from '@prakat/functions/line/line-client';
import { dispatchDue } from '@prakat/functions/outbox/dispatch';
import { LEASE_MS, releaseLeases } from '@prakat/functions/outbox/lease';
import { OutboxLoop } from '@prakat/functions/outbox/loop';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Product, sendingAtOnce } from '../testing/a-product.ts';
import { accepted, later } from '../testing/fake-line.ts';
import { dispatchUntilKilledAt, withStore } from './processes.ts';

let product: Product;
beforeEach(async () => {
  product = await sendingAtOnce();
});
afterEach(() => product.close());

const actions = async (id: string) => (await product.events(id)).map(({ action }) => action);
const leasedEntry = async (id: string) => (await product.entries(id))[0] as OutboxEntry;

/** The next push is taken by LINE, or not, and its answer is held back. `underWay` resolves when it has begun. */
function holdNextAnswer(delivered: boolean, answer: SendResult = accepted) {
  let release = () => {};
  const held = new Promise<SendResult>((resolve) => {
    release = () => resolve(answer);
  });
  const underWay = new Promise<void>((begun) => {
    product.line.next.push((push) => {
      if (delivered) product.line.deliver(push);
      begun();
      return held;
    });
  });
  return { underWay, release };
}

describe('a process killed between LINE taking a message and writing it down', () => {
  const killings: Record<string, () => Promise<void>> = {
    'before the answer came': async () => {
      const { underWay } = holdNextAnswer(true);
      // The process is gone: what it still tries to write down is nobody's.
      dispatchDue(product.aProcess()).catch(() => {});
      await underWay;
    },
    'after the answer came': () => dispatchUntilKilledAt(product, 2),
  };
  test.each(Object.entries(killings))(
    '%s: the next one asks again with the same key, and the person has it once',
    async (_when, kill) => {
      const { id } = await product.filed('jirayu');
      await kill();
      expect(product.line.received).toHaveLength(1);
      expect(await leasedEntry(id)).toMatchObject({
        status: 'pending',
        attempts: 0,
        lease: expect.any(String),
      });

      const next = product.aProcess();
      expect(await dispatchDue(next)).toBe(0);
      product.clock.advance(LEASE_MS + 1);
      await product.drain(next);
      const keys = product.line.pushes.map(({ retryKey }) => retryKey);
      expect(keys).toHaveLength(2);
      expect(new Set(keys).size).toBe(1);
      expect(product.line.received).toHaveLength(1);
      expect(await leasedEntry(id)).toMatchObject({ status: 'delivered', attempts: 1, lease: null });
      expect(await actions(id)).toEqual(['submit']);
    },
  );

  test('loses nothing of what it had taken and not begun', async () => {
    await product.filed('staff-1');
    await dispatchUntilKilledAt(product, 2);
    product.clock.advance(LEASE_MS + 1);
    await product.drain(product.aProcess());
    expect(product.line.received).toHaveLength(2);
  });

  test('need not make people wait: a process that starts alone takes the leases back', async () => {
    const { id } = await product.filed('jirayu');
    await dispatchUntilKilledAt(product, 2);
    const next = product.aProcess();
    await releaseLeases(next);
    expect(await leasedEntry(id)).toMatchObject({ lease: null, attempts: 0 });
    await product.drain(next);
    expect(await leasedEntry(id)).toMatchObject({ status: 'delivered' });
    expect(product.line.received).toHaveLength(1);
  });

  test('taking leases back does not hurry what waits for a later attempt', async () => {
    const { id } = await product.filed('jirayu');
    product.line.next.push(() => later);
    await product.drain();
    const waiting = await leasedEntry(id);
    await releaseLeases(product.context);
    expect(await leasedEntry(id)).toEqual(waiting);
  });
});

describe('two dispatchers', () => {
  test('at once deliver everything once', async () => {
    for (let count = 0; count < 5; count += 1) await product.filed('staff-1');
    const [one, two] = [product.aProcess(), product.aProcess()];
    await Promise.all([product.drain(one), product.drain(two), product.drain(one)]);
    expect(product.line.cards).toHaveLength(10);
    expect(product.line.pushes).toHaveLength(product.line.received.length);
  });

  test('of which one was too slow: the other has the entry, and the slow one writes nothing', async () => {
    const { id } = await product.filed('jirayu');
    const { underWay, release } = holdNextAnswer(false);
    const slow = dispatchDue(product.context);
    await underWay;
    product.clock.advance(LEASE_MS + 1);
    await product.drain(product.aProcess());
    const settled = await product.entries(id);
    release();
    await slow;
    expect(await product.entries(id)).toEqual(settled);
    expect(await actions(id)).toEqual(['submit']);
    expect(product.line.received).toHaveLength(1);
  });

  test('of which both are still at it: only who has the lease writes how it ended', async () => {
    const { id } = await product.filed('jirayu');
    const first = holdNextAnswer(true);
    const slow = dispatchDue(product.context);
    await first.underWay;
    product.clock.advance(LEASE_MS + 1);
    const second = holdNextAnswer(false);
    const quick = dispatchDue(product.aProcess());
    await second.underWay;
    const leased = await product.entries(id);
    first.release();
    await slow;
    expect(await product.entries(id)).toEqual(leased);
    second.release();
    await quick;
    expect(await leasedEntry(id)).toMatchObject({ status: 'delivered', attempts: 1 });
  });

  test('a slow failure does not undo what the other delivered', async () => {
    const { id } = await product.filed('jirayu');
    const { underWay, release } = holdNextAnswer(false, later);
    const slow = dispatchDue(product.context);
    await underWay;
    product.clock.advance(LEASE_MS + 1);
    await product.drain(product.aProcess());
    release();
    await slow;
    expect(await leasedEntry(id)).toMatchObject({ status: 'delivered', lastError: null });
  });
});

describe('the loop', () => {
  test('empties the outbox when nudged, also when more came while it ran', async () => {
    const loop = new OutboxLoop(product.context);
    await product.filed('jirayu');
    product.line.next.push(async () => {
      await product.filed('jirayu');
      loop.nudge();
      return accepted;
    });
    loop.nudge();
    await loop.idle();
    expect(product.line.received).toHaveLength(2);
  });

  test('survives a round that failed, says so, and goes on at the next nudge', async () => {
    const { store } = product.context;
    let broken = true;
    const transact: typeof store.transact = (work) =>
      broken ? Promise.reject(new Error('disk is away')) : store.transact(work);
    const loop = new OutboxLoop(withStore(product.context, { transact }));
    await product.filed('jirayu');
    loop.nudge();
    await loop.idle();
    expect(product.log()).toContainEqual(expect.objectContaining({ level: 50, msg: 'outbox round failed' }));
    broken = false;
    loop.nudge();
    await loop.idle();
    expect(product.line.received).toHaveLength(1);
  });

  test('stops only when what it began is written down', async () => {
    const { id } = await product.filed('jirayu');
    const loop = new OutboxLoop(product.context);
    loop.start();
    await loop.stop();
    expect(await leasedEntry(id)).toMatchObject({ status: 'delivered' });
  });
});
