import { LEASE_MS } from '@prakat/functions/outbox/lease';
import { retryDead } from '@prakat/functions/outbox/retry-dead';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, type Product, profileWith, sendingAtOnce } from '../testing/a-product.ts';
import { accepted, later, never } from '../testing/fake-line.ts';
import { dispatchUntilKilledAt } from './processes.ts';

let product: Product;
beforeEach(async () => {
  product = await sendingAtOnce();
});
afterEach(() => product.close());

const isGroup = ({ to }: { to: string }) => to.startsWith('C');
const said = () => product.line.received.filter(isGroup);
const groupPlace = async (id: string) =>
  (await product.publication(id))?.placements.find(({ destination }) => destination === 'line-group');
const toldAdministrators = async (id: string, notice: string) =>
  (await product.entries(id)).filter(
    ({ task }) =>
      task.kind === 'message' && task.notice === notice && task.address === product.lineUserId('admin'),
  ).length;

describe('an announcement in a group of the office', () => {
  test('is made once, when the item is up', async () => {
    const { id, content } = await product.approved();
    await product.drain();
    expect(JSON.stringify(said())).toContain(content.title);
    expect(said()).toHaveLength(1);
    expect(await groupPlace(id)).toMatchObject({ state: 'up', placed: 1 });
  });

  test('says the same at every attempt, under the same key', async () => {
    await product.approved();
    let refused = 0;
    product.line.usually = (push) => {
      if (!isGroup(push) || refused === 3) return accepted;
      refused += 1;
      return later;
    };
    for (let round = 0; round < 4; round += 1) {
      await product.drain();
      product.clock.advance(60_000);
    }
    const attempts = product.line.pushes.filter(isGroup);
    expect(attempts).toHaveLength(4);
    expect(new Set(attempts.map((push) => JSON.stringify(push))).size).toBe(1);
    expect(said()).toHaveLength(1);
  });

  test('that a killed process made without writing it down is not made again', async () => {
    const { id } = await product.approved();
    for (let transaction = 2; transaction <= 8; transaction += 1) {
      await dispatchUntilKilledAt(product, transaction);
      product.clock.advance(LEASE_MS + 1);
    }
    await product.drain(product.aProcess());
    expect(said()).toHaveLength(1);
    expect(await groupPlace(id)).toMatchObject({ state: 'up' });
  });

  test('that LINE does not take is told to the administrators, and made when it is retried', async () => {
    const { id } = await product.approved();
    product.line.usually = (push) => (isGroup(push) ? never : accepted);
    await product.drain();
    expect(await groupPlace(id)).toMatchObject({ state: 'failed', error: expect.stringContaining('LINE') });
    expect(await toldAdministrators(id, 'publish_failed')).toBe(1);
    expect(await product.publication(id)).toMatchObject({ state: 'on_display' });

    product.line.usually = () => accepted;
    const [dead] = (await product.entries(id)).filter(({ status }) => status === 'dead');
    expect(await retryDead(product.context, dead?.id ?? '')).toBe('due_again');
    await product.drain();
    expect(said()).toHaveLength(1);
    expect(await groupPlace(id)).toMatchObject({ state: 'up', error: null });
  });

  test('is not made of what was taken down before the group could be reached', async () => {
    const { id } = await product.approved();
    product.line.usually = (push) => (isGroup(push) ? later : accepted);
    await product.drain();
    await product.act('nopphakon', id, 'take_down', { reason: 'ข้อมูลเปลี่ยนแปลง' });
    product.line.usually = () => accepted;
    product.clock.advance(60_000);
    await product.drain();
    expect(said()).toEqual([]);
  });

  test('is of the correction, where that went up before the group could be reached', async () => {
    const { id } = await product.approved();
    product.line.usually = (push) => (isGroup(push) ? later : accepted);
    await product.drain();
    const { id: correction } = await product.corrected('staff-1', id, { title: 'ประกาศ (แก้ไข)' });
    await product.act('assistant-2', correction, 'propose');
    await product.act('sakrai', correction, 'approve');
    await product.drain();
    product.line.usually = () => accepted;
    product.clock.advance(60_000);
    await product.drain();
    expect(said()).toHaveLength(1);
    expect(JSON.stringify(said())).toContain('ประกาศ (แก้ไข)');
  });
});

test('an office whose profile says so announces nothing', async () => {
  await product.close();
  const { destinations } = profileWith({});
  product = await aProduct({ profile: profileWith({ destinations: { ...destinations, lineGroup: false } }) });
  const { id } = await product.approved();
  await product.drain();
  expect(said()).toEqual([]);
  expect((await product.publication(id))?.placements.map(({ destination }) => destination)).toEqual([
    'built-in',
  ]);
});
