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

/** The word for the item, how its publication stands, and what a webmaster has to do. */
const table: Record<Situation, string> = {
  'waiting for the assistant': 'submitted',
  'urgent and waiting for the assistant': 'submitted',
  'waiting for the head': 'submitted',
  'escalated past the head': 'submitted',
  'sent back': 'changes_requested',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  approved: 'planned, planned',
  'approved for a later day': 'planned, planned',
  'held back': 'planned, planned',
  'held back and released': 'planned, planned',
  'called off': 'called_off, called_off',
  'waiting to be published by hand': 'planned, planned, publish',
  'never put up in time': 'planned, planned, publish',
  'claimed by a webmaster': 'planned, planned, publish',
  'published by hand': 'on_display, on_display',
  'not found on the website': 'on_display, on_display',
  'on a website out of reach': 'on_display, on_display',
  'changed on the website': 'on_display, on_display',
  published: 'on_display, on_display, confirm',
  confirmed: 'on_display, on_display',
  'past its last day': 'on_display, on_display',
  expired: 'taken_down, taken_down',
  'taken down': 'taken_down, taken_down',
  'taken down by the head': 'taken_down, taken_down',
  'being removed by hand': 'taken_down, taken_down, remove',
  'removed by hand': 'taken_down, taken_down',
  'to be put on the board': 'on_display, on_display, post_sheet',
  'on the board': 'on_display, on_display',
  'to be replaced on the board': 'on_display, on_display, post_sheet',
  'sheet taken off the board': 'taken_down, taken_down',
  'to be taken off the board': 'taken_down, taken_down, remove_sheet',
  'to be put up again': 'planned, planned',
  'approved by word of mouth': 'planned, planned',
  'called off after word of mouth': 'called_off, called_off',
  'published by word of mouth': 'on_display, on_display, confirm',
  'confirmed in writing': 'on_display, on_display, confirm',
  'denied before it went up': 'rejected, called_off',
  denied: 'rejected, taken_down',
  'overdue in writing': 'on_display, on_display, confirm',
  'being corrected': 'submitted, on_display',
  'correction before the head': 'submitted, on_display',
  'correction sent back': 'changes_requested, on_display',
  'correction rejected': 'rejected, on_display',
  'correction withdrawn': 'withdrawn, on_display',
  'correction approved': 'planned, on_display',
  'correction approved for a later day': 'planned, on_display',
  'correction held back': 'planned, on_display',
  'correction called off': 'called_off, on_display',
  'correction to be put up by hand': 'planned, on_display, publish',
  'correction up': 'on_display, on_display, confirm',
  'correction by word of mouth': 'planned, on_display',
  'correction up by word of mouth': 'on_display, on_display, confirm',
  'correction denied': 'rejected, planned',
  'corrected after it was taken down': 'planned, planned',
};

test.each(situations)('a matter that is %s stands where its name says', (situation) => {
  const item = anItem(situation);
  const { publication } = item;
  const words = [
    itemStandingOf(newest(item), publication),
    publication?.state,
    publication && taskOf(publication),
  ];
  expect(words.filter(Boolean).join(', ')).toBe(table[situation]);
});
