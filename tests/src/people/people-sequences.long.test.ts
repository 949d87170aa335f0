import { playPeople } from '@prakat/shared/testing/play-people';
import { expect, test } from 'vitest';

test('two thousand other sequences of what people do in an office keep what a few hundred keep', () => {
  const { done, confirmed } = playPeople(2000, Date.now());
  expect(done).toBeGreaterThan(4000);
  // Some hundred and ninety to two hundred and thirty of them, by the seed.
  expect(confirmed).toBeGreaterThan(100);
});
