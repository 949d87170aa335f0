import { z } from 'zod';

import { renewalChoiceNames } from '../submission/renewal.ts';
import { calendarDateSchema, instantSchema } from '../time/date-schemas.ts';

const id = z.string().max(64);
const number = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
const cursor = z.string().max(200).optional();

/** The residents' part of the chat: news, categories, which of them they follow, finding, contact, a wrong item, a complaint or suggestion. */
export const residentPostbacks = [
  'news',
  'categories',
  'find',
  'contact',
  'report_wrong',
  'complain',
  'following',
] as const;
export type ResidentPostback = (typeof residentPostbacks)[number];

/** A request as it stood on the card: its id, its revision, and the fingerprint of the content, files included. */
const requestSchema = z.object({ s: id, r: number, h: fingerprint });

/** A permission by word of mouth: the request, and the moment it was recorded, which tells it from any other. */
const verbalSchema = z.object({ s: id, v: instantSchema.max(40) });

/** A publication that is on display until the day that stood on the card. */
const displayedSchema = z.object({ p: id, u: calendarDateSchema });

/**
 * What a button of a card says when pressed. It names what was on the card, nothing more: who pressed is known
 * from the webhook, and whether it still holds is decided on the server. At most 300 characters (LINE's limit).
 * `s` names a request, `p` a publication, `g` a LINE group, `d` a draft.
 */
export const postbackSchema = z.discriminatedUnion('a', [
  requestSchema.extend({ a: z.literal('propose') }),
  /** `w`: why it may be published although personal data was found; as for a refusal. */
  /** `y`: it was asked whether it is to be published. */
  requestSchema.extend({ a: z.literal('approve'), w: id.optional(), y: z.literal('1').optional() }),
  /** Ask for the reason: choose one of the office's, or type it. */
  requestSchema.extend({ a: z.literal('ask_reject') }),
  requestSchema.extend({ a: z.literal('ask_send_back') }),
  /** Ask why it may be published although personal data was found. */
  requestSchema.extend({ a: z.literal('ask_approve') }),
  /** A reason was chosen: `w` is its id in the office profile, or `typed` for the text last typed. */
  requestSchema.extend({ a: z.literal('reject'), w: id }),
  requestSchema.extend({ a: z.literal('send_back'), w: id }),
  verbalSchema.extend({ a: z.literal('confirm_verbal') }),
  verbalSchema.extend({ a: z.literal('ask_deny_verbal') }),
  verbalSchema.extend({ a: z.literal('deny_verbal'), w: id }),
  z.object({ a: z.literal('claim_task'), p: id }),
  /** Signs for the version, and the fingerprint of its content, that the card showed. */
  z.object({ a: z.literal('confirm_publication'), p: id, v: number, h: fingerprint }),
  /** Says that it is gone from the website; of the taking down at the revision that the card was drawn from. */
  z.object({ a: z.literal('confirm_removed'), p: id, r: number }),
  /** Says that its sheet hangs on the notice board, of the version that the card showed. */
  z.object({ a: z.literal('post_sheet'), p: id, v: number, h: fingerprint }),
  /** Says that the sheet is off the board; since `d` it was to be. */
  z.object({ a: z.literal('remove_sheet'), p: id, d: instantSchema.max(40) }),
  displayedSchema.extend({ a: z.literal('renew'), w: z.enum(renewalChoiceNames) }),
  /** Seen, and nothing is to be done: it comes down on its day. */
  displayedSchema.extend({ a: z.literal('let_expire') }),
  /** Looked at, nothing has changed: category, subtopic where it stands by itself, and the key of the period on the card. */
  z.object({ a: z.literal('fresh'), c: id, t: id.optional(), k: z.string().max(16) }),
  /** How satisfied somebody is with the website, 1 to 5; pressed by anybody, known to the office or not. */
  z.object({
    a: z.literal('rate'),
    n: z
      .string()
      .regex(/^[1-5]$/)
      .transform(Number),
  }),
  /** Asks whoever has the request to go on. */
  z.object({ a: z.literal('nudge'), s: id }),
  /** Files that are sent from now on begin another draft; the draft `d` is thrown away, `y`: it was asked. */
  z.object({ a: z.literal('new_draft'), d: id }),
  z.object({ a: z.literal('drop_draft'), d: id, y: z.literal('1').optional() }),
  z.object({ a: z.literal('show'), s: id }),
  z.object({ a: z.literal('mine'), c: cursor }),
  z.object({ a: z.literal('waiting'), c: cursor }),
  z.object({ a: z.literal('tasks'), c: cursor }),
  /** What anybody who follows the account may ask for, known to the office or not; news of one topic `k`. */
  z.object({ a: z.enum(residentPostbacks), c: cursor, k: id.optional() }),
  /** Follows a topic, or does no longer. */
  z.object({ a: z.literal('follow'), k: id }),
  z.object({ a: z.literal('unfollow'), k: id }),
  z.object({ a: z.literal('unfollow_all') }),
  /** The same as buttons, for somebody of the office. */
  z.object({ a: z.literal('residents') }),
  /** Another tab of the rich menu was opened, which LINE does by itself. */
  z.object({ a: z.literal('tab') }),
  z.object({ a: z.literal('help') }),
  z.object({ a: z.literal('cancel') }),
  /** The LINE groups of the office, and whether announcements go to one of them. */
  z.object({ a: z.literal('groups') }),
  /** `k`: what it receives; what is published where it says nothing. */
  z.object({ a: z.literal('accept_group'), g: id, k: z.literal('waiting').optional() }),
  z.object({ a: z.literal('end_group'), g: id }),
]);
export type Postback = z.infer<typeof postbackSchema>;

export type PostbackName = Postback['a'];
export type PostbackOf<A extends PostbackName> = Extract<Postback, { a: A }>;

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
