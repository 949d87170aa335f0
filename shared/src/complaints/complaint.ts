import { z } from 'zod';
import { signatureSchema } from '../people/member.ts';
import { attachedFileSchema } from '../submission/schema.ts';
import { calendarDateSchema, instantSchema } from '../time/date-schemas.ts';
import {
  type ComplaintKind,
  complaintKindIds,
  LONGEST_ABOUT,
  LONGEST_AGENCY,
  LONGEST_CALL_BACK,
  LONGEST_REMARK,
  LONGEST_STORY,
  MOST_PHOTOS,
  MOST_REMARKS,
} from './complaint-kinds.ts';

export const complaintKindSchema = z.enum(complaintKindIds as [ComplaintKind, ...ComplaintKind[]]);

/** `received`: nobody has it in hand. `in_hand`: somebody looks into it. `answered`: the sender has an answer. `closed`: done. */
export const complaintStateSchema = z.enum(['received', 'in_hand', 'answered', 'closed']);
export type ComplaintState = z.infer<typeof complaintStateSchema>;

/** In place of the day to forget on, while there is none: it is open, or forgotten. */
export const NEVER = '2199-12-31';

/** Who is complained about: they never see it, in whatever capacity. */
export const namedSchema = z.strictObject({ memberIds: z.array(z.string()), positions: z.array(z.string()) });
export type Named = z.infer<typeof namedSchema>;

/**
 * What a resident brought before the office: how it stands and who may know of it. Nothing that anybody wrote stands here or in
 * its log, which is never altered; that is in `ComplaintWords`, which is forgotten after its time.
 */
export const complaintSchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  /** Whose people deal with it: the office's own, or those of the province that it belongs to. */
  atOffice: z.string(),
  /** Fiscal year (B.E.) and running number: 2570-0001. */
  number: z.string(),
  kind: complaintKindSchema,
  state: complaintStateSchema,
  revision: z.int(),
  named: namedSchema,
  /** Seats whose holders may know of it, but for whom it names; empty where nobody is left. */
  circle: z.array(z.string()),
  /** The same seats until it is closed: whom it waits for. */
  awaiting: z.array(z.string()),
  /** Who has it in hand; null while nobody has. */
  handler: signatureSchema.nullable(),
  /** The agency outside that it was forwarded to last. */
  agency: z.string().max(LONGEST_AGENCY).nullable(),
  hasContact: z.boolean(),
  photos: z.array(attachedFileSchema).max(MOST_PHOTOS),
  /** The last day of the time that the office gives itself. */
  dueOn: calendarDateSchema,
  remindedOn: calendarDateSchema.nullable(),
  /** The calendar day in Bangkok on which it came, and on which it was closed. */
  day: calendarDateSchema,
  closedOn: calendarDateSchema.nullable(),
  /** The days from which the way to call back, and everything else that was written, is kept no longer. */
  forgetContactOn: calendarDateSchema,
  forgetOn: calendarDateSchema,
  log: z.strictObject({ seq: z.int(), hash: z.string() }),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Complaint = z.infer<typeof complaintSchema>;

/** One text of whoever deals with it, or of the sender. `answer`, `closing` and `more` are read by both sides. */
export const remarkKinds = ['note', 'forward', 'answer', 'closing', 'more'] as const;
export const complaintRemarkSchema = z.strictObject({
  kind: z.enum(remarkKinds),
  /** The event of the log that it belongs to. */
  seq: z.int(),
  at: instantSchema,
  /** Who wrote it, as it is read; empty for the sender. */
  by: z.string(),
  text: z.string().max(LONGEST_REMARK),
});
export type ComplaintRemark = z.infer<typeof complaintRemarkSchema>;

/** What people wrote of a complaint, under its id. The log has fingerprints of it that lead back to nothing once the salt is gone. */
export const complaintWordsSchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  /** For the fingerprints; empty once everything is forgotten. */
  salt: z.string(),
  /** SHA-256 of id and secret part of the number; null once it cannot be followed any more. */
  codeHash: z.string().nullable(),
  said: z
    .strictObject({
      story: z.string().max(LONGEST_STORY),
      /** Who or what it is about, in the sender's words. */
      about: z.string().max(LONGEST_ABOUT).nullable(),
    })
    .nullable(),
  contact: z.string().max(LONGEST_CALL_BACK).nullable(),
  /** The LINE account that the sender chose to be reached by at their next contact; empty for none. */
  account: z.string(),
  /** Whether that account has heard of the newest that there is to hear. */
  news: z.enum(['none', 'untold', 'told']),
  remarks: z.array(complaintRemarkSchema).max(MOST_REMARKS),
  /** Of the last change. */
  at: instantSchema,
});
export type ComplaintWords = z.infer<typeof complaintWordsSchema>;

/** As it stands on receipts: ร 2570-0001. A request has the same number without the letter. */
export const printedNumber = ({ number }: Pick<Complaint, 'number'>): string => `ร ${number}`;
