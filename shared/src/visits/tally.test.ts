import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addView, byCategory, emptyTally, MOST_NAMES, OTHERS, ranked, sumOf } from './tally.ts';

describe('a tally of views', () => {
  test('counts each look once in all, under its topic and for its item', () => {
    const tally = emptyTally();
    addView(tally, { topic: null, item: null });
    addView(tally, { topic: 'law', item: null });
    addView(tally, { topic: 'law.acts', item: 'item-1' });
    addView(tally, { topic: 'law.acts', item: 'item-1' });
    expect(tally).toEqual({ views: 4, topics: { law: 1, 'law.acts': 2 }, items: { 'item-1': 2 } });
    expect(byCategory(tally.topics)).toEqual([['law', 3]]);
  });

  test('does not grow without bound, and loses no view', () => {
    const tally = emptyTally();
    for (let n = 0; n < MOST_NAMES + 50; n += 1) addView(tally, { topic: null, item: `item-${n}` });
    expect(Object.keys(tally.items)).toHaveLength(MOST_NAMES + 1);
    expect(tally.items[OTHERS]).toBe(50);
    expect(tally.views).toBe(MOST_NAMES + 50);
  });

  test('names that are words of the language count like others', () => {
    const tally = emptyTally();
    for (const item of ['constructor', 'toString', '__proto__x']) addView(tally, { topic: item, item });
    expect(ranked(tally.items).map(([, count]) => count)).toEqual([1, 1, 1]);
  });

  const viewed = fc.record({
    topic: fc.option(fc.constantFrom('law', 'law.acts', 'news')),
    item: fc.option(fc.constantFrom('a', 'b', 'c')),
  });
  test('is the same whichever processes counted which look, and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(viewed, fc.nat(3))), (looks) => {
        const alone = emptyTally();
        const processes = [emptyTally(), emptyTally(), emptyTally(), emptyTally()];
        for (const [look, at] of looks) {
          addView(alone, look);
          addView(processes[at] ?? alone, look);
        }
        expect(sumOf(processes)).toEqual(alone);
        expect(sumOf([...processes].reverse())).toEqual(alone);
      }),
    );
  });
});
