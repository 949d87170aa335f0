import { describe, expect, test } from 'vitest';
import { differingField, foldEvent, verifyChain } from '../machine/chain.ts';
import { itemStandingOf } from '../publication/item-standing.ts';
import { publicationSchema } from '../publication/schema.ts';
import { taskOf } from '../publication/standing.ts';
import { submissionSchema } from '../submission/schema.ts';
import { newest } from './play-out.ts';
import { anItem, type Situation, situations } from './procedure-situations.ts';

describe.each(situations)('a matter that is %s', (situation) => {
  const { requests, publication, events } = anItem(situation);
  const records = [...requests, ...(publication ? [publication] : [])];

  test('has whole records', () => {
    for (const request of requests) expect(submissionSchema.safeParse(request).error).toBeUndefined();
    if (publication) expect(publicationSchema.safeParse(publication).error).toBeUndefined();
  });

  test('has records that are what their logs say', () => {
    for (const record of records) {
      const kind = record === publication ? 'publication' : 'submission';
      const own = events.filter((event) => event.kind === kind && event.log === record.id);
      expect(verifyChain(own).fault).toBeNull();
      const told = own.reduce((fields, event) => foldEvent(fields, event), {});
      expect(differingField(record, told)).toBeNull();
    }
  });
});

test('every situation stands where its name says', () => {
  const stands = Object.fromEntries(
    situations.map((situation: Situation) => {
      const item = anItem(situation);
      const task = item.publication && taskOf(item.publication);
      return [
        situation,
        [itemStandingOf(newest(item), item.publication), task ?? '-', item.publication?.state ?? '-'].join(
          ' ',
        ),
      ];
    }),
  );
  expect(stands).toMatchInlineSnapshot(`
    {
      "approved": "planned - planned",
      "approved by word of mouth": "planned - planned",
      "approved for a later day": "planned - planned",
      "being corrected": "submitted - on_display",
      "being removed by hand": "taken_down remove taken_down",
      "called off": "called_off - called_off",
      "called off after word of mouth": "called_off - called_off",
      "claimed by a webmaster": "planned publish planned",
      "confirmed": "on_display - on_display",
      "confirmed in writing": "on_display confirm on_display",
      "corrected after it was taken down": "planned - planned",
      "correction approved": "planned - on_display",
      "correction approved for a later day": "planned - on_display",
      "correction before the head": "submitted - on_display",
      "correction by word of mouth": "planned - on_display",
      "correction called off": "replaced - on_display",
      "correction denied": "rejected - planned",
      "correction rejected": "rejected - on_display",
      "correction sent back": "changes_requested - on_display",
      "correction to be put up by hand": "planned publish on_display",
      "correction up": "on_display confirm on_display",
      "correction up by word of mouth": "on_display confirm on_display",
      "correction withdrawn": "withdrawn - on_display",
      "denied": "rejected - taken_down",
      "denied before it went up": "rejected - called_off",
      "escalated past the head": "submitted - -",
      "expired": "taken_down - taken_down",
      "overdue in writing": "on_display confirm on_display",
      "past its last day": "on_display - on_display",
      "published": "on_display confirm on_display",
      "published by hand": "on_display - on_display",
      "published by word of mouth": "on_display confirm on_display",
      "rejected": "rejected - -",
      "removed by hand": "taken_down - taken_down",
      "sent back": "changes_requested - -",
      "taken down": "taken_down - taken_down",
      "taken down by the head": "taken_down - taken_down",
      "to be put up again": "planned - planned",
      "urgent and waiting for the assistant": "submitted - -",
      "waiting for the assistant": "submitted - -",
      "waiting for the head": "submitted - -",
      "waiting to be published by hand": "planned publish planned",
      "withdrawn": "withdrawn - -",
    }
  `);
});
