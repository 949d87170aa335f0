import { expect, test } from 'vitest';
import { verifyChain } from '../machine/chain.ts';
import { logEventSchema } from '../machine/event.ts';
import { outboxEntrySchema } from '../outbox/entry.ts';
import { groupSchema, memberSchema } from '../people/member.ts';
import { placementSchema, publicationSchema, versionSchema } from '../publication/schema.ts';
import { isOnDisplay, listedFields, taskOf } from '../publication/standing.ts';
import { decisionSchema, submissionSchema, verbalApprovalSchema } from '../submission/schema.ts';
import {
  aContent,
  aDecision,
  aFixedClock,
  aGroup,
  aLogEvent,
  aMember,
  anOutboxEntry,
  aPeopleEvent,
  aPlacement,
  aPublication,
  aSubmission,
  aVersion,
  BUILDER_TIME,
} from './builders.ts';
import { aVerbalApproval } from './verbal-approval-builder.ts';

test.each([
  ['aSubmission', submissionSchema, aSubmission()],
  ['aDecision', decisionSchema, aDecision()],
  ['aVerbalApproval', verbalApprovalSchema, aVerbalApproval()],
  ['aPublication', publicationSchema, aPublication()],
  ['aVersion', versionSchema, aVersion()],
  ['aPlacement', placementSchema, aPlacement()],
  ['aMember', memberSchema, aMember()],
  ['aGroup', groupSchema, aGroup()],
  ['anOutboxEntry', outboxEntrySchema, anOutboxEntry()],
  ['aLogEvent', logEventSchema, aLogEvent()],
  ['aPeopleEvent', logEventSchema, aPeopleEvent()],
])('%s gives a valid record', (_name, schema, record) => {
  expect(schema.safeParse(record)).toMatchObject({ success: true, data: record });
});

test('a publication is on display, wants nothing done, and shows what its version was approved for', () => {
  const publication = aPublication({ content: aContent({ title: 'เรื่องอื่น', categoryId: 'law' }) });
  expect(isOnDisplay(publication, Date.parse(BUILDER_TIME))).toBe(true);
  expect(taskOf(publication)).toBeNull();
  expect(publication).toMatchObject(listedFields(publication));
  expect(publication.categoryId).toBe('law');
});

test('events built one after another make a whole chain', () => {
  const first = aLogEvent({ log: 's-9' });
  const second = aLogEvent({ after: first, action: 'approve' });
  expect(second).toMatchObject({ log: 's-9', subject: 's-9', seq: 2 });
  expect(verifyChain([first, second]).fault).toBeNull();
});

test('the clock moves only when told', () => {
  const clock = aFixedClock();
  const start = clock();
  clock.advance(1500);
  expect(clock() - start).toBe(1500);
});
