import { z } from 'zod';
import { seenVersionSchema } from '../publication/actions/seen-version.ts';
import { followersAudiences } from '../publication/actions/telling-followers.ts';
import { newEndSchema } from '../submission/actions/approve.ts';
import { REASON_MAX, seenSchema } from '../submission/actions/review-input.ts';
import { draftSchema } from '../submission/read-draft.ts';
import { webAddress } from '../text/web-address.ts';
import { calendarDateSchema, instantSchema } from '../time/date-schemas.ts';

const reason = z
  .string()
  .max(REASON_MAX * 4)
  .default('');
const lastDay = calendarDateSchema.nullable();
const newEnd = newEndSchema.nullable().default(null);
/** Why it may be published although personal data was found for sure. */
const clearance = z
  .string()
  .max(REASON_MAX * 4)
  .nullable()
  .default(null);
const memberId = z.string().max(64);
const photo = z.string().max(64).nullable().default(null);

/** What the mini-app may ask to do with a request; the rest of the actions belong to the product itself. */
export const actionBodySchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('propose'), seen: seenSchema }),
  z.strictObject({ action: z.literal('approve'), seen: seenSchema, newEnd, clearance }),
  z.strictObject({ action: z.literal('reject'), seen: seenSchema, reason }),
  z.strictObject({ action: z.literal('send_back'), seen: seenSchema, reason }),
  z.strictObject({ action: z.literal('resubmit'), draft: draftSchema }),
  z.strictObject({ action: z.literal('withdraw') }),
  z.strictObject({ action: z.literal('nudge') }),
  z.strictObject({
    action: z.literal('record_verbal_approval'),
    seen: seenSchema,
    /** Member id of the person who gave permission. */
    givenBy: memberId,
    givenTo: z.string().max(200),
    givenAt: instantSchema,
    means: z.enum(['in_person', 'telephone', 'line_call']),
    whyUrgent: z.string().max(2000),
    note: z.string().max(2000).nullable(),
    /** Id of an upload of one's own, .jpg or .png; null for none. */
    photo,
    newEnd,
    clearance,
  }),
  z.strictObject({ action: z.literal('confirm_verbal') }),
  z.strictObject({ action: z.literal('deny_verbal'), reason }),
  /** Member id of the successor. */
  z.strictObject({ action: z.literal('transfer_owner'), to: memberId }),
]);
export type ActionBody = z.infer<typeof actionBodySchema>;

/** What the mini-app may ask to do with what stands on the website. */
export const publicationActionBodySchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('claim_task') }),
  /** Member id of the other webmaster; null gives it back to all. */
  z.strictObject({ action: z.literal('hand_over_task'), to: memberId.nullable() }),
  z.strictObject({ action: z.literal('assign_task'), to: memberId }),
  z.strictObject({ action: z.literal('release_task') }),
  z.strictObject({ action: z.literal('report_publish_failure'), reason }),
  z.strictObject({ action: z.literal('confirm_publication'), seen: seenVersionSchema }),
  z.strictObject({ action: z.literal('confirm_removed') }),
  z.strictObject({
    action: z.literal('publish_by_hand'),
    url: z.string().refine((url) => webAddress(url) !== null, 'กรุณากรอกที่อยู่หน้าเว็บที่เผยแพร่'),
    seen: seenVersionSchema,
  }),
  /** `photo`: id of an upload of one's own, .jpg or .png; null for none. */
  z.strictObject({ action: z.literal('post_sheet'), seen: seenVersionSchema, photo }),
  z.strictObject({ action: z.literal('skip_sheet'), reason }),
  z.strictObject({ action: z.literal('remove_sheet'), photo }),
  /** What an outsider did not find as approved is looked at anew. */
  z.strictObject({ action: z.literal('prove_again') }),
  /** What was changed on the website is put there anew as it was approved. */
  z.strictObject({ action: z.literal('place_again') }),
  /** The product cannot reach the page; a webmaster who can has seen it, and says how. */
  z.strictObject({ action: z.literal('vouch'), seen: seenVersionSchema, reason }),
  /** `people`: how many messages the webmaster was shown that it costs. */
  z.strictObject({
    action: z.literal('tell_followers'),
    seen: seenVersionSchema,
    to: z.enum(followersAudiences),
    people: z.int().min(1),
  }),
  z.strictObject({ action: z.literal('release'), seen: seenVersionSchema, clearance: reason }),
  z.strictObject({ action: z.literal('call_off') }),
  z.strictObject({ action: z.literal('nudge') }),
  z.strictObject({ action: z.literal('renew'), displayUntil: lastDay }),
  z.strictObject({ action: z.literal('take_down'), reason, publicReason: z.string().max(500).default('') }),
  z.strictObject({ action: z.literal('restore'), displayUntil: lastDay }),
  z.strictObject({ action: z.literal('transfer_owner'), to: memberId }),
]);
export type PublicationActionBody = z.infer<typeof publicationActionBodySchema>;

/** A form to be checked before it is filed. */
export const checkBodySchema = z.strictObject({ draft: z.unknown() });

export const submitBodySchema = z.strictObject({
  filingKey: z.uuid({ message: 'กรุณาเปิดแบบฟอร์มใหม่อีกครั้ง' }),
  draft: z.unknown(),
  /** Id of the publication that it corrects; null for something new. */
  corrects: z.string().max(128).nullable().default(null),
});
