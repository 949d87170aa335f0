import { audit } from '@prakat/functions/audit/audit';
import { MemorySite } from '@prakat/functions/destinations/testing/memory-site';
import { checkOutbox } from '@prakat/functions/outbox/health';
import { LEASE_MS } from '@prakat/functions/outbox/lease';
import { retryDead } from '@prakat/functions/outbox/retry-dead';
import { taskOf } from '@prakat/shared/publication/standing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goTo } from '../jobs/on-days.ts';
import { aProduct, type Product } from '../testing/a-product.ts';
import { dispatchUntilCall, dispatchUntilKilledAt, onSite } from './processes.ts';

let product: Product;
let site: MemorySite;
beforeEach(async () => {
  product = await aProduct();
  site = new MemorySite();
});
afterEach(() => product.close());

const drain = () => product.drain(product.context, onSite(site));
const actions = async (id: string) => (await product.publicationEvents(id)).map(({ action }) => action);
const count = async (id: string, action: string) =>
  (await actions(id)).filter((one) => one === action).length;
const placeOf = async (id: string, placement = 'built-in') =>
  (await product.publication(id))?.placements.find((place) => place.id === placement);
const unfinished = async (id: string) =>
  (await product.entries(id)).filter(({ status }) => status !== 'delivered');

/** Tries again until everything was delivered or given up. */
async function outlast(): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    await drain();
    product.clock.advance(2 * 3600_000);
  }
}

/** A correction of what was published, as approved. */
async function correctionOf(id: string, title: string): Promise<void> {
  const { id: correction } = await product.corrected('staff-1', id, { title });
  await product.act('assistant-2', correction, 'propose');
  const approved = await product.act('sakrai', correction, 'approve');
  if (!approved.ok) throw new Error('approval was refused');
}

/** Does something during the next call of the site of this name. */
function during(name: string, work: () => Promise<unknown>): void {
  let done = false;
  site.usually = async (call) => {
    if (!done && call.startsWith(name)) {
      done = true;
      await work();
    }
    return 'answered' as const;
  };
}

describe('an order to place', () => {
  test('puts it up, which the record hears once with the address', async () => {
    const { id } = await product.approved();
    await product.drain();
    expect(await actions(id)).toEqual(['plan', 'record_placed', 'record_placed']);
    const url = `https://prakat.example/si-bun-rueang/items/${id}`;
    expect(await product.publication(id)).toMatchObject({ state: 'on_display', visibility: 'public' });
    expect(await placeOf(id)).toMatchObject({ state: 'up', placed: 1, address: url });
  });

  test('keeps what the outside calls it, for the orders that follow', async () => {
    const { id } = await product.approved();
    await drain();
    expect(await placeOf(id)).toMatchObject({
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
    expect(await actions(id)).toEqual(['plan', 'record_placed', 'record_placed']);
    expect(site.pages.size).toBe(1);
    expect(product.line.received.filter(({ to }) => to.startsWith('C'))).toHaveLength(1);
  });

  test('of a process that is killed after any call outside is carried out once', async () => {
    const fileIds = [await product.upload('staff-1', 'แผน.pdf'), await product.upload('staff-1', 'ผล.pdf')];
    const { id } = await product.approved({ fileIds });
    for (let call = 1; call <= 3; call += 1) {
      await dispatchUntilCall(product, site, call);
      expect(await placeOf(id)).toMatchObject({ state: 'placing', placed: null });
      product.clock.advance(LEASE_MS + 1);
    }
    await product.drain(product.aProcess(), onSite(site));
    expect(await count(id, 'record_placed')).toBe(2);
    expect(site.pages.get(id)).toMatchObject({ version: 1 });
    expect(site.files.size).toBe(2);
  });

  test('has no work left for what was called off before, and nothing is put anywhere', async () => {
    const { id } = await product.approved();
    await product.act('staff-1', id, 'call_off');
    await drain();
    expect(await product.publication(id)).toMatchObject({ state: 'called_off' });
    expect(await placeOf(id)).toMatchObject({ state: 'gone', placed: null });
    expect(site.calls.filter((call) => !call.startsWith('unpublish'))).toEqual([]);
    expect(await unfinished(id)).toEqual([]);
  });

  test('does not stand against a call-off that came while it was under way: what it put up goes', async () => {
    const { id } = await product.approved();
    during('write', () => product.act('staff-1', id, 'call_off'));
    await drain();
    expect(await actions(id)).toEqual(['plan', 'call_off', 'record_removed']);
    expect(site.everything()).toEqual({ pages: {}, files: [] });
    expect(await placeOf(id)).toMatchObject({ state: 'gone' });
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
    await drain();
    expect(site.calls).toEqual([]);
    goTo(product, '2021-12-28', '00:00');
    await drain();
    expect(site.pages.get(id)).toMatchObject({ version: 1 });
  });

  test('that is refused for good becomes a task of the webmasters, and theirs stands', async () => {
    const { id } = await product.approved();
    site.usually = () => 'refused';
    await drain();
    expect(await actions(id)).toEqual(['plan', 'record_place_failed']);
    expect(await placeOf(id)).toMatchObject({ state: 'failed', error: 'เว็บไซต์ไม่รับข้อมูลนี้' });
    const publication = await product.publication(id);
    expect(publication && taskOf(publication)).toBe('publish');
    const url = 'https://example.go.th/news/1';
    await product.act('nopphakon', id, 'publish_by_hand', { url, groups: [] });
    await drain();
    expect(await product.publication(id)).toMatchObject({ state: 'on_display', visibility: 'elsewhere' });
    const [dead] = await unfinished(id);
    expect(await retryDead(product.context, dead?.id ?? '')).toBe('nothing_left');
    expect(await count(id, 'record_placed')).toBe(0);
  });

  test('that never gets through becomes one after hours', async () => {
    const { id } = await product.approved();
    site.usually = () => 'down';
    await drain();
    expect(await actions(id)).toEqual(['plan']);
    await outlast();
    expect((await actions(id)).slice(0, 2)).toEqual(['plan', 'record_place_failed']);
  });
});

describe('a correction', () => {
  test('takes the place of what stood there, and the group hears of it no second time', async () => {
    const { id } = await product.approved();
    await drain();
    await correctionOf(id, 'ประกาศ (แก้ไข)');
    await drain();
    expect(site.pages.get(id)).toMatchObject({ version: 2, title: 'ประกาศ (แก้ไข)' });
    expect(await placeOf(id)).toMatchObject({ placed: 2, address: `https://site.example/${id}` });
    expect(product.line.received.filter(({ to }) => to.startsWith('C'))).toHaveLength(1);
  });

  test('that is called off while it is put up leaves what stood there before', async () => {
    const { id } = await product.approved();
    await drain();
    await correctionOf(id, 'ประกาศ (แก้ไข)');
    during('write', () => product.act('staff-1', id, 'call_off'));
    await drain();
    expect(site.pages.get(id)).toMatchObject({ version: 1 });
    expect(await placeOf(id)).toMatchObject({ state: 'up', placed: 1 });
    expect(await unfinished(id)).toEqual([]);
  });
});

describe('an order to remove', () => {
  async function takenDown() {
    const { id } = await product.approved();
    await drain();
    await product.act('nopphakon', id, 'take_down', { reason: 'ข้อมูลเปลี่ยนแปลง' });
    return id;
  }

  test('takes it away everywhere, without a word to the group', async () => {
    const id = await takenDown();
    const said = product.line.received.filter(({ to }) => to.startsWith('C')).length;
    await drain();
    expect(site.everything()).toEqual({ pages: {}, files: [] });
    expect((await product.publication(id))?.placements.map(({ state }) => state)).toEqual(['gone', 'gone']);
    expect(product.line.received.filter(({ to }) => to.startsWith('C'))).toHaveLength(said);
  });

  test('of a process that is killed at any transaction is carried out once', async () => {
    const id = await takenDown();
    for (const transaction of [2, 3]) {
      await dispatchUntilKilledAt(product, transaction, onSite(site));
      product.clock.advance(LEASE_MS + 1);
    }
    await product.drain(product.aProcess(), onSite(site));
    expect(await count(id, 'record_removed')).toBe(2);
    expect(site.pages.size).toBe(0);
  });

  test('has no work left for what was restored meanwhile', async () => {
    const id = await takenDown();
    await product.act('nopphakon', id, 'restore', { displayUntil: null });
    await drain();
    expect(site.pages.get(id)).toMatchObject({ version: 1 });
    expect(await placeOf(id)).toMatchObject({ state: 'up', placed: 1 });
  });

  test('that fails for good becomes a task of the webmasters; retried it is done after all', async () => {
    const id = await takenDown();
    site.usually = () => 'refused';
    await drain();
    expect(await count(id, 'record_remove_failed')).toBe(1);
    const publication = await product.publication(id);
    expect(publication && taskOf(publication)).toBe('remove');
    expect(site.pages.size).toBe(1);
    site.usually = () => 'answered';
    const [dead] = await unfinished(id);
    expect(await retryDead(product.context, dead?.id ?? '')).toBe('due_again');
    await drain();
    expect(site.pages.size).toBe(0);
    expect(await placeOf(id)).toMatchObject({ state: 'gone', error: null });
    const after = await product.publication(id);
    expect(after && taskOf(after)).toBeNull();
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
  await outlast();
  await correctionOf(id, 'ประกาศ (แก้ไข)');
  during('write', () => product.act('staff-1', id, 'call_off'));
  await drain();
  await product.act('nopphakon', id, 'take_down', { reason: 'ข้อมูลเปลี่ยนแปลง' });
  site.next.push('refused');
  await drain();
  const offices = [...product.context.offices.keys()];
  const { faults } = await audit(product.context.store, product.context.files, offices);
  expect(faults.filter(({ record }) => record.includes(id) || record.startsWith('outbox'))).toEqual([]);
});
