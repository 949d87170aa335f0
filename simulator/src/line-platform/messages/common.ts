import { z } from 'zod';
import { limits } from '../limits.ts';
import { quickReplyAction } from './actions.ts';
import { mediaUrl, utf16 } from './fields.ts';

const quickReply = z.strictObject({
  items: z
    .array(
      z.strictObject({ type: z.literal('action'), imageUrl: mediaUrl.optional(), action: quickReplyAction }),
    )
    .min(1)
    .max(limits.quickReplyItems),
});

const sender = z.strictObject({
  name: utf16(1, limits.senderName)
    .refine((name) => !/\bline\b/i.test(name), 'invalid property')
    .optional(),
  iconUrl: mediaUrl.optional(),
});

/** The properties that every message object may have. */
export const commonFields = { quickReply: quickReply.optional(), sender: sender.optional() };
