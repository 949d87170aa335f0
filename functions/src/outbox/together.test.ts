import { expect, test } from 'vitest';
import { Together } from './together.ts';

function aWriter() {
  const written: string[][] = [];
  let release = () => {};
  const together = new Together<string>(async (items) => {
    written.push([...items]);
    if (items.includes('fault')) throw new Error('disk full');
    if (items.includes('slow')) await new Promise<void>((resolve) => (release = resolve));
  });
  return { together, written, release: () => release() };
}

test('what comes while a writing is under way is written in one go after it', async () => {
  const { together, written, release } = aWriter();
  const first = together.add('slow');
  await new Promise(setImmediate);
  const others = ['a', 'b', 'c'].map((item) => together.add(item));
  await new Promise(setImmediate);
  expect(written).toEqual([['slow']]);
  release();
  await Promise.all([first, ...others]);
  expect(written).toEqual([['slow'], ['a', 'b', 'c']]);
});

test('a writing that fails fails those that it was for, and no others', async () => {
  const { together, written } = aWriter();
  await expect(Promise.all([together.add('fault'), together.add('a')])).rejects.toThrow('disk full');
  await together.add('b');
  expect(written).toEqual([['fault', 'a'], ['b']]);
});
