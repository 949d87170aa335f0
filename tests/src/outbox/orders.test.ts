import { audit } from '@prakat/functions/audit/audit';
import { MemorySite } from '@prakat/functions/destinations/testing/memory-site';
import { checkOutbox } from '@prakat/functions/outbox/health';
import { LEASE_MS } from '@prakat/functions/outbox/lease';
import { retryDead } from '@prakat/functions/outbox/retry-dead';
import { taskOf } from '@prakat/shared/publication/standing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goTo } from '../jobs/on-days.ts';
import { type Product, sendingAtOnce } from '../testing/a-product.ts';
import { ordersOnSite } from './orders-on-site.ts';
import { dispatchUntilCall, dispatchUntilKilledAt, onSite } from './processes.ts';

let product: Product;
let site: MemorySite;
let orders: ReturnType<typeof ordersOnSite>;
beforeEach(async () => {
  product = await sendingAtOnce();
  site = new MemorySite();
  orders = ordersOnSite(product, site);
});
afterEach(() => product.close());

describe('an order to place', () => {
  test('puts it up, which the record hears once with the address', async () => {
    const { id } = await product.approved();
    await product.drain();
    expect(await orders.actions(id)).toEqual(['plan', 'record_placed', 'record_placed']);
    const url = `https://prakat.example/si-bun-rueang/items/${id}`;
    expect(await product.publication(id)).toMatchObject({ state: 'on_display', visibility: 'public' });
    expect(await orders.placeOf(id)).toMatchObject({ state: 'up', placed: 1, address: url });
  });

  test('keeps what the outside calls it, for the orders that follow', async () => {
    const { id } = await product.approved();
    await orders.drain();
    expect(await orders.placeOf(id)).toMatchObject({
      address: `https://site.example/${id}`,
      outsideIds: { page: id },
    });
    const [order] = (await product.entries(id)).filter(({ task }) => task.kind === 'place');
    expect(order).toMatchObject({ status: 'delivered', requestId: `put ${id}` });
  });

  test('of a process that is killed at any transaction is carried out once', async () => {
    const { id } = await product.approved();
    for (const transaction of [2, 3, 4, 5]) {
      await dispatchUntilKilledAt(product, transaction, onSite(site));
      product.clock.advance(LEASE_MS + 1);
    }
    await product.drain(product.aProcess(), onSite(site));
    expect(await orders.actions(id)).toEqual(['plan', 'record_placed', 'record_placed']);
    expect(site.pages.size).toBe(1);
    expect(product.line.received.filter(({ to }) => to.startsWith('C'))).toHaveLength(1);
  });

  test('of a process that is killed after any call outside is carried out once', async () => {
    const fileIds = [await product.upload('staff-1', 'แผน.pdf'), await product.upload('staff-1', 'ผล.pdf')];
    const { id } = await product.approved({ fileIds });
    for (let call = 1; call <= 3; call += 1) {
      await dispatchUntilCall(product, site, call);
      expect(await orders.placeOf(id)).toMatchObject({ state: 'placing', placed: null });
      product.clock.advance(LEASE_MS + 1);
    }
    await product.drain(product.aProcess(), onSite(site));
    expect(await orders.count(id, 'record_placed')).toBe(2);
    expect(site.pages.get(id)).toMatchObject({ version: 1 });
    expect(site.files.size).toBe(2);
  });

  test('has no work left for what was called off before, and nothing is put anywhere', async () => {
    const { id } = await product.approved();
    await product.act('staff-1', id, 'call_off');
    await orders.drain();
    expect(await product.publication(id)).toMatchObject({ state: 'called_off' });
    expect(await orders.placeOf(id)).toMatchObject({ state: 'gone', placed: null });
    expect(site.calls.filter((call) => !call.startsWith('unpublish'))).toEqual([]);
    expect(await orders.unfinished(id)).toEqual([]);
  });

  test('does not stand against a call-off that came while it was under way: what it put up goes', async () => {
    const { id } = await product.approved();
    orders.during('write', () => product.act('staff-1', id, 'call_off'));
    await orders.drain();
    expect(await orders.actions(id)).toEqual(['plan', 'call_off', 'record_removed']);
    expect(site.everything()).toEqual({ pages: {}, files: [] });
    expect(await orders.placeOf(id)).toMatchObject({ state: 'gone' });
    expect(product.log()).toContainEqual(
      expect.objectContaining({
        msg: 'result could not be recorded',
        refusal: expect.any(String),
        level: 50,
      }),
    );
  });

  test('waits for its day, and is carried out on it', async () => {
    const { id } = await product.filed('staff-1', { publishOn: '2021-12-28' });
    await product.act('assistant-2', id, 'propose');
    await product.act('sakrai', id, 'approve');
    goTo(product, '2021-12-27', '23:59');
    await orders.drain();
    expect(site.calls).toEqual([]);
    goTo(product, '2021-12-28', '00:00');
    await orders.drain();
    expect(site.pages.get(id)).toMatchObject({ version: 1 });
  });

  test('that is refused for good becomes a task of the webmasters, and theirs stands', async () => {
    const { id } = await product.approved();
    site.usually = () => 'refused';
    await orders.drain();
    expect(await orders.actions(id)).toEqual(['plan', 'record_place_failed']);
    expect(await orders.placeOf(id)).toMatchObject({ state: 'failed', error: 'เว็บไซต์ไม่รับข้อมูลนี้' });
    const publication = await product.publication(id);
    expect(publication && taskOf(publication)).toBe('publish');
    const { publicUrl } = product.context;
    const url = `${publicUrl}/news/1`;
    await product.act('nopphakon', id, 'publish_by_hand', { url, publicUrl, groups: [] });
    await orders.drain();
    expect(await product.publication(id)).toMatchObject({ state: 'on_display', visibility: 'elsewhere' });
    const [dead] = await orders.unfinished(id);
    expect(await retryDead(product.context, dead?.id ?? '')).toBe('nothing_left');
    expect(await orders.count(id, 'record_placed')).toBe(0);
  });

  test('that never gets through becomes one after hours', async () => {
    const { id } = await product.approved();
    site.usually = () => 'down';
    await orders.drain();
    expect(await orders.actions(id)).toEqual(['plan']);
    await orders.outlast();
    expect((await orders.actions(id)).slice(0, 2)).toEqual(['plan', 'record_place_failed']);
  });
});

test('the health check allows an order an hour, because those before it may meet a website that does not answer', async () => {
  const { id } = await product.approved();
  product.clock.advance(6 * 60_000);
  await product.context.store.transact(async (tx) => {
    for (const entry of await product.entries(id))
      if (entry.task.kind === 'message') tx.delete('outbox', entry.id);
  });
  await expect(checkOutbox(product.context)).resolves.toBeUndefined();
  product.clock.advance(60 * 60_000);
  await expect(checkOutbox(product.context)).rejects.toThrow('not been emptied since');
});

test('whatever became of its orders, the logs are whole', async () => {
  const { id } = await product.approved();
  site.next.push('down', 'unanswered');
  await orders.outlast();
  await orders.correctionOf(id, 'ประกาศ (แก้ไข)');
  orders.during('write', () => product.act('staff-1', id, 'call_off'));
  await orders.drain();
  await product.act('nopphakon', id, 'take_down', { reason: 'ข้อมูลเปลี่ยนแปลง' });
  site.next.push('refused');
  await orders.drain();
  const offices = [...product.context.offices.keys()];
  const { faults } = await audit(product.context.store, product.context.files, offices);
  expect(faults.filter(({ record }) => record.includes(id) || record.startsWith('outbox'))).toEqual([]);
});
