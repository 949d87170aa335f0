import { expect, test } from 'vitest';
import { drawn } from './testing/drawn-page.ts';
import { onePage } from './testing/one-page.ts';

test.each<[string, readonly [number, number], readonly [number, number]]>([
  ['ten metres square', [28_346, 28_346], [480, 480]],
  ['a point wide and two metres long, of which it is the beginning', [1, 5000], [480, 680]],
  ['two metres wide and a point high', [5000, 1], [480, 1]],
])('the first page in little of a page that is %s has bounds', async (_what, sides, size) => {
  const [wide, long] = sides;
  const beginning = `0 0 0 rg 0 ${long * 0.95} ${wide} ${long * 0.05} re f`;
  const page = await drawn(onePage({ sides, drawn: beginning }));
  expect(page.size).toEqual(size);
  expect(page.darkest([0, 0, 1, 1])).toBeLessThan(255);
});
