import { fileReportSchema } from '@prakat/shared/checks/file-report';
import { attachedFileSchema } from '@prakat/shared/submission/schema';
import { calendarDateSchema, instantSchema } from '@prakat/shared/time/date-schemas';
import { z } from 'zod';

/** A file as uploaded, before and after a request takes it. Its content is in the file store under `id`. */
export const storedFileSchema = attachedFileSchema.extend({
  officeId: z.string(),
  /** Member id. */
  uploadedBy: z.string(),
  createdAt: instantSchema,
  /** The request it belongs to, or of a signed paper that came back the paper; null while only a draft names it. */
  submissionId: z.string().nullable(),
  /** True for what only people of the office see, the photo of a verbal approval: no form takes it as content. */
  internal: z.boolean(),
  /** False while its content is on its way in, or on its way out: no request can take it then. */
  hasContent: z.boolean(),
  /** Of the original that an office keeps of a picture which was changed: id of the file that took its place. */
  originalOf: z.string().nullable().default(null),
  /** What its check came to; null before it, and for files from before there were checks. */
  report: fileReportSchema.nullable().default(null),
});
export type StoredFile = z.infer<typeof storedFileSchema>;

/** How much somebody has uploaded on a day: `OFFICE:MEMBER:DAY`. */
export const uploadDaySchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  files: z.int(),
  bytes: z.int(),
  /** The end of the day. */
  expiresAt: instantSchema,
});
export type UploadDay = z.infer<typeof uploadDaySchema>;

/** What the bot waits to hear in a 1:1 chat: the reason of a refusal or denial that was begun on a card. */
export const conversationSchema = z.strictObject({
  /** `OFFICE:LINEUSER`. */
  id: z.string(),
  officeId: z.string(),
  action: z.enum(['reject', 'send_back', 'approve', 'deny_verbal']),
  submissionId: z.string(),
  revision: z.int(),
  contentHash: z.string(),
  /** Of a denial: when the permission by word of mouth was recorded. */
  verbalRecordedAt: instantSchema.nullable(),
  /** What was typed last, waiting to be confirmed. */
  typedReason: z.string().nullable(),
  /** LINE's id of the message that it was typed in, by which it is taken back. */
  typedMessageId: z.string().nullish(),
  expiresAt: instantSchema,
});
export type Conversation = z.infer<typeof conversationSchema>;

/** The last number given: `OFFICE:FISCALYEAR`. */
export const counterSchema = z.strictObject({ id: z.string(), value: z.int() });

/** The answer that a press is owed: whose, and what was pressed. Nothing that people wrote. */
export const owedAnswerSchema = z.strictObject({
  officeId: z.string(),
  lineUserId: z.string(),
  /** LINE takes one reply for it. */
  replyToken: z.string(),
  /** What the button said; ids and choices. */
  data: z.string(),
  /** A reply may have arrived of which we did not hear. */
  inDoubt: z.boolean(),
  /** Since when: of the press's effect. */
  since: instantSchema,
});
export type OwedAnswer = z.infer<typeof owedAnswerSchema>;

/** A webhook event or form filing that has had its effect. Written in the transaction of the effect. */
export const seenEventSchema = z.strictObject({
  id: z.string(),
  /** What it led to, where the answer must be given again. */
  result: z.string().nullable(),
  expiresAt: instantSchema,
  /** Left out where nobody waits for an answer, or it was given. */
  owed: owedAnswerSchema.optional(),
  /** With `owed`, for the list of them; left out of what nobody pressed. */
  answer: z.enum(['owed', 'given']).optional(),
});
export type SeenEvent = z.infer<typeof seenEventSchema>;

/**
 * The one-time code with which the first person of an office becomes its administrator, as a hash. It is shown once,
 * to whoever starts the product.
 */
export const setUpCodeSchema = z.strictObject({
  /** The office's id. */
  id: z.string(),
  /** SHA-256 of the code, 64 hexadecimal digits. */
  hash: z.string(),
  /** Who typed a wrong one last, each by themselves: a stranger who guesses stops nobody else. Empty once it is used. */
  tries: z.array(
    z.strictObject({
      lineUserId: z.string(),
      /** Wrong codes since their last pause. */
      wrong: z.int(),
      pausedUntil: instantSchema.nullable(),
    }),
  ),
  createdAt: instantSchema,
  usedAt: instantSchema.nullable(),
});
export type SetUpCode = z.infer<typeof setUpCodeSchema>;

/** How far a job of an office has come. */
export const jobRunSchema = z.strictObject({
  /** `OFFICE:JOB`. */
  id: z.string(),
  officeId: z.string(),
  /** What was done last, in the job's own words: a day, the name of a digest. */
  mark: z.string(),
  /** When the job ran for the first time, and when it left this mark. */
  firstAt: instantSchema,
  at: instantSchema,
});
export type JobRun = z.infer<typeof jobRunSchema>;

/**
 * Facets of one record at most: more than the longest form has, so that no end of a text is lost. Firestore keeps an
 * index entry for each and takes 40,000 a document; SQLite a row and an index entry, together some 230 bytes, written
 * anew by every change of the request. A usual request has 100 to 300, one with 5,000 letters of details some 1,000.
 */
export const MAX_FACETS = 15_000;

/** What a request can be found by; written with it in one transaction, and of use to nothing but lists. */
export const listingSchema = z.strictObject({
  /** The submission's id. */
  id: z.string(),
  officeId: z.string(),
  facets: z.array(z.string().max(200)).max(MAX_FACETS),
  /** Folded text of which every run of three letters is a facet. */
  text: z.string(),
  /** Day in Bangkok on which it was filed. */
  filedOn: calendarDateSchema,
  updatedAt: instantSchema,
});
export type Listing = z.infer<typeof listingSchema>;

/** Fewer: it stands beside the listing of its request, and twenty of both are made anew in one transaction. */
export const MAX_PUBLIC_FACETS = 5_000;

/** What the public can find an item by: there is one of each that stands on the built-in website, and of no other. */
export const publicListingSchema = z.strictObject({
  /** The publication's id. */
  id: z.string(),
  officeId: z.string(),
  facets: z.array(z.string().max(200)).max(MAX_PUBLIC_FACETS),
  /** Folded text of which every run of three letters is a facet. */
  text: z.string(),
  /** Last day of display: what is over is passed by, whether or not a job has taken it down. */
  until: calendarDateSchema,
  publishedAt: instantSchema,
  /** When the version that is read went up. */
  changedAt: instantSchema,
});
export type PublicListing = z.infer<typeof publicListingSchema>;
