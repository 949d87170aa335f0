import { expect, test } from 'vitest';
import { isChatOfTwo } from './chat-of-receipt.ts';

test.each([
  ['utou', true],
  ['group', false],
  ['room', false],
  ['square_chat', false],
  ['external', false],
  ['none', false],
  [undefined, false],
])('opened from %s: a receipt may be written: %j', (type, may) => {
  expect(isChatOfTwo(type)).toBe(may);
});
