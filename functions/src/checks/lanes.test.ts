import { expect, test } from 'vitest';
import { Lanes } from './lanes.ts';

const aTask = () => {
  let resolve: (value: string) => void = () => {};
  const promise = new Promise<string>((done) => {
    resolve = done;
  });
  return { promise, resolve: (value: string) => resolve(value) };
};

test('two tasks run at once, two more wait in their order, and the next is not begun', async () => {
  const lanes = new Lanes({ atOnce: 2, waiting: 2 });
  const begun: number[] = [];
  const tasks = [aTask(), aTask(), aTask(), aTask(), aTask()];
  const results = tasks.map(({ promise }, index) =>
    lanes.run(() => {
      begun.push(index);
      return promise;
    }),
  );
  expect(begun).toEqual([0, 1]);
  expect(await results[4]).toBeNull();
  tasks[1]?.resolve('one');
  expect(await results[1]).toBe('one');
  expect(begun).toEqual([0, 1, 2]);
  tasks[0]?.resolve('zero');
  await results[0];
  expect(begun).toEqual([0, 1, 2, 3]);
});

test('a task that fails gives its place to the next', async () => {
  const lanes = new Lanes({ atOnce: 1, waiting: 1 });
  const failing = lanes.run(() => Promise.reject(new Error('broken')));
  const next = lanes.run(async () => 'next');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('next');
  expect(await lanes.run(async () => 'later')).toBe('later');
});
