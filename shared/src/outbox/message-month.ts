import { z } from 'zod';
import { instantSchema } from '../time/date-schemas.ts';

/** How one kind of notice was told in a month. */
const toldSchema = z.strictObject({
  /** Pushed: messages of LINE's quota, one for each person that a push reached. */
  counted: z.int(),
  /** Times that it was told by a reply, which costs nothing, or beside something that was pushed anyway. */
  free: z.int(),
});
export type Told = z.infer<typeof toldSchema>;

/** What LINE said of an office's messages of the month. */
const quotaSchema = z.strictObject({
  /** Null where the account may send as many as it likes. */
  limit: z.int().nullable(),
  /** When it was asked, and by then; sent by hand in LINE's own manager too. */
  used: z.int(),
  at: instantSchema,
});
export type Quota = z.infer<typeof quotaSchema>;

/** The messages of one office in one month, by notice. */
export const messageMonthSchema = z.strictObject({
  /** `OFFICE:MONTH`. */
  id: z.string(),
  officeId: z.string(),
  /** In Bangkok: 2026-11. */
  month: z.string(),
  told: z.record(z.string(), toldSchema),
  quota: quotaSchema.nullable(),
  /** Messages that were counted since LINE was asked. */
  since: z.int(),
  /** Per cent of the quota of which the administrators were warned. */
  warned: z.array(z.int()),
});
export type MessageMonth = z.infer<typeof messageMonthSchema>;

export const messageMonthId = (officeId: string, month: string): string => `${officeId}:${month}`;

export const newMessageMonth = (officeId: string, month: string): MessageMonth => ({
  id: messageMonthId(officeId, month),
  officeId,
  month,
  told: {},
  quota: null,
  since: 0,
  warned: [],
});
