import { audit } from '@prakat/functions/audit/audit';
import type { AuditFault } from '@prakat/functions/audit/findings';
import { anyStory, playStory } from '@prakat/shared/testing/stories/play-story';
import { OTHER_OFFICE } from '@prakat/shared/testing/stories/random-office';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StoreDesk } from '../testing/store-desk.ts';

/** More in the project's own check. */
const stories = Number(process.env.STORIES ?? 60);

test(
  'random stories of an office hold on the real store as they do in memory',
  async () => {
    let events = 0;
    await fc.assert(
      fc.asyncProperty(anyStory(40), async (story) => {
        const desk = await StoreDesk.open(story.profile, story.team);
        try {
          await playStory(desk, story);
          const { store, files } = desk.context;
          const report = await audit(store, files, [story.profile.id, OTHER_OFFICE]);
          expect(report.faults.filter((fault) => !isOfTheStory(fault))).toEqual([]);
          events += report.events;
        } finally {
          await desk.close();
        }
      }),
      { numRuns: stories },
    );
    expect(events).toBeGreaterThan(stories * 4);
  },
  60_000 + stories * 2_000,
);

/**
 * A story has people without a log, checks without the list that they are ticked off on, and says of messages that were
 * never sent that they were given up.
 */
const isOfTheStory = ({ record, reason }: AuditFault): boolean =>
  /^(members|delegations|groups)\//.test(record) ||
  (record.startsWith('freshnessChecks/') && reason === 'is missing') ||
  record === 'outbox/outbox-1';
