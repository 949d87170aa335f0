import { MemorySite } from '@prakat/functions/destinations/testing/memory-site';
import { LEASE_MS } from '@prakat/functions/outbox/lease';
import { retryDead } from '@prakat/functions/outbox/retry-dead';
import { taskOf } from '@prakat/shared/publication/standing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Product, sendingAtOnce } from '../testing/a-product.ts';
import { ordersOnSite } from './orders-on-site.ts';
import { dispatchUntilKilledAt, onSite } from './processes.ts';

let product: Product;
let site: MemorySite;
let orders: ReturnType<typeof ordersOnSite>;
beforeEach(async () => {
  product = await sendingAtOnce();
  site = new MemorySite();
  orders = ordersOnSite(product, site);
});
afterEach(() => product.close());

describe('a correction', () => {
  test('takes the place of what stood there, and the group hears that it was corrected', async () => {
    const { id } = await product.approved();
    await orders.drain();
    await orders.correctionOf(id, 'ประกาศ (แก้ไข)');
    await orders.drain();
    expect(site.pages.get(id)).toMatchObject({ version: 2, title: 'ประกาศ (แก้ไข)' });
    expect(await orders.placeOf(id)).toMatchObject({ placed: 2, address: `https://site.example/${id}` });
    const heard = product.line.received.filter(({ to }) => to.startsWith('C'));
    expect(heard.map(({ messages }) => messages[0])).toMatchObject([
      { altText: expect.stringMatching(/^ประกาศ /) },
      { altText: expect.stringMatching(/^แก้ไขประกาศ .*ประกาศ \(แก้ไข\)$/) },
    ]);
  });

  test('that is called off while it is put up leaves what stood there before', async () => {
    const { id } = await product.approved();
    await orders.drain();
    await orders.correctionOf(id, 'ประกาศ (แก้ไข)');
    orders.during('write', () => product.act('staff-1', id, 'call_off'));
    await orders.drain();
    expect(site.pages.get(id)).toMatchObject({ version: 1 });
    expect(await orders.placeOf(id)).toMatchObject({ state: 'up', placed: 1 });
    expect(await orders.unfinished(id)).toEqual([]);
  });
});

describe('an order to remove', () => {
  async function takenDown() {
    const { id } = await product.approved();
    await orders.drain();
    await product.act('nopphakon', id, 'take_down', { reason: 'ข้อมูลเปลี่ยนแปลง' });
    return id;
  }

  test('takes it away everywhere, and says so in the group', async () => {
    const id = await takenDown();
    const said = product.line.received.filter(({ to }) => to.startsWith('C')).length;
    await orders.drain();
    expect(site.everything()).toEqual({ pages: {}, files: [] });
    expect((await product.publication(id))?.placements.map(({ state }) => state)).toEqual(['gone', 'gone']);
    const heard = product.line.received.filter(({ to }) => to.startsWith('C'));
    expect(heard).toHaveLength(said + 1);
    expect(heard.at(-1)?.messages).toMatchObject([{ altText: expect.stringMatching(/^นำประกาศลงแล้ว /) }]);
    // Why, in the words for the public; the reason itself is for people of the office.
    expect(JSON.stringify(heard.at(-1)?.messages)).not.toContain('ข้อมูลเปลี่ยนแปลง');
  });

  test('of a process that is killed at any transaction is carried out once', async () => {
    const id = await takenDown();
    for (const transaction of [2, 3]) {
      await dispatchUntilKilledAt(product, transaction, onSite(site));
      product.clock.advance(LEASE_MS + 1);
    }
    await product.drain(product.aProcess(), onSite(site));
    expect(await orders.count(id, 'record_removed')).toBe(2);
    expect(site.pages.size).toBe(0);
  });

  test('has no work left for what was restored meanwhile', async () => {
    const id = await takenDown();
    await product.act('nopphakon', id, 'restore', { displayUntil: null });
    await orders.drain();
    expect(site.pages.get(id)).toMatchObject({ version: 1 });
    expect(await orders.placeOf(id)).toMatchObject({ state: 'up', placed: 1 });
  });

  test('that fails for good becomes a task of the webmasters; retried it is done after all', async () => {
    const id = await takenDown();
    site.usually = () => 'refused';
    await orders.drain();
    expect(await orders.count(id, 'record_remove_failed')).toBe(1);
    const publication = await product.publication(id);
    expect(publication && taskOf(publication)).toBe('remove');
    expect(site.pages.size).toBe(1);
    site.usually = () => 'answered';
    const [dead] = await orders.unfinished(id);
    expect(await retryDead(product.context, dead?.id ?? '')).toBe('due_again');
    await orders.drain();
    expect(site.pages.size).toBe(0);
    expect(await orders.placeOf(id)).toMatchObject({ state: 'gone', error: null });
    const after = await product.publication(id);
    expect(after && taskOf(after)).toBeNull();
  });
});
