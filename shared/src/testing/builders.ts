import { type NewEvent, sealEvent } from '../machine/chain.ts';
import type { LogEvent } from '../machine/event.ts';
import type { OutboxEntry } from '../outbox/entry.ts';
import { loggedPart } from '../people/people-log.ts';
import { aUuid, BUILDER_OFFICE, BUILDER_TIME } from './builder-moment.ts';
import { aMember } from './people-builders.ts';

/**
 * Valid records for tests, modelled on the filled form of 24 December 2564. Give only what the test is about.
 */
export { aFixedClock, aUuid, BUILDER_OFFICE, BUILDER_TIME } from './builder-moment.ts';
export {
  aDelegation,
  aGroup,
  aMember,
  aSignature,
  theHeadSignature,
  theWebmasterSignature,
} from './people-builders.ts';
export { aPlacement, aPublication, aVersion } from './publication-builders.ts';
export { aContent, aDecision, aDraft, aFinding, anAttachedFile, aSubmission } from './request-builders.ts';

/** A sealed event of a request unless told otherwise; its place in the chain follows from `after`, the event before it. */
export function aLogEvent(given: Partial<NewEvent> & { after?: LogEvent } = {}): LogEvent {
  const { after, ...event } = given;
  const log = event.log ?? after?.log ?? 'submission-1';
  return sealEvent(after ?? null, {
    kind: after?.kind ?? 'submission',
    officeId: BUILDER_OFFICE,
    log,
    subject: log,
    at: BUILDER_TIME,
    action: 'submit',
    actor: {
      kind: 'member',
      memberId: 'member-1',
      name: 'นายจิรายุ ทินจง',
      positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ',
      onBehalfOf: null,
    },
    changes: { state: 'submitted' },
    details: {},
    ...event,
  });
}

/** The first event of an office's log of its people. */
export const aPeopleEvent = (given: Partial<NewEvent> & { after?: LogEvent } = {}): LogEvent =>
  aLogEvent({
    kind: 'people',
    log: BUILDER_OFFICE,
    subject: 'member-1',
    action: 'enrol',
    actor: { kind: 'system', name: 'import' },
    changes: loggedPart(aMember()),
    ...given,
  });

/** A LINE message to one person about a request, due at once. */
export const anOutboxEntry = (given: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: 'outbox-1',
  officeId: BUILDER_OFFICE,
  about: { kind: 'submission', id: 'submission-1' },
  task: {
    kind: 'message',
    channel: 'line',
    address: `U${'1'.repeat(32)}`,
    notice: 'review_requested',
    messages: [{ type: 'text', text: 'มีคำขอเผยแพร่รอท่านพิจารณา' }],
  },
  lane: `line:U${'1'.repeat(32)}`,
  retryKey: aUuid(1),
  status: 'pending',
  attempts: 0,
  nextAttemptAt: BUILDER_TIME,
  lease: null,
  lastError: null,
  requestId: null,
  createdAt: BUILDER_TIME,
  finishedAt: null,
  ...given,
});
