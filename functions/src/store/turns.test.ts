import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

/** Notes when each work begins and ends. */
function noting() {
  const notes: string[] = [];
  const work = (name: string, ms: number) => async () => {
    notes.push(`${name} begins`);
    await wait(ms);
    notes.push(`${name} ends`);
    return name;
  };
  return { notes, work };
}

test('work of one key is done one after the other in the order in which it came', async () => {
  const { notes, work } = noting();
  const turns = new Turns();
  const done = [turns.take('a', work('first', 20)), turns.take('a', work('second', 1))];
  expect(await Promise.all(done)).toEqual(['first', 'second']);
  expect(notes).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('work of another key does not wait', async () => {
  const { notes, work } = noting();
  const turns = new Turns();
  await Promise.all([turns.take('a', work('slow', 20)), turns.take('b', work('quick', 1))]);
  expect(notes).toEqual(['slow begins', 'quick begins', 'quick ends', 'slow ends']);
});

test('what fails is told to whom it belongs, and the next one has its turn', async () => {
  const { work } = noting();
  const turns = new Turns();
  const failing = turns.take('a', () => Promise.reject(new Error('no room')));
  const next = turns.take('a', work('next', 1));
  await expect(failing).rejects.toThrow('no room');
  expect(await next).toBe('next');
});
