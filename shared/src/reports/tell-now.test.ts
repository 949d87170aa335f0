import { describe, expect, it } from 'vitest';
import { MOST_TOLD_AT_ONCE, tellsNow } from './tell-now.ts';

const TODAY = '2021-12-24';
const told = (publicationId: string, day = TODAY) => ({ publicationId, day, toldOn: TODAY });
const items = (count: number, day?: string) =>
  Array.from({ length: count }, (_, n) => told(`item-${n}`, day));

describe('people hear of a report at once', () => {
  it.each([
    ['the first of the day', [], true],
    ['about an item of which they heard today', [told('new')], false],
    [
      'about one of which they heard this morning, with those of yesterday',
      [told('new', '2021-12-23')],
      false,
    ],
    ['while there are few others', items(MOST_TOLD_AT_ONCE - 1), true],
    ['when they have heard of many', items(MOST_TOLD_AT_ONCE), false],
    ['when many of yesterday came together this morning', items(40, '2021-12-23'), true],
    ['when many reports were about one item', Array(40).fill(told('item-0')), true],
  ])('%s: %s', (_what, before, expected) => expect(tellsNow(before, 'new', TODAY)).toBe(expected));
});
