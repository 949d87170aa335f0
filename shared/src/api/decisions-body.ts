import { z } from 'zod';
import { seenSchema } from '../submission/actions/review-input.ts';
import { bundledActions, MOST_AT_ONCE } from './decisions.ts';

/** What is sent to decide on several requests. */
export const decisionsBodySchema = z.strictObject({
  /** Made when the sheet was opened: sent again, it decides nothing twice. */
  key: z.uuid({ message: 'กรุณาเลือกคำขออีกครั้ง' }),
  action: z.enum(bundledActions),
  requests: z
    .array(z.strictObject({ id: z.string().max(128), seen: seenSchema }))
    .min(1)
    .max(MOST_AT_ONCE, `ดำเนินการพร้อมกันได้ไม่เกิน ${MOST_AT_ONCE} คำขอ`),
});
export type DecisionsBody = z.infer<typeof decisionsBodySchema>;
