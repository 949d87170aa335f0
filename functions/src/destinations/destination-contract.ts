import { beforeEach, describe, expect, test } from 'vitest';
import {
  type DestinationUnderTest,
  Item,
  place,
  remove,
  replace,
  type Step,
  type World,
} from './testing/contract-item.ts';
import { Life } from './testing/life.ts';

const nameOf = (step: Step) => (step.kind === 'remove' ? 'remove' : `${step.kind} version ${step.version}`);

/** What every destination must do. */
export function destinationContract(name: string, under: DestinationUnderTest): void {
  describe(`${name} keeps the contract of destinations`, () => {
    let world: World;
    let one: Item;
    let other: Item;
    beforeEach(async () => {
      world = await under.world();
      one = new Item(under, world, 'publication-1');
      other = new Item(under, world, 'publication-2');
    });

    const version = (number: number) =>
      under.onlySays ? 'unknown' : expect.objectContaining({ version: number });
    const nothing = under.onlySays ? 'unknown' : 'nothing';

    test('what was placed is there, and placing it again changes nothing', async () => {
      const first = await one.does(place(1));
      expect(first).toMatchObject({ ok: true });
      expect(await one.there()).toEqual(version(1));
      const outside = await world.outside();
      expect(await one.does(place(1))).toEqual(first);
      expect(await world.outside()).toEqual(outside);
    });

    test('a version takes the place of the one before, at the same address', async () => {
      const first = await one.does(place(1));
      const second = await one.does(replace(2));
      expect(second).toMatchObject({ ok: true, address: first.ok && 'address' in first && first.address });
      expect(await one.there()).toEqual(version(2));
      const outside = await world.outside();
      await one.does(replace(2));
      expect(await world.outside()).toEqual(outside);
    });

    test('an older version that is ordered after a newer one stands', async () => {
      await one.does(place(1));
      const outside = await world.outside();
      await one.does(replace(2));
      await one.does(replace(1));
      expect(await one.there()).toEqual(version(1));
      // What is said is said; where anything stands, the same stands as before.
      if (!under.onlySays) expect(await world.outside()).toEqual(outside);
    });

    test('what somebody took away outside is put there by the next version', async () => {
      await one.does(replace(2));
      expect(await one.there()).toEqual(version(2));
    });

    test('what was removed is gone, and removing it again changes nothing', async () => {
      const before = await world.outside();
      await one.does(place(1));
      const placed = await world.outside();
      for (const _ of [1, 2]) {
        expect(await one.does(remove)).toMatchObject({ ok: true });
        expect(await one.there()).toEqual(nothing);
        expect(await world.outside()).toEqual(under.onlySays ? placed : before);
      }
    });

    test('removing what is not there is done', async () => {
      const before = await world.outside();
      expect(await one.does(remove)).toMatchObject({ ok: true });
      expect(await world.outside()).toEqual(before);
    });

    test('two publications do not touch each other', async () => {
      const alone = await under.world();
      await new Item(under, alone, 'publication-2').does(place(1));
      await one.does(place(1));
      await other.does(place(1));
      await one.does(replace(2));
      expect(await other.there()).toEqual(version(1));
      await one.does(remove);
      expect(await other.there()).toEqual(version(1));
      if (!under.onlySays) expect(await world.outside()).toEqual(await alone.outside());
    });

    test('looking changes nothing', async () => {
      await one.there();
      await one.does(place(1));
      const outside = await world.outside();
      await one.there();
      expect(await world.outside()).toEqual(outside);
    });

    const steps: [before: Step[], step: Step][] = [
      [[], place(1)],
      [[place(1)], replace(2)],
      [[place(1), replace(2)], replace(1)],
      [[place(1)], remove],
    ];

    describe.each(steps)('after %j', (before, step) => {
      /** Outside and item after the steps before. */
      async function prepared() {
        const fresh = await under.world();
        const item = new Item(under, fresh, 'publication-1');
        for (const done of before) await item.does(done);
        return { fresh, item };
      }

      test(`${nameOf(step)}, killed after any call outside and done again, leads to what it leads to undisturbed`, async () => {
        const undisturbed = await prepared();
        const life = new Life();
        await undisturbed.item.does(step, life);
        const expected = await undisturbed.fresh.outside();
        for (let call = 1; call <= life.calls; call += 1) {
          const { fresh, item } = await prepared();
          await item.diesAt(step, call);
          await item.does(step);
          expect(await fresh.outside(), `killed at call ${call}`).toEqual(expected);
        }
      });

      test(`${nameOf(step)}, given up after any call outside, is a value, and done again leads to the same`, async () => {
        const undisturbed = await prepared();
        const life = new Life();
        await undisturbed.item.does(step, life);
        const expected = await undisturbed.fresh.outside();
        for (let call = 1; call <= life.calls; call += 1) {
          const { fresh, item } = await prepared();
          const result = await item.isGivenUpAt(step, call);
          if (!result.ok)
            expect(result).toMatchObject({ permanent: false, error: expect.stringMatching(/[ก-๙]/) });
          await item.does(step);
          expect(await fresh.outside(), `given up at call ${call}`).toEqual(expected);
        }
      });

      if (!under.onlySays)
        test(`${nameOf(step)}, killed after any call outside and then removed, leaves nothing`, async () => {
          const nothingThere = await (await under.world()).outside();
          const undisturbed = await prepared();
          const life = new Life();
          await undisturbed.item.does(step, life);
          for (let call = 1; call <= life.calls; call += 1) {
            const { fresh, item } = await prepared();
            await item.diesAt(step, call);
            await item.does(remove);
            expect(await fresh.outside(), `killed at call ${call}`).toEqual(nothingThere);
          }
        });
    });
  });
}
