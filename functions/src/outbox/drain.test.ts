import { expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { createOutboxDrain } from './drain.ts';

/** A dispatcher that delivers two entries a step, 100 ms each time, from a pile that tests put entries on. */
function aPile() {
  let now = 0;
  let pile = 0;
  let under = 0;
  let most = 0;
  let batches = 0;
  const context = { clock: () => now } as Context;
  const step = async () => {
    under += 1;
    most = Math.max(most, under);
    batches += 1;
    const taken = Math.min(2, pile);
    await Promise.resolve();
    pile -= taken;
    now += 100;
    under -= 1;
    return taken > 0;
  };
  return {
    drain: createOutboxDrain(context, { step, wake: () => {}, underWay: async () => {} }),
    put: (count: number) => {
      pile += count;
    },
    get state() {
      return { pile, most, batches, now };
    },
  };
}

test('the outbox is emptied before the caller goes on', async () => {
  const pile = aPile();
  pile.put(5);
  await pile.drain(60_000);
  expect(pile.state).toMatchObject({ pile: 0, batches: 4 });
});

test('callers at the same time share one round, and what came after it began is seen too', async () => {
  const pile = aPile();
  pile.put(1);
  const first = pile.drain(60_000);
  pile.put(3);
  await Promise.all([first, pile.drain(60_000), pile.drain(60_000)]);
  expect(pile.state).toMatchObject({ pile: 0, most: 1 });
  expect(pile.state.batches).toBeLessThanOrEqual(4);
});

test('a caller whose time is over takes no further batch, and leaves the rest to the next', async () => {
  const pile = aPile();
  pile.put(100);
  await pile.drain(250);
  expect(pile.state).toMatchObject({ pile: 94, now: 300 });
  await pile.drain(60_000);
  expect(pile.state.pile).toBe(0);
});

test('a caller with more time goes on where the one it waited for had to stop', async () => {
  const pile = aPile();
  pile.put(20);
  await Promise.all([pile.drain(250), pile.drain(60_000)]);
  expect(pile.state.pile).toBe(0);
});

test('a round that fails fails its callers, and the next call begins anew', async () => {
  let calls = 0;
  const step = async () => {
    calls += 1;
    if (calls === 1) throw new Error('no connection');
    return false;
  };
  const dispatcher = { step, wake: () => {}, underWay: async () => {} };
  const drain = createOutboxDrain({ clock: () => 0 } as Context, dispatcher);
  await expect(Promise.all([drain(1000), drain(1000)])).rejects.toThrow('no connection');
  await drain(1000);
  expect(calls).toBe(2);
});

test('a caller whose time is over waits for what is under way, which the process could not finish later', async () => {
  let now = 0;
  let release = () => {};
  const written = new Promise<void>((resolve) => {
    release = resolve;
  });
  const step = async () => {
    now += 100;
    return true;
  };
  const dispatcher = { step, wake: () => {}, underWay: () => written };
  const drain = createOutboxDrain({ clock: () => now } as Context, dispatcher);
  let over = false;
  const draining = drain(250).then(() => {
    over = true;
  });
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  expect({ now, over }).toEqual({ now: 300, over: false });
  release();
  await draining;
});

test('a call wakes a round that waits for something that takes long', async () => {
  let wakened = 0;
  const wake = () => {
    wakened += 1;
  };
  const dispatcher = { step: async () => false, wake, underWay: async () => {} };
  await createOutboxDrain({ clock: () => 0 } as Context, dispatcher)(1000);
  expect(wakened).toBe(1);
});
