import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Item, place, remove, replace, type Step } from '../testing/contract-item.ts';
import type { Life } from '../testing/life.ts';
import { WordPressDouble } from '../testing/wordpress-double.ts';
import { wordpressDestination } from '../testing/wordpress-office.ts';

function aWorld() {
  const site = new WordPressDouble();
  const world = {
    open: (life: Life) => wordpressDestination(site, { life }),
    outside: async () => site.everything(),
  };
  const under = { kind: 'wordpress' as const, placement: 'wordpress', world: async () => world };
  return { site, item: new Item(under, world, 'publication-1') };
}

const anOrder = fc.record({
  step: fc.constantFrom<Step>(place(1), replace(1), replace(2), place(2), remove),
  /** After which of its calls the process is killed or gives up; the next order comes all the same. */
  until: fc.option(fc.integer({ min: 1, max: 12 })),
  how: fc.constantFrom('killed', 'given up'),
});

test('whatever orders came before, and wherever they were broken off, the last one holds, and nothing else is there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anOrder, { maxLength: 6 }), anOrder, async (before, { step }) => {
      const { site, item } = aWorld();
      for (const { step: earlier, until, how } of before) {
        item.anew();
        if (until === null) await item.does(earlier);
        else if (how === 'given up') await item.isGivenUpAt(earlier, until);
        else await item.diesAt(earlier, until);
        const { posts } = site.everything();
        expect(posts.length).toBeLessThanOrEqual(1);
      }
      await item.anew().does(step);
      const alone = aWorld();
      await alone.item.does(step);
      expect(site.everything()).toEqual(alone.site.everything());
      expect(site.posts.size).toBeLessThanOrEqual(1);
      const there = step.kind === 'remove' ? 'nothing' : expect.objectContaining({ version: step.version });
      expect(await item.there()).toEqual(there);
    }),
    { numRuns: 60 },
  );
});
