import { LEASE_MS } from '@prakat/functions/outbox/lease';
import { simulatedGroupId } from '@prakat/simulator/simulated-office';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, OFFICE, type Product, profileWith } from '../testing/a-product.ts';
import { accepted, contactToken, later, never, tokenGone } from '../testing/fake-line.ts';

const DAY = 24 * 3600_000;
const GROUP = simulatedGroupId(OFFICE, 'staff');

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

const said = () => product.line.cards.filter(({ to }) => to === GROUP);
const pushed = () => product.line.pushes.filter(({ to }) => to === GROUP);
const placeOf = async (id: string) =>
  (await product.publication(id))?.placements.find(({ destination }) => destination === 'line-group');
const announcementOf = async (id: string) =>
  (await product.entries(id)).find(({ task }) => task.kind === 'place' && task.messages !== null);

/** An item that is up and waits to be announced. */
async function anItem(title: string): Promise<string> {
  const { id } = await product.approved({ title });
  await product.drain();
  return id;
}

/** Time goes by, day after day, and whatever comes due is sent. */
async function pass(days: number) {
  for (let day = 0; day < days; day += 1) {
    product.clock.advance(DAY);
    await product.drain();
  }
}

describe('an announcement', () => {
  test('waits for somebody to write in the group, and costs nothing', async () => {
    const id = await anItem('ประกาศหนึ่ง');
    await pass(20);
    expect(pushed()).toEqual([]);
    expect(await placeOf(id)).toMatchObject({ state: 'placing', placed: null });

    await product.looks(GROUP);
    expect(said()).toHaveLength(1);
    expect(JSON.stringify(said())).toContain('ประกาศหนึ่ง');
    expect(pushed()).toEqual([]);
    expect(await placeOf(id)).toMatchObject({ state: 'up', placed: 1 });
    expect(await announcementOf(id)).toMatchObject({ status: 'delivered', counted: 0 });
  });

  test('is gathered with the others that wait, in one reply, the oldest first', async () => {
    for (const title of ['ประกาศหนึ่ง', 'ประกาศสอง', 'ประกาศสาม']) {
      await anItem(title);
      product.clock.advance(1_000);
    }
    await product.looks(GROUP);
    expect(product.line.replies).toHaveLength(1);
    expect(said().map(({ card }) => /ประกาศ(หนึ่ง|สอง|สาม)/.exec(JSON.stringify(card))?.[1])).toEqual([
      'หนึ่ง',
      'สอง',
      'สาม',
    ]);
    await product.looks(GROUP);
    expect(product.line.replies).toHaveLength(1);
  });

  test('is not made of what was taken down meanwhile', async () => {
    const id = await anItem('ประกาศหนึ่ง');
    const other = await anItem('ประกาศสอง');
    await product.act('nopphakon', id, 'take_down', { reason: 'ข้อมูลเปลี่ยนแปลง' });
    await product.drain();
    await product.looks(GROUP);
    expect(JSON.stringify(said())).not.toContain('ประกาศหนึ่ง');
    expect(said()).toHaveLength(1);
    expect(await announcementOf(id)).toMatchObject({ status: 'dropped' });
    expect(await placeOf(other)).toMatchObject({ state: 'up' });
  });

  test('is of the correction, where that went up while it waited', async () => {
    const id = await anItem('ประกาศหนึ่ง');
    const { id: correction } = await product.corrected('staff-1', id, { title: 'ประกาศหนึ่ง (แก้ไข)' });
    await product.act('assistant-2', correction, 'propose');
    await product.act('sakrai', correction, 'approve');
    await product.drain();
    await product.looks(GROUP);
    expect(said()).toHaveLength(1);
    expect(JSON.stringify(said())).toContain('ประกาศหนึ่ง (แก้ไข)');
  });

  test('waits on in a group that the office has stopped using', async () => {
    const id = await anItem('ประกาศหนึ่ง');
    await product.context.store.transact(async (tx) => {
      const group = await tx.get('groups', GROUP);
      if (group) tx.put('groups', { ...group, status: 'off' });
    });
    await product.looks(GROUP);
    expect(said()).toEqual([]);
    expect(await announcementOf(id)).toMatchObject({ status: 'pending' });
  });
});

describe('a reply that fails', () => {
  test('because the token was used or is too old leaves the announcement waiting', async () => {
    const id = await anItem('ประกาศหนึ่ง');
    product.line.nextReply.push(() => tokenGone);
    await product.looks(GROUP);
    expect(await announcementOf(id)).toMatchObject({ status: 'pending', lease: null });
    await product.looks(GROUP);
    expect(said()).toHaveLength(1);
  });

  test('because LINE takes nothing now leaves it waiting', async () => {
    await anItem('ประกาศหนึ่ง');
    const limited = {
      ok: false as const,
      kind: 'retry' as const,
      status: 429,
      message: 'The API rate limit has been exceeded. Try again later.',
      requestId: null,
    };
    product.line.nextReply.push(() => limited);
    await product.looks(GROUP);
    expect(said()).toEqual([]);
    await product.looks(GROUP);
    expect(said()).toHaveLength(1);
  });

  test('and may have arrived is asked of LINE by its token: what arrived is not said again', async () => {
    const id = await anItem('ประกาศหนึ่ง');
    product.line.nextReply.push(
      (reply) => {
        product.line.deliver(reply);
        return later;
      },
      () => later,
    );
    await product.looks(GROUP);
    // Meanwhile it is nobody's to say.
    await product.looks(GROUP);
    expect(said()).toHaveLength(1);
    product.clock.advance(LEASE_MS + 1);
    await product.drain();
    expect(said()).toHaveLength(1);
    expect(await placeOf(id)).toMatchObject({ state: 'up' });
    await product.looks(GROUP);
    expect(said()).toHaveLength(1);
  });

  test('and may have arrived, and did not, is said when LINE is asked', async () => {
    const ids = [await anItem('ประกาศหนึ่ง'), await anItem('ประกาศสอง')];
    product.line.nextReply.push(
      () => later,
      () => later,
    );
    await product.looks(GROUP);
    expect(said()).toEqual([]);
    product.clock.advance(LEASE_MS + 1);
    await product.drain();
    expect(said()).toHaveLength(2);
    for (const id of ids) expect(await placeOf(id)).toMatchObject({ state: 'up' });
    expect(pushed()).toEqual([]);
  });

  test('because LINE refuses one of several leaves it out of the next, and it is told to the administrators', async () => {
    const ids = [await anItem('ประกาศหนึ่ง'), await anItem('ประกาศสอง')];
    const refusesOne = (reply: { messages: object[] }) =>
      JSON.stringify(reply.messages).includes('ประกาศหนึ่ง') ? never : accepted;
    product.line.nextReply.push(refusesOne, refusesOne, refusesOne, refusesOne);
    for (let times = 0; times < 4; times += 1) await product.looks(GROUP);
    await product.drain();
    expect(said()).toHaveLength(1);
    expect(JSON.stringify(said())).toContain('ประกาศสอง');
    expect(await placeOf(ids[0] ?? '')).toMatchObject({ state: 'failed' });
    expect(await placeOf(ids[1] ?? '')).toMatchObject({ state: 'up' });
  });
});

test('an event that LINE delivers twice announces once', async () => {
  await anItem('ประกาศหนึ่ง');
  const token = contactToken(GROUP);
  await product.looks(GROUP, product.context, token);
  await anItem('ประกาศสอง');
  await product.looks(GROUP, product.context, token);
  expect(said()).toHaveLength(1);
  await product.looks(GROUP);
  expect(said()).toHaveLength(2);
});

test('two events at the same moment announce once', async () => {
  await anItem('ประกาศหนึ่ง');
  await Promise.all([product.looks(GROUP), product.looks(GROUP, product.aProcess())]);
  expect(said()).toHaveLength(1);
});

test('a process that is killed after LINE took the reply announces it once', async () => {
  const id = await anItem('ประกาศหนึ่ง');
  product.line.nextReply.push((reply) => {
    product.line.deliver(reply);
    return new Promise<never>(() => {});
  });
  void product.looks(GROUP, product.aProcess());
  await expect.poll(() => product.line.replies.length).toBe(1);
  product.clock.advance(LEASE_MS + 1);
  await product.drain();
  await product.looks(GROUP);
  expect(said()).toHaveLength(1);
  expect(await placeOf(id)).toMatchObject({ state: 'up' });
});

describe('an office that lets its groups be pushed to', () => {
  const pushing = profileWith({ messages: { group: { push: true } } });

  test('does so when nobody came by until 16.00 of the second working day, all in one', async () => {
    await product.close();
    product = await aProduct({ profile: pushing });
    const ids = [await anItem('ประกาศหนึ่ง'), await anItem('ประกาศสอง')];
    const until = Date.parse((await announcementOf(ids[0] ?? ''))?.nextAttemptAt ?? '');
    product.clock.advance(until - product.clock() - 1);
    await product.drain();
    expect(pushed()).toEqual([]);
    product.clock.advance(1);
    await product.drain();
    expect(pushed()).toHaveLength(1);
    expect(said()).toHaveLength(2);
    for (const id of ids) expect(await placeOf(id)).toMatchObject({ state: 'up' });
    const month = await product.context.store.get('messageMonths', `${OFFICE}:${monthNow()}`);
    expect(month?.told.announcement).toEqual({ counted: 40, free: 1 });
  });

  test('announces nothing that was taken down while LINE was away', async () => {
    await product.close();
    product = await aProduct({ profile: pushing });
    const ids = [await anItem('ประกาศหนึ่ง'), await anItem('ประกาศสอง')];
    product.line.usually = ({ to }) => (to === GROUP ? { ...later, status: 503 } : accepted);
    await pass(8);
    expect(said()).toEqual([]);
    await product.act('nopphakon', ids[0] ?? '', 'take_down', { reason: 'ข้อมูลเปลี่ยนแปลง' });
    product.line.usually = () => accepted;
    await pass(2);
    expect(said().map(({ card }) => JSON.stringify(card).includes('ประกาศสอง'))).toEqual([true]);
  });
});

const monthNow = () => new Date(product.clock() + 7 * 3600_000).toISOString().slice(0, 7);
