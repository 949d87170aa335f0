import { z } from 'zod';

import { renewalChoiceNames } from '../submission/renewal.ts';
import { calendarDateSchema, instantSchema } from '../time/date-schemas.ts';

const revision = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/**
 * What a button of a card says when pressed. It names what was on the card, nothing more: who pressed is known
 * from the webhook, and whether it still holds is decided on the server. At most 300 characters (LINE's limit).
 */
const cardSchema = z.object({
  /** Submission. */
  s: z.string().max(64),
  /** Revision the card was drawn from. */
  r: revision,
  /** Fingerprint of the content, files included, that was on the card. */
  h: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A permission by word of mouth: the submission, and the moment it was recorded, which tells it from any other. */
const verbalSchema = z.object({ s: z.string().max(64), v: instantSchema.max(40) });

/** An item that is on display until the day that stood on the card. */
const displayedSchema = z.object({ s: z.string().max(64), u: calendarDateSchema });

export const postbackSchema = z.discriminatedUnion('a', [
  cardSchema.extend({ a: z.literal('propose') }),
  cardSchema.extend({ a: z.literal('approve') }),
  /** Ask for the reason: choose one of the office's, or type it. */
  cardSchema.extend({ a: z.literal('ask_reject') }),
  cardSchema.extend({ a: z.literal('ask_send_back') }),
  /** A reason was chosen: `w` is its id in the office profile, or `typed` for the text last typed. */
  cardSchema.extend({ a: z.literal('reject'), w: z.string().max(64) }),
  cardSchema.extend({ a: z.literal('send_back'), w: z.string().max(64) }),
  z.object({ a: z.literal('confirm_publication'), s: z.string().max(64), r: revision }),
  z.object({ a: z.literal('claim_task'), s: z.string().max(64) }),
  verbalSchema.extend({ a: z.literal('confirm_verbal') }),
  verbalSchema.extend({ a: z.literal('ask_deny_verbal') }),
  verbalSchema.extend({ a: z.literal('deny_verbal'), w: z.string().max(64) }),
  displayedSchema.extend({ a: z.literal('renew'), w: z.enum(renewalChoiceNames) }),
  /** Seen, and nothing is to be done: it comes down on its day. */
  displayedSchema.extend({ a: z.literal('let_expire') }),
  /** Looked at, nothing has changed: category, subtopic where it stands by itself, and the period on the card. */
  z.object({
    a: z.literal('fresh'),
    c: z.string().max(64),
    t: z.string().max(64).optional(),
    p: z.string().max(16),
  }),
  z.object({ a: z.literal('show'), s: z.string().max(64) }),
  z.object({ a: z.literal('mine'), c: z.string().max(200).optional() }),
  z.object({ a: z.literal('waiting'), c: z.string().max(200).optional() }),
  z.object({ a: z.literal('tasks'), c: z.string().max(200).optional() }),
  z.object({ a: z.literal('help') }),
  z.object({ a: z.literal('cancel') }),
  z.object({ a: z.literal('accept_group'), g: z.string().max(64) }),
]);
export type Postback = z.infer<typeof postbackSchema>;

/** The data of a button. Throws when it would be longer than LINE takes, which is a fault of the program. */
export function encodePostback(postback: Postback): string {
  const data = new URLSearchParams(
    Object.entries(postback).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ).toString();
  if (data.length > 300) throw new Error(`postback data of ${data.length} characters`);
  return data;
}

/** The postback of pressed data; null when no card of ours says that. */
export function decodePostback(data: string): Postback | null {
  const parsed = postbackSchema.safeParse(Object.fromEntries(new URLSearchParams(data)));
  return parsed.success ? parsed.data : null;
}
