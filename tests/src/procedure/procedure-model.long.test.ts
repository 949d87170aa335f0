import { audit } from '@prakat/functions/audit/audit';
import { playStory, randomStory } from '@prakat/shared/testing/random-procedure';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StoreDesk } from '../testing/store-desk.ts';

/** More in the project's own check. */
const stories = Number(process.env.STORIES ?? 30);

test('random stories of an office hold on the real store as they do in memory', async () => {
  let events = 0;
  await fc.assert(
    fc.asyncProperty(randomStory(40), async ({ profile, team, moves }) => {
      const desk = await StoreDesk.open(profile, team);
      try {
        await playStory(desk, moves);
        const report = await audit(desk.context.store, desk.context.files, [profile.id]);
        expect(report.faults).toEqual([]);
        events += report.events;
      } finally {
        await desk.close();
      }
    }),
    { numRuns: stories },
  );
  expect(events).toBeGreaterThan(stories * 4);
}, 120_000);
