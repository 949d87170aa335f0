import { audit } from '@prakat/functions/audit/audit';
import { CUTS_FREE, MAX_CUTS } from '@prakat/functions/outbox/backoff';
import { dispatchDue } from '@prakat/functions/outbox/dispatch';
import { checkOutbox } from '@prakat/functions/outbox/health';
import { LEASE_MS, releaseLeases } from '@prakat/functions/outbox/lease';
import { OutboxLoop } from '@prakat/functions/outbox/loop';
import { outboxStatus } from '@prakat/functions/outbox/office-messages';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OFFICE, OTHER_OFFICE, type Product, sendingAtOnce } from '../testing/a-product.ts';
import { accepted, later, never } from '../testing/fake-line.ts';
import { dispatchUntilKilledAt } from './processes.ts';

let product: Product;
beforeEach(async () => {
  product = await sendingAtOnce();
});
afterEach(async () => {
  const { store, files } = product.context;
  expect((await audit(store, files, [OFFICE, OTHER_OFFICE])).faults).toEqual([]);
  await product.close();
});

const HOUR = 3600_000;
const away = { ...later, status: 503, message: 'Service Unavailable' };
const unreachable = { ...later, status: null, message: 'fetch failed: ECONNREFUSED', unsent: true as const };
const silent = { ...later, status: null, message: 'no answer within 10000 ms' };
const usedUp = {
  ...never,
  kind: 'quota' as const,
  status: 429,
  message: 'You have reached your monthly limit.',
};

/** A request of the assistant: only the other assistant is told, so there is one entry. */
async function oneMessage() {
  const { id } = await product.filed('jirayu');
  const entry = async () => (await product.entries(id))[0] as OutboxEntry;
  return { id, entry };
}
const received = (key: string) =>
  product.line.cards.filter(({ to }) => to === product.lineUserId(key)).length;

/** Time goes by, and whatever comes due meanwhile is attempted. */
async function pass(milliseconds: number, process = product.context) {
  const end = product.clock() + milliseconds;
  for (;;) {
    await product.drain(process);
    const { items } = await product.context.store.find('outbox', 'due', {
      equals: { status: 'pending' },
      upTo: new Date(end).toISOString(),
      limit: 1,
    });
    const [next] = items;
    if (!next) break;
    product.clock.advance(Math.max(1, Date.parse(next.nextAttemptAt) - product.clock()));
  }
  product.clock.advance(Math.max(0, end - product.clock()));
}

describe('a process that is killed again and again', () => {
  test('makes an entry no attempt the poorer: the card goes out though LINE failed once besides', async () => {
    const { entry } = await oneMessage();
    for (let kill = 0; kill < 14; kill += 1) {
      await dispatchUntilKilledAt(product, 2);
      await releaseLeases(product.context, () => 0.5);
      product.clock.advance(Math.max(0, Date.parse((await entry()).nextAttemptAt) - product.clock()));
    }
    product.line.next.push(() => later);
    await pass(HOUR);
    expect(await entry()).toMatchObject({ status: 'delivered', attempts: 2 });
    expect(received('assistant-2')).toBe(1);
  });

  test('waits with the entry that was under way each time, ever longer, so that the others are sent', async () => {
    const { entry } = await oneMessage();
    const waits: number[] = [];
    for (let kill = 0; kill < CUTS_FREE + 3; kill += 1) {
      await dispatchUntilKilledAt(product, 2);
      await releaseLeases(product.context, () => 0.5);
      waits.push(Date.parse((await entry()).nextAttemptAt) - product.clock());
      product.clock.advance(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([0, 0, 0, 2_000, 4_000, 8_000]);
  });

  test('by an entry of which it dies gives that one up, and the administrators hear of it', async () => {
    const { id, entry } = await oneMessage();
    for (let kill = 0; kill < MAX_CUTS; kill += 1) {
      await dispatchUntilKilledAt(product, 2);
      await releaseLeases(product.context, () => 0.5);
      product.clock.advance(Math.max(0, Date.parse((await entry()).nextAttemptAt) - product.clock()));
    }
    await product.drain();
    expect(await entry()).toMatchObject({
      status: 'dead',
      lastError: expect.stringContaining('หยุดทำงานทุกครั้ง'),
    });
    expect((await product.events(id)).map(({ action }) => action)).toContain('note_undelivered');
  });

  test('leaves leases that ran out to the next, which counts them in the same way', async () => {
    const { entry } = await oneMessage();
    for (let kill = 0; kill <= CUTS_FREE; kill += 1) {
      await dispatchUntilKilledAt(product, 2);
      product.clock.advance(LEASE_MS + 1);
    }
    // Suspected by now, and put off by whoever finds it.
    expect(await dispatchDue(product.aProcess(), () => 0.5)).toBe(0);
    expect(await entry()).toMatchObject({ lease: null, attempts: 0, trial: { cutShort: CUTS_FREE + 1 } });
    await pass(HOUR);
    expect(await entry()).toMatchObject({ status: 'delivered' });
  });
});

describe('a clock that is set back by six hours', () => {
  const setBack = () => product.clock.advance(-6 * HOUR);

  test('keeps nothing waiting: what was queued, what failed, and what a dead process had', async () => {
    const ids = [await oneMessage(), await oneMessage(), await oneMessage()].map(({ id }) => id);
    product.line.next.push(() => away);
    await product.drain();
    await dispatchUntilKilledAt(product, 2);
    await oneMessage();
    setBack();
    await releaseLeases(product.context, () => 0.5);
    await product.drain();
    for (const id of ids) expect(await product.entries(id)).toMatchObject([{ status: 'delivered' }]);
    expect(received('assistant-2')).toBe(4);
  });

  test('is noticed by a process that lives', async () => {
    const loop = new OutboxLoop(product.context);
    loop.nudge();
    await loop.idle();
    const { entry } = await oneMessage();
    setBack();
    loop.nudge();
    await loop.idle();
    expect(await entry()).toMatchObject({ status: 'delivered' });
    expect(product.log()).toContainEqual(
      expect.objectContaining({ msg: 'the clock was set back', seconds: 6 * 3600 }),
    );
  });

  test('is what health says where nobody has noticed', async () => {
    await oneMessage();
    setBack();
    await expect(checkOutbox(product.context)).rejects.toThrow('the clock was set back');
    await releaseLeases(product.context);
    await expect(checkOutbox(product.context)).resolves.toBeUndefined();
  });
});

test('health says since when LINE takes nothing, and the office is shown why', async () => {
  await oneMessage();
  const since = new Date(product.clock()).toISOString();
  product.line.usually = () => unreachable;
  await pass(HOUR);
  await expect(checkOutbox(product.context)).rejects.toThrow(
    `LINE has not taken 1 message(s) since ${since}`,
  );
  const outbox = await outboxStatus(product.context, OFFICE);
  expect(outbox).toMatchObject({
    waits: [{ reason: 'line', count: 1, since, lastError: expect.stringContaining('ECONNREFUSED') }],
    givenUp: 0,
  });
});

test('what waits for the quota of the next month is shown to the office, and no fault of the installation', async () => {
  await oneMessage();
  product.line.usually = () => usedUp;
  await pass(24 * HOUR);
  await expect(checkOutbox(product.context)).resolves.toBeUndefined();
  const outbox = await outboxStatus(product.context, OFFICE);
  expect(outbox.waits).toMatchObject([{ reason: 'quota', count: 1 }]);
});

describe('LINE that is away', () => {
  test.each([
    ['and says so', away],
    ['and cannot be reached', unreachable],
    ['and silent', silent],
  ])('%s for two days delays messages and loses none, without anybody at a shell', async (_, answer) => {
    const { entry } = await oneMessage();
    product.line.usually = () => answer;
    await pass(48 * HOUR);
    const waiting = await entry();
    expect(waiting).toMatchObject({ status: 'pending' });
    // Hourly, but for the first three hours.
    expect(waiting.attempts).toBeGreaterThan(40);
    expect(waiting.attempts).toBeLessThan(75);
    product.line.usually = () => accepted;
    await pass(2 * HOUR);
    expect(await entry()).toMatchObject({ status: 'delivered' });
    expect(received('assistant-2')).toBe(1);
  });

  test('has the same key for a day, and another when it certainly took nothing under the old one', async () => {
    const { entry } = await oneMessage();
    const { retryKey } = await entry();
    product.line.usually = () => unreachable;
    await pass(22 * HOUR);
    expect((await entry()).retryKey).toBe(retryKey);
    await pass(4 * HOUR);
    expect((await entry()).retryKey).not.toBe(retryKey);
  });

  test('took a message and the answer was lost: a day later it is not said again, and who looks after it hears why', async () => {
    const { entry } = await oneMessage();
    product.line.next.push((push) => {
      product.line.deliver(push);
      return silent;
    });
    await product.drain();
    product.clock.advance(30 * HOUR);
    await product.drain();
    expect(received('assistant-2')).toBe(1);
    expect(await entry()).toMatchObject({ status: 'dead', lastError: expect.stringContaining('อาจส่งถึงแล้ว') });
  });

  test('took a message, was away for a while, and says on its return that it has it', async () => {
    const { entry } = await oneMessage();
    product.line.next.push((push) => {
      product.line.deliver(push);
      return silent;
    });
    product.line.usually = () => unreachable;
    await pass(20 * HOUR);
    product.line.usually = () => accepted;
    await pass(2 * HOUR);
    expect(await entry()).toMatchObject({ status: 'delivered' });
    expect(received('assistant-2')).toBe(1);
  });
});

describe('messages of the month that are used up', () => {
  test('keep what is of use for the next month, and nobody is warned by messages that cannot be sent', async () => {
    const { id, entry } = await oneMessage();
    product.line.usually = () => usedUp;
    await pass(6 * 24 * HOUR);
    expect(await entry()).toMatchObject({ status: 'pending', waitsFor: 'quota' });
    expect((await product.entries(id)).map(({ status }) => status)).toEqual(['pending']);
    product.line.usually = () => accepted;
    // The third of January: the year began meanwhile.
    await pass(4 * 24 * HOUR);
    const sent = await entry();
    expect(sent).toMatchObject({ status: 'delivered' });
    expect(sent).not.toHaveProperty('waitsFor');
    expect(Date.parse(sent.finishedAt ?? '')).toBeLessThan(Date.parse('2022-01-01T02:00:00+07:00'));
  });

  test('are tried for once a day, because an office can buy more', async () => {
    await oneMessage();
    product.line.usually = () => usedUp;
    await pass(5 * 24 * HOUR);
    expect(product.line.pushes.length).toBeGreaterThanOrEqual(4);
    expect(product.line.pushes.length).toBeLessThanOrEqual(9);
  });

  test('are not spent on cards of what was decided meanwhile, nor on alerts about it', async () => {
    const { id } = await product.filed('staff-1');
    product.line.usually = () => usedUp;
    await pass(60_000);
    await product.act('assistant-2', id, 'propose');
    await pass(60_000);
    await product.act('sakrai', id, 'send_back', { reason: 'ขอให้แก้ไขชื่อเรื่อง' });
    await product.drain();
    product.line.usually = () => accepted;
    await pass(10 * 24 * HOUR);
    const ends = (await product.entries(id)).map(({ status, task }) => [
      task.kind === 'message' && task.notice,
      status,
    ]);
    expect(ends.filter(([, status]) => status === 'delivered')).toEqual([['changes_requested', 'delivered']]);
    expect(
      ends.filter(([notice]) => notice === 'review_requested').every(([, status]) => status === 'dropped'),
    ).toBe(true);
    expect(product.line.received).toHaveLength(1);
  });

  test('are something else than too many calls at a time, which are tried again within seconds', async () => {
    const { entry } = await oneMessage();
    product.line.next.push(() => ({
      ...later,
      status: 429,
      message: 'The API rate limit has been exceeded.',
    }));
    await product.drain();
    expect(await entry()).not.toHaveProperty('waitsFor');
    await pass(10_000);
    expect(await entry()).toMatchObject({ status: 'delivered' });
  });
});
