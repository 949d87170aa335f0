import { MemorySite } from '@prakat/functions/destinations/testing/memory-site';
import { dispatchDue } from '@prakat/functions/outbox/dispatch';
import { LEASE_MS } from '@prakat/functions/outbox/lease';
import { OutboxLoop } from '@prakat/functions/outbox/loop';
import { GRACE_MS, SILENCE_MS } from '@prakat/functions/outbox/patience';
import { messageEntry } from '@prakat/functions/queue/new-entry';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OFFICE, OTHER_OFFICE, type Product, sendingAtOnce } from '../testing/a-product.ts';
import { dispatchUntilKilledAt, onSite } from './processes.ts';

let product: Product;
let site: MemorySite;
beforeEach(async () => {
  product = await sendingAtOnce();
  site = new MemorySite();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await product.close();
});

const RENEWED_EVERY = LEASE_MS / 3;

/** The store's commits take turns of the loop, which no clock moves. */
async function commits(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Time goes by for timers and for the product alike. */
async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= RENEWED_EVERY) {
    const step = Math.min(left, RENEWED_EVERY);
    product.clock.advance(step);
    await vi.advanceTimersByTimeAsync(step);
    await commits();
  }
}

/** An approved item whose website does not answer the first call; what else was due is delivered. */
async function oneThatHangs() {
  const { id } = await product.approved();
  site.next.push('hangs');
  const attempt = dispatchDue(product.aProcess(), () => 0.5, onSite(site));
  await pass(RENEWED_EVERY);
  const entry = async () => (await product.entries(id)).find(({ task }) => task.kind === 'place');
  return { id, attempt, entry };
}

describe('while a destination is at work', () => {
  test('nobody else takes the order, however long it takes', async () => {
    const { attempt } = await oneThatHangs();
    for (let passed = RENEWED_EVERY; passed < SILENCE_MS - RENEWED_EVERY; passed += RENEWED_EVERY) {
      expect(await dispatchDue(product.context, () => 0.5, onSite(site))).toBe(0);
      await pass(RENEWED_EVERY);
    }
    expect(site.calls).toHaveLength(1);
    await pass(SILENCE_MS);
    await attempt;
    expect(site.mostAtOnce).toBe(1);
  });

  test('another order for the same place waits, also in another process', async () => {
    const { id, attempt } = await oneThatHangs();
    await product.act('staff-1', id, 'call_off');
    await product.drain(product.aProcess(), onSite(site));
    expect(site.calls).toHaveLength(1);
    await pass(SILENCE_MS);
    await attempt;
    await product.drain(product.aProcess(), onSite(site));
    expect(site.calls.map((call) => call.split(' ')[0])).toEqual(['write', 'unpublish']);
    expect(site.mostAtOnce).toBe(1);
  });

  test('its lease is let go with its end, and one that said nothing is tried again', async () => {
    const { id, attempt, entry } = await oneThatHangs();
    await pass(SILENCE_MS);
    await attempt;
    expect(await entry()).toMatchObject({
      status: 'pending',
      attempts: 1,
      lease: null,
      lastError: 'เว็บไซต์ไม่ตอบ',
    });
    await pass(RENEWED_EVERY);
    await product.drain(product.context, onSite(site));
    expect(site.pages.get(id)).toMatchObject({ version: 1 });
  });
});

describe('a dispatcher that lost its lease', () => {
  test('breaks the attempt off and writes nothing', async () => {
    const { id, attempt, entry } = await oneThatHangs();
    product.clock.advance(LEASE_MS + 1);
    await product.drain(product.aProcess(), onSite(site));
    const settled = await entry();
    expect(settled).toMatchObject({ status: 'delivered', attempts: 1 });
    await pass(RENEWED_EVERY + GRACE_MS);
    await attempt;
    expect(await entry()).toEqual(settled);
    expect(
      (await product.publicationEvents(id)).filter(({ action }) => action === 'record_placed').length,
    ).toBe(2);
  });

  test('because it died leaves the order to the next', async () => {
    const { id } = await product.approved();
    await dispatchUntilKilledAt(product, 2, onSite(site));
    await pass(LEASE_MS + RENEWED_EVERY);
    await product.drain(product.aProcess(), onSite(site));
    expect(site.pages.get(id)).toMatchObject({ version: 1 });
  });
});

describe('an office whose destination hangs', () => {
  test('delays neither other offices nor the messages of its own people', async () => {
    const hung = [await product.approved(), await product.approved(), await product.approved()];
    site.usually = (call) => (hung.some(({ id }) => call.includes(id)) ? 'hangs' : 'answered');
    const loop = new OutboxLoop(product.context, { destinationFor: onSite(site) });
    loop.start();
    await pass(RENEWED_EVERY);
    // Two of its lanes, and the third item waits.
    expect(site.calls).toHaveLength(2);

    const before = product.line.received.length;
    await product.filed('jirayu');
    const message = {
      about: null,
      address: 'U1',
      notice: 'answer' as const,
      messages: [{ type: 'text', text: 'เรียน' }],
    };
    const entry = messageEntry(product.context, { ...message, officeId: OTHER_OFFICE });
    await product.context.store.transact(async (tx) => tx.create('outbox', entry));
    loop.nudge();
    await pass(10);
    expect(product.line.received).toHaveLength(before + 1);
    expect(product.otherLine.received).toHaveLength(1);

    const stopping = loop.stop();
    await pass(GRACE_MS);
    await stopping;
  });
});

describe('a process that stops', () => {
  test('breaks off what takes long, and the next one goes on with it at once', async () => {
    const { id } = await product.approved();
    site.next.push('hangs');
    const loop = new OutboxLoop(product.context, { destinationFor: onSite(site) });
    loop.start();
    await pass(RENEWED_EVERY);
    await loop.stop();
    const [order] = (await product.entries(id)).filter(({ task }) => task.kind === 'place');
    expect(order).toMatchObject({ status: 'pending', lease: null, lastError: null });
    await product.drain(product.aProcess(), onSite(site));
    expect(site.pages.get(id)).toMatchObject({ version: 1 });
  });

  test('leaves what it had not begun as it was', async () => {
    const { context } = product;
    const messages = [{ type: 'text', text: 'เรียน' }];
    const message = { officeId: OFFICE, about: null, address: 'U1', notice: 'answer' as const, messages };
    // What LINE refused with others goes out by itself, one after another.
    await context.store.transact(async (tx) => {
      for (let count = 0; count < 3; count += 1)
        tx.create('outbox', { ...messageEntry(context, message), alone: true });
    });
    let release = () => {};
    product.line.next.push(
      () =>
        new Promise((resolve) => {
          release = () => resolve({ ok: true, requestId: null });
        }),
    );
    const loop = new OutboxLoop(product.context);
    loop.start();
    await pass(10);
    const stopping = loop.stop();
    release();
    await stopping;
    expect(product.line.received).toHaveLength(1);
    const { items } = await product.context.store.find('outbox', 'due', {
      equals: { status: 'pending' },
      upTo: '9999',
      limit: 10,
    });
    expect(items.map(({ attempts, lease }) => ({ attempts, lease }))).toEqual([
      { attempts: 0, lease: null },
      { attempts: 0, lease: null },
    ]);
  });
});
