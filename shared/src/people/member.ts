import { z } from 'zod';
import { instantSchema } from '../time/date-schemas.ts';

export const roleSchema = z.enum(['staff', 'webmaster', 'administrator']);
export type Role = z.infer<typeof roleSchema>;

/** One thing that a change does to one person, in words: as whoever confirms it reads it. */
export const changeLineSchema = z.strictObject({
  who: z.string(),
  what: z.string(),
  from: z.string(),
  to: z.string(),
});
export type ChangeLine = z.infer<typeof changeLineSchema>;

/**
 * What an administrator wants done about a person and somebody else has yet to confirm: it gives or takes a post, which
 * two people do (`second-person.ts`).
 */
export const proposalSchema = z.strictObject({
  action: z.enum(['admit', 'change', 'leave', 'delegate']),
  /** What the action is told when it is taken. */
  input: z.record(z.string(), z.unknown()),
  /** The second person it names: successor, delegate, whose account is replaced. */
  otherId: z.string().nullable(),
  lines: z.array(changeLineSchema),
  /** Member ids of those who cannot confirm it: who proposed it, and who gains by it where others do not. */
  barred: z.array(z.string()),
  by: z.strictObject({ memberId: z.string(), name: z.string(), positionTitle: z.string() }),
  at: instantSchema,
});
export type Proposal = z.infer<typeof proposalSchema>;

/** A person of one office, known by the LINE account bound to them. Who may decide follows from position, unit and role. */
export const memberSchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  lineUserId: z.string(),
  /** Name with title, as it stands on papers: นายจิรายุ ทินจง. */
  name: z.string().min(1).max(200),
  /** A position of the office profile; null for a person who signs as nothing but themselves. */
  positionId: z.string().nullable(),
  /** The title as printed under the signature: นักวิชาการสาธารณสุขชำนาญการ. */
  positionTitle: z.string().min(1).max(200),
  unitId: z.string(),
  /** A way to call back (procedure 003 §2.1.1, 004 §1.1). */
  contact: z.string().max(200),
  roles: z.array(roleSchema),
  /**
   * Pending until an administrator admits the person. Only active people can do anything. `merged` is a
   * registration that a new LINE account of somebody known came in with: it ended in that person's record. `erased`: what
   * need not be kept of somebody who left, or of a registration that led to nothing, was taken out of the record.
   */
  status: z.enum(['pending', 'active', 'refused', 'left', 'merged', 'erased']),
  /** Derived by `seatsOf`; stored because a store can only query what is stored. */
  seats: z.array(z.string()),
  /** False after the person blocked or removed the Official Account: pushes would be lost in silence. */
  reachable: z.boolean(),
  /** When the privacy notice (PDPA section 23) was read; null for people registered by other means. */
  noticeReadAt: z.string().nullable(),
  /** For a new LINE account of a person already known: whose account it replaces once admitted. */
  replacesMemberId: z.string().nullable(),
  /** What waits for a second person's confirmation; null for nothing. */
  proposed: proposalSchema.nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Member = z.infer<typeof memberSchema>;

/** What an active group of an office receives: what is published; or what waits, by counts and numbers alone. */
export const groupReceives = ['published', 'waiting'] as const;
export type GroupReceives = (typeof groupReceives)[number];

/** A LINE group of an office. Only an active one receives anything; `off`: an administrator does not want it to. */
export const groupSchema = z.strictObject({
  /** LINE's group id, learnt from a webhook; never typed by a person. */
  id: z.string(),
  officeId: z.string(),
  name: z.string(),
  status: z.enum(['pending', 'active', 'off', 'left']),
  /** Left out of groups from before there was a choice: what is published. */
  receives: z.enum(groupReceives).optional(),
  /** Since when it has this status and receives this; left out where that is not known, of groups from before. */
  since: z.string().optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Group = z.infer<typeof groupSchema>;

/** A person as they signed: copied into the record, so that later changes of position do not rewrite it. */
export const signatureSchema = z.strictObject({
  memberId: z.string(),
  name: z.string(),
  positionTitle: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  contact: z.string(),
  /**
   * Whom the person acted for, printed under the signature: รักษาราชการแทน or ปฏิบัติราชการแทน by a delegation that
   * exists; `stand_in` for whoever the office's profile names when nobody entitled acts.
   */
  onBehalfOf: z
    .strictObject({
      kind: z.enum(['acting', 'on_behalf', 'stand_in']),
      name: z.string().nullable(),
      positionTitle: z.string(),
    })
    .nullable(),
});
export type Signature = z.infer<typeof signatureSchema>;
