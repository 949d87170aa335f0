import { z } from 'zod';
import { signatureSchema } from '../people/member.ts';
import { instantSchema } from '../time/date-schemas.ts';

/** What people said of one line of a list: the item that serves it, or that the office has no such information. */
export const listMarkSchema = z.strictObject({
  /** `OFFICE:LINE`. */
  id: z.string(),
  officeId: z.string(),
  lineId: z.string(),
  /** The item that serves the line; null for none. */
  publicationId: z.string().nullable(),
  /** ไม่มีข้อมูลประเภทนี้, said by whoever decides; null while nobody has. */
  absent: z.strictObject({ reason: z.string(), by: signatureSchema, at: instantSchema }).nullable(),
  /** Who marked it last. */
  by: signatureSchema,
  updatedAt: instantSchema,
});
export type ListMark = z.infer<typeof listMarkSchema>;

/** The id of an office's mark on a line. */
export const listMarkId = (officeId: string, lineId: string): string => `${officeId}:${lineId}`;
