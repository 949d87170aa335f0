import { auditItem } from '@prakat/functions/audit/audit-item';
import { itemOf } from '@prakat/functions/store/items';
import { anyStory, playStory } from '@prakat/shared/testing/stories/play-story';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StoreDesk } from '../testing/store-desk.ts';

/** More in the project's own check. */
const stories = Number(process.env.STORIES ?? 30);

test('random stories of an office hold on the real store as they do in memory', async () => {
  let events = 0;
  await fc.assert(
    fc.asyncProperty(anyStory(40), async (story) => {
      const desk = await StoreDesk.open(story.profile, story.team);
      try {
        await playStory(desk, story);
        const { store, files } = desk.context;
        const { submissions, publications } = await desk.records();
        for (const { record } of submissions)
          expect(await auditItem(store, files, await itemOf(store, record))).toMatchObject({ fault: null });
        for (const { events: log } of [...submissions, ...publications]) events += log.length;
      } finally {
        await desk.close();
      }
    }),
    { numRuns: stories },
  );
  expect(events).toBeGreaterThan(stories * 4);
});
