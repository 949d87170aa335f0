import { z } from 'zod';
import { FINDINGS_KEPT, findingSchema } from '../checks/finding.ts';
import { signatureSchema } from '../people/member.ts';
import { attachedFileSchema, contentSchema, waitingSchema } from '../submission/schema.ts';
import { calendarDateSchema, instantSchema } from '../time/date-schemas.ts';

/** Where what was approved stands: it waits to go up, the public can read it, it has come down, it never went up. */
export const publicationStateSchema = z.enum(['planned', 'on_display', 'taken_down', 'called_off']);
export type PublicationState = z.infer<typeof publicationStateSchema>;

/** What a request brought that was approved: a publication has one for itself and one for each correction of it. */
export const versionSchema = z.strictObject({
  /** 1, 2, 3, … */
  version: z.int().min(1),
  submissionId: z.string(),
  /** Tracking number of that request. */
  submissionNumber: z.string(),
  /** Fingerprint of the content that was approved. */
  contentHash: z.string(),
  /** The last day of display that was permitted; null for as the category sets. */
  end: z.strictObject({ until: calendarDateSchema.nullable() }).nullable(),
  approvedBy: signatureSchema,
  approvedAt: instantSchema,
  /** How permission by word of mouth stands; `none` when it was given in writing. */
  verbal: z.enum(['none', 'pending', 'confirmed', 'denied', 'unconfirmed', 'lapsed']),
  /** Member ids of who asked for it, and of who decided: duties kept apart, or said not to be. */
  askers: z.array(z.string()),
  deciders: z.array(z.string()),
  /** From when to when it stood on the website; null until it went up, and while it is there. */
  upFrom: instantSchema.nullable(),
  upUntil: instantSchema.nullable(),
  /** The last day of display in force for it when it was there last; null without end. */
  displayUntil: calendarDateSchema.nullable(),
});
export type Version = z.infer<typeof versionSchema>;

/** Kinds of places where a publication can stand, each with a room of its own in `functions/src/destinations`. */
export const destinationKindSchema = z.enum([
  'built-in',
  'wordpress',
  'by-hand',
  'line-group',
  'notice-board',
]);
export type DestinationKind = z.infer<typeof destinationKindSchema>;

/** What the product found when it opened an address as an outsider does; told when it differs from the time before. */
export const proofSchema = z.strictObject({
  /** The version that was looked for, or that was there last. */
  version: z.int(),
  /**
   * It is there as approved, is there otherwise than it was put there, or is not; the product cannot reach the website, and
   * a webmaster who can has seen it there; of what was taken down: it has gone, or is there still.
   */
  says: z.enum(['found', 'changed', 'missing', 'unreached', 'vouched', 'gone', 'still_there']),
  /** What is wrong, a Thai sentence; null for nothing. */
  wrong: z.string().max(500).nullable(),
  /** Since when that is known. */
  at: instantSchema,
});
export type Proof = z.infer<typeof proofSchema>;

/** The sheet on a notice board; `confirmed` of the place says who put it up, and when. Pictures are for people of the office only. */
export const sheetSchema = z.strictObject({
  /** As it hangs there. */
  photo: attachedFileSchema.nullable(),
  /** Who took it off; null while it hangs there. The picture shows the board without it. */
  takenOff: z
    .strictObject({ by: signatureSchema, at: instantSchema, photo: attachedFileSchema.nullable() })
    .nullable(),
});

/** The life of a publication at one place. */
export const placementSchema = z.strictObject({
  /** `built-in`, `by-hand`, `line-group:GROUP`: one of each in a publication. */
  id: z.string(),
  destination: destinationKindSchema,
  state: z.enum(['wanted', 'placing', 'up', 'removing', 'gone', 'failed']),
  /** The version that should be there. */
  version: z.int(),
  /** The version that is there, as far as we know; null when none is. */
  placed: z.int().nullable(),
  /** Where it can be read there; null where there is no address. */
  address: z.string().nullable(),
  /** What the outside system calls it: its post, its media. */
  outsideIds: z.record(z.string(), z.string()),
  /** The webmaster who looked at it, or put it there, and which version they saw. */
  confirmed: z.strictObject({ by: signatureSchema, at: instantSchema, version: z.int() }).nullable(),
  /** Absent until somebody has looked, and while it is looked at anew. */
  proof: proofSchema.optional(),
  /** Of a notice board, once a sheet hung there. */
  sheet: sheetSchema.optional(),
  /** Since when it is in this state. */
  since: instantSchema,
  /** Why it could not be put there or taken away, for the administrator. */
  error: z.string().nullable(),
});
export type Placement = z.infer<typeof placementSchema>;

/** Content with the version it belongs to. */
const versionedContentSchema = z.strictObject({ version: z.int(), content: contentSchema });

export const takenDownSchema = z.strictObject({
  /** Its time was over; before its time; permission by word of mouth was denied, or not confirmed in time. */
  kind: z.enum(['expired', 'early', 'denied', 'unconfirmed']),
  at: instantSchema,
  by: signatureSchema.nullable(),
  /** Taken down by somebody who may decide: only such a person may put it back. */
  byDecider: z.boolean(),
  reason: z.string(),
  /** What the public is told at the old address. */
  publicReason: z.string(),
});

/**
 * What the last look before a version goes up found for sure, of which whoever permitted it knew nothing: it waits for
 * somebody who may decide.
 */
export const heldSchema = z.strictObject({
  version: z.int(),
  since: instantSchema,
  findings: z.array(findingSchema).min(1).max(FINDINGS_KEPT),
  /** Why it may be published all the same; null while nobody has said so. */
  clearance: z.string().nullable(),
});
export type Held = z.infer<typeof heldSchema>;

/** What was approved for the public, from the day it was permitted: its versions, where it stands, and until when. */
export const publicationSchema = z.strictObject({
  /** The id of the request that founded it; also the last part of the page's address. */
  id: z.string(),
  officeId: z.string(),
  /** Tracking number of that request, which the public reads. */
  number: z.string(),
  state: publicationStateSchema,
  revision: z.int(),
  /** The member who answers for it now. */
  ownerId: z.string(),
  /** Name of the unit that answers for the information. */
  ownerUnit: z.string(),
  versions: z.array(versionSchema).min(1),
  /** What stands on the website, or stood there last; null until something went up. */
  shown: versionedContentSchema.nullable(),
  /** What is to go up next; null when nothing is. */
  next: versionedContentSchema.nullable(),
  placements: z.array(placementSchema),
  /** The last version that was held back, and what became of it; null while none was. */
  held: heldSchema.nullable(),
  /** When it went up for the first time. */
  publishedAt: instantSchema.nullable(),
  /** Last day of display of what is shown; null without end. */
  displayUntil: calendarDateSchema.nullable(),
  takenDown: takenDownSchema.nullable(),
  /** Seats that publish and confirm, of all steps and stand-ins, and of the deciding step: of the newest version. */
  publisherSeats: z.array(z.string()),
  reviewerSeats: z.array(z.string()),
  deciderSeats: z.array(z.string()),
  /** The webmaster who took the task that it waits for. */
  claim: z.strictObject({ by: signatureSchema, at: instantSchema }).nullable(),
  /** Duties that one person did twice because the office is too small, in words for the record. */
  unseparated: z.array(z.string()),
  /** Who last looked at it and found it still right. */
  lastCheck: z.strictObject({ by: signatureSchema, at: instantSchema }).nullable(),
  /** The last day of display that owner and webmasters were told of ahead. */
  expiryNoticedFor: calendarDateSchema.nullable(),
  waiting: waitingSchema,
  /** The day, in Bangkok, on which its owner last nudged whoever has a task of it; left out before they ever did. */
  nudgedOn: calendarDateSchema.optional(),
  /** The last version of which residents were sent a message of its own, to whom and how many; left out before. */
  toldFollowers: z
    .strictObject({
      version: z.int(),
      to: z.enum(['category', 'friends']),
      people: z.int(),
      at: instantSchema,
    })
    .optional(),
  /** Seats that can act on it now; empty when nothing is waited for. */
  awaiting: z.array(z.string()),
  /** Fields that lists ask by, derived from the others: who can read it where, category and end of display. */
  visibility: z.enum(['public', 'elsewhere', 'none']),
  categoryId: z.string(),
  subtopicId: z.string().nullable(),
  displayEnd: calendarDateSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Head of the log: number of events and hash of the last. */
  log: z.strictObject({ seq: z.int(), hash: z.string() }),
});
export type Publication = z.infer<typeof publicationSchema>;
