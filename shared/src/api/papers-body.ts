import { z } from 'zod';
import { paperKindSchema } from '../papers/register/paper-kind-schema.ts';
import { numberSchema, typedLine, typedText, wordingSchema } from '../papers/register/typed-text.ts';
import { calendarDateSchema } from '../time/date-schemas.ts';

export const startPaperBodySchema = z.strictObject({
  kind: paperKindSchema,
  /** Id of what it is about: a request, a period, a fiscal year. */
  subject: z.string().min(1).max(200),
  /** Only of a paper that was made outside. */
  title: typedLine(300, 'ชื่อเอกสารต้องไม่เกิน 300 ตัวอักษร').pipe(z.string().min(1, 'กรุณาระบุชื่อเอกสาร')).optional(),
});
export type StartPaperBody = z.infer<typeof startPaperBodySchema>;

const revision = z.int();

export const paperActionBodySchema = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('paper_word'),
    revision,
    number: numberSchema,
    date: calendarDateSchema.nullable(),
    wording: wordingSchema,
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
  number: numberSchema.optional(),
  date: calendarDateSchema.nullable().optional(),
});
export type ScanBody = z.infer<typeof scanBodySchema>;

export const remarkBodySchema = z.strictObject({
  fiscalYear: z.string().regex(/^\d{4}$/),
  kind: z.enum(['problem', 'suggestion']),
  text: typedText(2000, 'ข้อความต้องไม่เกิน 2,000 ตัวอักษร').pipe(z.string().min(1, 'กรุณาพิมพ์ข้อความ')),
});
export type RemarkBody = z.infer<typeof remarkBodySchema>;
