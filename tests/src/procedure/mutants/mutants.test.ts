import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { everyMutant } from './index.ts';

/** The hunt itself is a long test; that each fault can still be made is known at once. */
test('every planted fault names words that stand in the source once', () => {
  const source = new URL('../../../../shared/src/', import.meta.url);
  const lost = everyMutant.flatMap(({ name, edits }) =>
    edits.flatMap(({ file, from }) => {
      const times = readFileSync(new URL(file, source), 'utf8').split(from).length - 1;
      return times === 1 ? [] : [`${name}: ${times} times in ${file}: ${from}`];
    }),
  );
  expect(lost).toEqual([]);
});
