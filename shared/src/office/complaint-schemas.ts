import { z } from 'zod';
import { type ComplaintKind, complaintKindIds } from '../complaints/complaint-kinds.ts';
import { seatSchema } from './seat.ts';
import { textSchema } from './text-schemas.ts';

/** Who deals with one kind of complaint, and in what time. */
export const complaintRuleSchema = z.strictObject({
  /** Working days from the day on which it came. */
  dueDays: z.int().min(1).max(120),
  /** Everybody who may know of it. Nobody else does, administrators included. */
  seenBy: z.array(seatSchema).min(1).max(10),
  /** Who takes it when all of those are complained about, or nobody is there: the first of these that is left. */
  otherwise: z.array(seatSchema).max(10),
});
export type ComplaintRule = z.infer<typeof complaintRuleSchema>;

/** The office's box for suggestions and complaints; left out where it has none. */
export const complaintsSchema = z.strictObject({
  kinds: z.record(z.enum(complaintKindIds as [ComplaintKind, ...ComplaintKind[]]), complaintRuleSchema),
  /** Days after it was closed for which what was written is kept. */
  keepDays: z.int().min(180).max(3660),
  /** Agencies outside that complaints are usually forwarded to. */
  agencies: z.array(textSchema).max(10),
});
export type ComplaintsOfOffice = z.infer<typeof complaintsSchema>;
