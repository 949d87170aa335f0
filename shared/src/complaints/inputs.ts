import { z } from 'zod';
import { attachedFileSchema } from '../submission/schema.ts';
import { normaliseText } from '../text/normalise.ts';
import { saysSomething } from '../text/says-something.ts';
import { complaintKindSchema, namedSchema } from './complaint.ts';
import {
  LONGEST_ABOUT,
  LONGEST_AGENCY,
  LONGEST_CALL_BACK,
  LONGEST_REMARK,
  LONGEST_STORY,
  MOST_PHOTOS,
} from './complaint-kinds.ts';

const written = (most: number, missing: string) =>
  z
    .string()
    .transform(normaliseText)
    .pipe(
      z
        .string()
        .max(most, `ยาวเกิน ${most.toLocaleString('en')} ตัวอักษร กรุณาย่อให้สั้นลง`)
        .refine(saysSomething, missing),
    );

/** The revision that was on the screen: what changed meanwhile is not overwritten. */
const seen = { revision: z.int() };

export const complaintInputs = {
  complaint_file: z.strictObject({
    id: z.string(),
    number: z.string(),
    kind: complaintKindSchema,
    story: z.string().max(LONGEST_STORY),
    about: z.string().max(LONGEST_ABOUT).nullable(),
    named: namedSchema,
    contact: z.string().max(LONGEST_CALL_BACK).nullable(),
    /** Empty for none. */
    account: z.string(),
    photos: z.array(attachedFileSchema).max(MOST_PHOTOS),
    salt: z.string().min(16),
    codeHash: z.string(),
    /** Its people hear of it at once; else with what else waits on the next working day. */
    isTold: z.boolean(),
  }),
  complaint_more: z.strictObject({ text: written(LONGEST_REMARK, 'กรุณาพิมพ์ข้อความ') }),
  complaint_take: z.strictObject(seen),
  complaint_note: z.strictObject({ ...seen, text: written(LONGEST_REMARK, 'กรุณาพิมพ์บันทึก') }),
  complaint_name: z.strictObject({ ...seen, named: namedSchema }),
  complaint_forward: z
    .strictObject({
      ...seen,
      /** A seat of the office, or the name of an agency outside: one of the two. */
      seat: z.string().max(200).nullable(),
      agency: z
        .string()
        .transform(normaliseText)
        .pipe(z.string().max(LONGEST_AGENCY, `ชื่อหน่วยงานยาวเกิน ${LONGEST_AGENCY} ตัวอักษร`))
        .nullable(),
      text: written(LONGEST_REMARK, 'กรุณาระบุเหตุที่ส่งต่อ'),
    })
    .refine(({ seat, agency }) => (seat === null) !== (agency === null || agency === ''), {
      path: ['seat'],
      message: 'กรุณาเลือกว่าส่งต่อให้ผู้ใดหรือหน่วยงานใด',
    }),
  complaint_answer: z.strictObject({ ...seen, text: written(LONGEST_REMARK, 'กรุณาพิมพ์คำตอบ') }),
  complaint_close: z.strictObject({ ...seen, text: written(LONGEST_REMARK, 'กรุณาระบุว่าดำเนินการอย่างไร') }),
  complaint_move: z.strictObject({}),
  complaint_remind: z.strictObject({}),
  complaint_forget: z.strictObject({ what: z.enum(['contact', 'everything']) }),
} as const;
export type ComplaintInput = { [A in keyof typeof complaintInputs]: z.infer<(typeof complaintInputs)[A]> };
