import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryDesk } from '../testing/memory-desk.ts';
import { playStory, randomStory } from '../testing/random-procedure.ts';
import { type ActionName, transitions } from './transitions.ts';

/** Results of messages are no part of these stories; they are tested where messages are sent. */
const expected = (Object.keys(transitions) as ActionName[]).filter((action) => action !== 'record_delivery');

test('whatever people try, in whatever order, the procedure holds and the log tells the truth', async () => {
  const reached = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(randomStory(60), async ({ profile, team, moves }) => {
      const desk = new MemoryDesk(profile, team);
      await playStory(desk, moves);
      for (const { submission, events } of await desk.items()) {
        for (const name of [submission.state, ...events.map(({ action }) => action)]) {
          reached.set(name, (reached.get(name) ?? 0) + 1);
        }
      }
    }),
    { numRuns: 1000 },
  );
  // Stories in which nothing much happens would show nothing.
  expect(expected.filter((action) => (reached.get(action) ?? 0) < 10)).toEqual([]);
}, 60_000);
