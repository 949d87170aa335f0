import { z } from 'zod';
import { paperKindSchema } from '../papers/register/paper-kind-schema.ts';
import { MAX_WORDING } from '../papers/written-paper.ts';
import { calendarDateSchema } from '../time/date-schemas.ts';

export const startPaperBodySchema = z.strictObject({
  kind: paperKindSchema,
  /** Id of what it is about: a request, a period, a fiscal year. */
  subject: z.string().min(1).max(200),
  /** Only of a paper that was made outside. */
  title: z.string().trim().min(1, 'กรุณาระบุชื่อเอกสาร').max(300, 'ชื่อเอกสารต้องไม่เกิน 300 ตัวอักษร').optional(),
});
export type StartPaperBody = z.infer<typeof startPaperBodySchema>;

const revision = z.int();
const number = z
  .string()
  .trim()
  .max(100, 'เลขที่เอกสารต้องไม่เกิน 100 ตัวอักษร')
  .transform((text) => text || null)
  .nullable();

export const paperActionBodySchema = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('paper_word'),
    revision,
    number,
    date: calendarDateSchema.nullable(),
    wording: z.record(z.string().max(60), z.string().max(MAX_WORDING, 'ข้อความแต่ละส่วนต้องไม่เกิน 10,000 ตัวอักษร')),
  }),
  z.strictObject({
    action: z.enum(['paper_present', 'paper_take_back', 'paper_sign', 'paper_cancel']),
    revision,
  }),
  z.strictObject({ action: z.literal('paper_deny'), revision, reason: z.string().max(1000) }),
]);
export type PaperActionBody = z.infer<typeof paperActionBodySchema>;

export const scanBodySchema = z.strictObject({
  /** An upload of this person. */
  fileId: z.string().max(100),
  signedOn: calendarDateSchema.nullable(),
  number: number.optional(),
  date: calendarDateSchema.nullable().optional(),
});
export type ScanBody = z.infer<typeof scanBodySchema>;

export const remarkBodySchema = z.strictObject({
  fiscalYear: z.string().regex(/^\d{4}$/),
  kind: z.enum(['problem', 'suggestion']),
  text: z.string().trim().min(1, 'กรุณาพิมพ์ข้อความ').max(2000, 'ข้อความต้องไม่เกิน 2,000 ตัวอักษร'),
});
export type RemarkBody = z.infer<typeof remarkBodySchema>;
