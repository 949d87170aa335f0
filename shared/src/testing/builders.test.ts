import { expect, test } from 'vitest';
import { verifyChain } from '../machine/chain.ts';
import { logEventSchema } from '../machine/event.ts';
import { groupSchema, memberSchema } from '../people/member.ts';
import { outboxEntrySchema } from '../outbox/entry.ts';
import { publicationSchema } from '../submission/publication.ts';
import { decisionSchema, submissionSchema } from '../submission/schema.ts';
import {
  aDecision,
  aFixedClock,
  aGroup,
  aLogEvent,
  aMember,
  anOutboxEntry,
  aPublication,
  aSubmission,
} from './builders.ts';

test.each([
  ['aSubmission', submissionSchema, aSubmission()],
  ['aDecision', decisionSchema, aDecision()],
  ['aMember', memberSchema, aMember()],
  ['aGroup', groupSchema, aGroup()],
  ['anOutboxEntry', outboxEntrySchema, anOutboxEntry()],
  ['aPublication', publicationSchema, aPublication()],
  ['aLogEvent', logEventSchema, aLogEvent()],
])('%s gives a valid record', (_name, schema, record) => {
  expect(schema.safeParse(record)).toMatchObject({ success: true, data: record });
});

test('events built one after another make a whole chain', () => {
  const first = aLogEvent({ submissionId: 's-9' });
  const second = aLogEvent({ after: first, action: 'approve' });
  expect(second).toMatchObject({ submissionId: 's-9', seq: 2 });
  expect(verifyChain([first, second]).fault).toBeNull();
});

test('the clock moves only when told', () => {
  const clock = aFixedClock();
  const start = clock();
  clock.advance(1500);
  expect(clock() - start).toBe(1500);
});
