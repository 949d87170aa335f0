import { playPeople } from '@prakat/shared/testing/play-people';
import { expect, test } from 'vitest';

test('two thousand other sequences of what people do in an office keep what a few hundred keep', () => {
  const { done, confirmed } = playPeople(2000, Date.now());
  expect(done).toBeGreaterThan(4000);
  expect(confirmed).toBeGreaterThan(200);
});
