import { z } from 'zod';
import { REASON_MAX, seenSchema } from '../submission/actions/review-input.ts';
import { draftSchema } from '../submission/read-draft.ts';

const reason = z
  .string()
  .max(REASON_MAX * 4)
  .default('');

/** What the mini-app may ask to do with a request; the rest of the actions belong to the product itself. */
export const actionBodySchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('propose'), seen: seenSchema }),
  z.strictObject({ action: z.literal('approve'), seen: seenSchema }),
  z.strictObject({ action: z.literal('reject'), seen: seenSchema, reason }),
  z.strictObject({ action: z.literal('send_back'), seen: seenSchema, reason }),
  z.strictObject({ action: z.literal('resubmit'), draft: draftSchema }),
  z.strictObject({ action: z.literal('confirm_publication') }),
  z.strictObject({
    action: z.literal('publish_by_hand'),
    url: z.url({ protocol: /^https?$/, message: 'กรุณากรอกที่อยู่หน้าเว็บที่เผยแพร่' }),
  }),
]);

export const submitBodySchema = z.strictObject({
  filingKey: z.uuid({ message: 'กรุณาเปิดแบบฟอร์มใหม่อีกครั้ง' }),
  draft: z.unknown(),
});
