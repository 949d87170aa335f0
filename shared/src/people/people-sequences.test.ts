import { expect, test } from 'vitest';
import { playPeople } from '../testing/play-people.ts';

test('whatever people do in whatever order, the office keeps an administrator and a webmaster, a second person at every appointment, and a true log', () => {
  // The same each time, for what is counted; the long tests play others, and more.
  const { done, confirmed } = playPeople(300, 2564);
  expect(done).toBeGreaterThan(500);
  expect(confirmed).toBeGreaterThan(20);
});
