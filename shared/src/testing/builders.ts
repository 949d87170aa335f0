import { sealEvent } from '../machine/chain.ts';
import type { LogEvent } from '../machine/event.ts';
import type { Delegation } from '../people/delegation.ts';
import type { Group, Member, Signature } from '../people/member.ts';
import {
  loggedPart,
  type MemberEvent,
  type NewMemberEvent,
  sealMemberEvent,
} from '../people/member-event.ts';
import { seatsOf } from '../office/seat.ts';
import type { OutboxEntry } from '../outbox/entry.ts';
import type { Draft } from '../submission/draft.ts';
import { hashContent } from '../machine/hash.ts';
import type { Publication } from '../submission/publication.ts';
import type { AttachedFile, Content, Decision, Submission } from '../submission/schema.ts';

/**
 * Valid records for tests, modelled on the filled form of 24 December 2564. Give only what the test is about.
 * The moment of every builder, unless told otherwise: 10:00 of that day in Bangkok.
 */
export const BUILDER_TIME = '2021-12-24T03:00:00.000Z';
export const BUILDER_OFFICE = 'si-bun-rueang';

/** A clock that stands still until it is moved. */
export function aFixedClock(start: string = BUILDER_TIME) {
  let now = Date.parse(start);
  const clock = () => now;
  return Object.assign(clock, {
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  });
}

/** A UUID that says which of the test's it is: `aUuid(7)` ends in 7. */
export const aUuid = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export function aMember(given: Partial<Member> = {}): Member {
  const member: Member = {
    id: 'member-1',
    officeId: BUILDER_OFFICE,
    lineUserId: `U${'1'.repeat(32)}`,
    name: 'นายจิรายุ ทินจง',
    positionId: null,
    positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ',
    unitId: 'strategy',
    contact: '042-000-000',
    roles: ['staff'],
    status: 'active',
    seats: [],
    reachable: true,
    noticeReadAt: null,
    replacesMemberId: null,
    createdAt: BUILDER_TIME,
    updatedAt: BUILDER_TIME,
    ...given,
  };
  return given.seats ? member : { ...member, seats: seatsOf(member) };
}

/** The first event of an office's log of its people. */
export const aMemberEvent = (given: Partial<NewMemberEvent> = {}): MemberEvent =>
  sealMemberEvent(null, {
    officeId: BUILDER_OFFICE,
    memberId: 'member-1',
    at: BUILDER_TIME,
    action: 'enrol',
    actor: { kind: 'system', name: 'import' },
    changes: loggedPart(aMember()),
    details: {},
    ...given,
  });

export const aDelegation = (given: Partial<Delegation> = {}): Delegation => ({
  id: 'delegation-1',
  officeId: BUILDER_OFFICE,
  kind: 'acting',
  fromMemberId: 'head-1',
  fromName: 'นายสมชาย ใจดี',
  fromPositionTitle: 'สาธารณสุขอำเภอ',
  toMemberId: 'member-1',
  toName: 'นายจิรายุ ทินจง',
  seats: ['position:head'],
  startDate: '2021-12-20',
  endDate: '2021-12-31',
  status: 'active',
  createdBy: 'member-1',
  createdAt: BUILDER_TIME,
  updatedAt: BUILDER_TIME,
  ...given,
});

export const aGroup = (given: Partial<Group> = {}): Group => ({
  id: `C${'1'.repeat(32)}`,
  officeId: BUILDER_OFFICE,
  name: 'กลุ่มเจ้าหน้าที่ สสอ.ศรีบุญเรือง',
  status: 'active',
  createdAt: BUILDER_TIME,
  updatedAt: BUILDER_TIME,
  ...given,
});

export const aSignature = (given: Partial<Signature> = {}): Signature => ({
  memberId: 'member-1',
  name: 'นายจิรายุ ทินจง',
  positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ',
  unitId: 'strategy',
  unitName: 'กลุ่มงานยุทธศาสตร์สาธารณสุข',
  contact: '042-000-000',
  onBehalfOf: null,
  ...given,
});

export const anAttachedFile = (given: Partial<AttachedFile> = {}): AttachedFile => ({
  id: 'file-1',
  name: 'ประกาศกรอบแนวทางการเผยแพร่ข้อมูล.pdf',
  extension: 'pdf',
  bytes: 128_000,
  sha256: 'a'.repeat(64),
  ...given,
});

export const aContent = (given: Partial<Content> = {}): Content => ({
  requestDate: '2021-12-24',
  title: 'ประกาศกรอบแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน',
  details: 'ตามเอกสารแนบ',
  externalLink: null,
  remarks: null,
  categoryId: 'about',
  subtopicId: null,
  source: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
  coversFrom: null,
  coversTo: null,
  publishOn: null,
  displayUntil: null,
  urgency: 'normal',
  urgentReason: null,
  informationOwner: { name: 'นายจิรายุ ทินจง', positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ' },
  files: [anAttachedFile()],
  ...given,
});

/** The form as a person typed it, without files; it fits `anOfficeProfile` and every office of the product. */
export const aDraft = (given: Partial<Draft> = {}): Draft => ({
  requestDate: '2021-12-24',
  title: 'ประกาศกรอบแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน',
  details: 'ตามเอกสารแนบ',
  externalLink: '',
  remarks: '',
  categoryId: 'general-information',
  subtopicId: '',
  source: '',
  coversFrom: '',
  coversTo: '',
  publishOn: '',
  displayUntil: '',
  urgency: 'normal',
  urgentReason: '',
  ownerName: 'นายจิรายุ ทินจง',
  ownerPosition: 'นักวิชาการสาธารณสุขชำนาญการ',
  fileIds: [],
  ...given,
});

/** A request just filed and waiting for the head; its `contentHash` always fits its content. */
export function aSubmission(given: Partial<Submission> = {}): Submission {
  const content = given.content ?? aContent();
  return {
    id: 'submission-1',
    officeId: BUILDER_OFFICE,
    number: '2565-0001',
    state: 'submitted',
    revision: 1,
    submitter: aSignature(),
    ownerId: 'member-1',
    content,
    contentHash: hashContent(content),
    filedAt: BUILDER_TIME,
    steps: [
      { id: 'approve', title: 'อนุมัติให้เผยแพร่', kind: 'approve', seats: ['position:head'], standInSeats: [] },
    ],
    currentStep: 0,
    publisherSeats: ['role:webmaster'],
    decisions: [],
    lastRefusal: null,
    publication: null,
    publishedContent: null,
    verbal: null,
    claim: null,
    unseparated: [],
    waiting: { on: 'people', since: BUILDER_TIME, reminders: 0, remindedOn: null, escalated: false },
    displayEnd: '2199-12-31',
    expiryNoticedFor: null,
    publishByHand: false,
    awaiting: ['position:head'],
    createdAt: BUILDER_TIME,
    updatedAt: BUILDER_TIME,
    log: { seq: 1, hash: 'b'.repeat(64) },
    ...given,
  };
}

/** The head's approval of `aSubmission()`. */
export const aDecision = (given: Partial<Decision> = {}): Decision => ({
  stepId: 'approve',
  stepTitle: 'อนุมัติให้เผยแพร่',
  outcome: 'approved',
  by: aSignature({
    memberId: 'head-1',
    name: 'นายสมชาย ใจดี',
    positionTitle: 'สาธารณสุขอำเภอ',
    unitId: 'head-office',
    unitName: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
  }),
  at: BUILDER_TIME,
  revision: 1,
  contentHash: hashContent(aContent()),
  fileHashes: [anAttachedFile().sha256],
  reason: null,
  ...given,
});

/** A sealed event; its place in the chain follows from `after`, the event before it. */
export function aLogEvent(
  given: Partial<Omit<LogEvent, 'id' | 'seq' | 'hash' | 'previousHash'>> & { after?: LogEvent } = {},
): LogEvent {
  const { after, ...event } = given;
  return sealEvent(after ?? null, {
    officeId: BUILDER_OFFICE,
    submissionId: after?.submissionId ?? 'submission-1',
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

/** A LINE message to one person, due at once. */
export const anOutboxEntry = (given: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: 'outbox-1',
  officeId: BUILDER_OFFICE,
  submissionId: 'submission-1',
  task: {
    kind: 'line.push',
    to: 'member',
    lineId: `U${'1'.repeat(32)}`,
    notice: 'review_requested',
    messages: [{ type: 'text', text: 'มีคำขอเผยแพร่รอท่านพิจารณา' }],
  },
  lane: `member:U${'1'.repeat(32)}`,
  retryKey: aUuid(1),
  status: 'pending',
  attempts: 0,
  nextAttemptAt: BUILDER_TIME,
  lease: null,
  lastError: null,
  createdAt: BUILDER_TIME,
  finishedAt: null,
  ...given,
});

export const aPublication = (given: Partial<Publication> = {}): Publication => ({
  id: 'submission-1',
  officeId: BUILDER_OFFICE,
  number: '2565-0001',
  categoryId: 'about',
  subtopicId: null,
  title: 'ประกาศกรอบแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน',
  details: 'ตามเอกสารแนบ',
  externalLink: null,
  source: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
  coversFrom: null,
  coversTo: null,
  publishedAt: BUILDER_TIME,
  updatedAt: BUILDER_TIME,
  displayUntil: null,
  ownerUnit: 'กลุ่มงานยุทธศาสตร์สาธารณสุข',
  files: [anAttachedFile()],
  status: 'live',
  publicReason: null,
  ...given,
});
