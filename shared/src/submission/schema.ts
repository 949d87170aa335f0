import { z } from 'zod';
import { checksSchema } from '../checks/finding.ts';
import { fileExtensions } from '../files/file-types.ts';
import { FILE_NAME_MAX_BYTES } from '../files/safe-file-name.ts';
import { signatureSchema } from '../people/member.ts';
import { calendarDateSchema, instantSchema } from '../time/date-schemas.ts';

/** Where a request stands. Past forms: each is what has been done to it. What stands on the website is a record of its own. */
export const stateSchema = z.enum(['submitted', 'changes_requested', 'rejected', 'withdrawn', 'approved']);
export type State = z.infer<typeof stateSchema>;

/** A file as it was received: its fingerprint is what an approval holds for. */
export const attachedFileSchema = z.strictObject({
  id: z.string(),
  /** The name that the person's device gave, made safe. */
  name: z.string().min(1).max(FILE_NAME_MAX_BYTES),
  extension: z.enum(fileExtensions),
  bytes: z.int().min(1),
  /** SHA-256 of the content, 64 hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AttachedFile = z.infer<typeof attachedFileSchema>;

/** What the submitter wrote: the fields of the paper form (seed 003) and of the publication (000 §2, 003 §2.1.3). */
export const contentSchema = z.strictObject({
  /** วัน/เดือน/ปี of the request. */
  requestDate: calendarDateSchema,
  /** หัวข้อ */
  title: z.string(),
  /** รายละเอียดข้อมูล */
  details: z.string(),
  /** Link ภายนอก */
  externalLink: z.string().nullable(),
  /** หมายเหตุ */
  remarks: z.string().nullable(),
  categoryId: z.string(),
  subtopicId: z.string().nullable(),
  /** แหล่งที่มาหรือเจ้าของข้อมูล */
  source: z.string(),
  /** ช่วงวันที่ของข้อมูลข่าวสาร; either end may be open. */
  coversFrom: calendarDateSchema.nullable(),
  coversTo: calendarDateSchema.nullable(),
  /** วัน เวลา กำกับ of what is passed on, as a piece of knowledge carries it (001 §1, 003 ๑.๓); null where none is given. */
  datedAt: instantSchema.nullable(),
  /** First day on the website; null for as soon as it is approved. */
  publishOn: calendarDateSchema.nullable(),
  /** Last day on the website; null for as long as the category sets, or without end. */
  displayUntil: calendarDateSchema.nullable(),
  urgency: z.enum(['normal', 'urgent']),
  urgentReason: z.string().nullable(),
  /** ผู้รับผิดชอบการให้ข้อมูล: the information owner, who need not be the one who files. */
  informationOwner: z.strictObject({ name: z.string(), positionTitle: z.string() }),
  files: z.array(attachedFileSchema),
  /** Ticked on the form (003): a sheet of it goes on the office's notice board, too. Left out where it does not. */
  noticeBoard: z.literal(true).optional(),
});
export type Content = z.infer<typeof contentSchema>;

/** A step of approval as it stood when the request was filed: a later change of profile does not move it. */
export const frozenStepSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['consider', 'approve']),
  /** Keys of the seats entitled to the step. */
  seats: z.array(z.string()),
  /** Seats that take it once it was escalated. */
  standInSeats: z.array(z.string()),
});
export type FrozenStep = z.infer<typeof frozenStepSchema>;

/** One person's decision at one step, and exactly what it was given for. Never altered and never taken away. */
export const decisionSchema = z.strictObject({
  stepId: z.string(),
  stepTitle: z.string(),
  /** Which filing of the form it was about: 1 for the first. */
  round: z.int().min(1),
  outcome: z.enum(['proposed', 'approved', 'rejected', 'sent_back']),
  by: signatureSchema,
  at: instantSchema,
  /** Revision that was on the screen. */
  revision: z.int(),
  contentHash: z.string(),
  /** SHA-256 of every file that the decision covers. */
  fileHashes: z.array(z.string()),
  reason: z.string().nullable(),
  /** Why it may be published although personal data was found for sure; null where that was not asked. */
  clearance: z.string().nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** Permission given by word of mouth in an urgent case, and what became of it in writing (001 §2.2, 003 §3.2.1, 004 §2.1). */
export const verbalApprovalSchema = z.strictObject({
  givenBy: signatureSchema,
  /** Seats by which the giver was entitled: when the giver has left, who holds them settles it. */
  giverSeats: z.array(z.string()),
  givenTo: z.string(),
  /** The true time, often before the form was filed: first the telephone, then the paper. */
  givenAt: instantSchema,
  means: z.enum(['in_person', 'telephone', 'line_call']),
  whyUrgent: z.string(),
  note: z.string().nullable(),
  /** A picture of what shows it, such as a note of the call; for people of the office only. */
  photo: attachedFileSchema.nullable(),
  /** Why it may be published although personal data was found for sure, as told to who gave it; null where not asked. */
  clearance: z.string().nullable(),
  recordedBy: signatureSchema,
  recordedAt: instantSchema,
  /** Titles of the steps that nobody took because of it. */
  passedOver: z.array(z.string()),
  /** Until when it must be confirmed in writing. */
  confirmBy: instantSchema,
  /** `lapsed`: what it was given for was called off before it went up. */
  status: z.enum(['pending', 'confirmed', 'denied', 'lapsed']),
  /** Seats that may confirm or deny it: the giver's own, and once the giver has left, those of the post. */
  settledBy: z.array(z.string()),
  settledAt: instantSchema.nullable(),
  /** How often whoever settles it was reminded, and when last. */
  reminders: z.int(),
  remindedOn: calendarDateSchema.nullable(),
  /** True once administrators and head were told that the deadline has passed. */
  escalated: z.boolean(),
});
export type VerbalApproval = z.infer<typeof verbalApprovalSchema>;

/** Whether a record awaits people, since when, how often they were reminded, and whether others were told of it. */
export const waitingSchema = z.strictObject({
  on: z.enum(['people', 'nobody']),
  since: instantSchema,
  reminders: z.int(),
  remindedOn: calendarDateSchema.nullable(),
  escalated: z.boolean(),
});
export type Waiting = z.infer<typeof waitingSchema>;

/** A request to publish something, or to correct what is published, with every decision on it. */
export const submissionSchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  /** Tracking number, without gaps per office and fiscal year: 2568-0042. */
  number: z.string(),
  state: stateSchema,
  /** Raised by every change of state or content; cards carry the one they were drawn from. */
  revision: z.int(),
  /** The publication that it corrects; null for something new. */
  corrects: z.strictObject({ publicationId: z.string(), number: z.string() }).nullable(),
  submitter: signatureSchema,
  /** Who wrote the content now shown: the submitter, or who mended and filed it again. Never decides on it. */
  author: signatureSchema,
  /** The member who answers for the request now: the submitter, or their successor. */
  ownerId: z.string(),
  content: contentSchema,
  /** Fingerprint of `content`, files included. */
  contentHash: z.string(),
  /** What the checks found in this content: shown to whoever decides, never a reason to refuse by itself. */
  checks: checksSchema,
  /** How often the form was filed: 1 at first, one more each time it was mended. */
  round: z.int().min(1),
  /** When this content was filed; `createdAt` is when the request was, the first time. */
  filedAt: instantSchema,
  steps: z.array(frozenStepSchema),
  /** Index into `steps` while the request is under review. */
  currentStep: z.int().nullable(),
  /** Seats that publish and confirm. */
  publisherSeats: z.array(z.string()),
  /** Seats whose holders may give permission by word of mouth; empty where the office knows none. */
  giverSeats: z.array(z.string()),
  /** Every decision of every round. */
  decisions: z.array(decisionSchema),
  /** Why it was sent back or refused, and by whom. */
  lastRefusal: z
    .strictObject({
      kind: z.enum(['rejected', 'changes_requested']),
      reason: z.string(),
      by: signatureSchema,
      at: instantSchema,
      /** What it said then; left out before it was mended and filed again. */
      before: contentSchema.optional(),
    })
    .nullable(),
  verbal: verbalApprovalSchema.nullable(),
  waiting: waitingSchema,
  /** The day, in Bangkok, on which its owner last nudged whoever has it; left out before they ever did. */
  nudgedOn: calendarDateSchema.optional(),
  /** Seats that can act on it now; empty when nothing is waited for. */
  awaiting: z.array(z.string()),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Head of the log: number of events and hash of the last. */
  log: z.strictObject({ seq: z.int(), hash: z.string() }),
});
export type Submission = z.infer<typeof submissionSchema>;

/** The record of what stands on the website that a request is about: one of its own, or the one it corrects. */
export const publicationIdOf = ({ id, corrects }: Pick<Submission, 'id' | 'corrects'>): string =>
  corrects?.publicationId ?? id;

/** Decisions on the content now shown. */
export const decisionsNow = ({ decisions, round }: Pick<Submission, 'decisions' | 'round'>): Decision[] =>
  decisions.filter((decision) => decision.round === round);
