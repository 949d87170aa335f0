import { z } from 'zod';
import { attachedFileSchema } from '../../submission/schema.ts';
import { calendarDateSchema } from '../../time/date-schemas.ts';
import { paperKindSchema } from './paper-kind-schema.ts';
import { numberSchema, typedText, wordingSchema } from './typed-text.ts';

/** What a new record is about. `id` is given by whoever stores it. */
const openInput = z.strictObject({
  id: z.string(),
  kind: paperKindSchema,
  subject: z.string().min(1).max(200),
  fiscalYear: z.string().regex(/^\d{4}$/),
  title: z.string().trim().min(1, 'กรุณาระบุชื่อเอกสาร').max(500, 'ชื่อเอกสารต้องไม่เกิน 500 ตัวอักษร'),
});

/** The revision that was on the screen: what changed meanwhile is not overwritten. */
const seen = { revision: z.int() };

export const paperInputs = {
  paper_open: openInput,
  paper_start: openInput,
  paper_make: z.strictObject({
    code: z.string(),
    format: z.enum(['pdf', 'docx', 'xlsx', 'csv', 'zip']),
    /** Of the file that was handed out. */
    sha256: z.string(),
    bytes: z.int(),
  }),
  paper_word: z.strictObject({
    ...seen,
    number: numberSchema,
    /** Found by the caller to be given to another paper of the year. */
    numberTaken: z.boolean(),
    date: calendarDateSchema.nullable(),
    wording: wordingSchema,
  }),
  paper_present: z.strictObject({ ...seen, inputsId: z.string() }),
  paper_take_back: z.strictObject(seen),
  paper_sign: z.strictObject(seen),
  paper_deny: z.strictObject({
    ...seen,
    reason: typedText(1000, 'เหตุผลต้องไม่เกิน 1,000 ตัวอักษร').pipe(z.string().min(1, 'กรุณาระบุเหตุผล')),
  }),
  paper_cancel: z.strictObject(seen),
  paper_scan: z.strictObject({
    file: attachedFileSchema,
    /** Null where nobody said on which day it was signed. */
    signedOn: calendarDateSchema.nullable(),
    /** Number and date that the paper was given by hand; left out where they stay. */
    number: numberSchema.optional(),
    numberTaken: z.boolean(),
    date: calendarDateSchema.nullable().optional(),
    /** Of a draft, which was not put before the head in LINE: what it was drawn from. */
    inputsId: z.string().nullable(),
  }),
} as const;
export type PaperInput = { [A in keyof typeof paperInputs]: z.infer<(typeof paperInputs)[A]> };
