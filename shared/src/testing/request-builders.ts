import { type Finding, nothingFound } from '../checks/finding.ts';
import type { Draft } from '../submission/draft.ts';
import { hashContent } from '../submission/fingerprint.ts';
import type { AttachedFile, Content, Decision, Submission } from '../submission/schema.ts';
import { BUILDER_OFFICE, BUILDER_TIME } from './builder-moment.ts';
import { aSignature, theHeadSignature } from './people-builders.ts';

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
  datedAt: null,
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
  coversFrom: '2021-10-01',
  coversTo: '',
  datedAt: '',
  publishOn: '',
  displayUntil: '',
  urgency: 'normal',
  urgentReason: '',
  ownerName: 'นายจิรายุ ทินจง',
  ownerPosition: 'นักวิชาการสาธารณสุขชำนาญการ',
  fileIds: [],
  noticeBoard: false,
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
    corrects: null,
    submitter: aSignature(),
    author: given.submitter ?? aSignature(),
    ownerId: 'member-1',
    content,
    contentHash: hashContent(content),
    checks: nothingFound,
    round: 1,
    filedAt: BUILDER_TIME,
    steps: [
      { id: 'approve', title: 'อนุมัติให้เผยแพร่', kind: 'approve', seats: ['position:head'], standInSeats: [] },
    ],
    currentStep: 0,
    publisherSeats: ['role:webmaster'],
    giverSeats: ['position:head'],
    decisions: [],
    lastRefusal: null,
    verbal: null,
    waiting: { on: 'people', since: BUILDER_TIME, reminders: 0, remindedOn: null, escalated: false },
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
  round: 1,
  outcome: 'approved',
  by: theHeadSignature(),
  at: BUILDER_TIME,
  revision: 1,
  contentHash: hashContent(aContent()),
  fileHashes: [anAttachedFile().sha256],
  reason: null,
  clearance: null,
  ...given,
});

/** An ID number in the details, its check digit valid, as the record keeps it. */
export const aFinding = (given: Partial<Finding> = {}): Finding => ({
  kind: 'citizen_id',
  certainty: 'sure',
  where: { in: 'field', field: 'details' },
  excerpt: '1-2345-xxxxx-xx-x',
  suggestion: null,
  ...given,
});
