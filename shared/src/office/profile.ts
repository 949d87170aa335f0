import { z } from 'zod';
import { fileExtensions } from '../files/file-types.ts';
import { complaintsSchema } from './complaint-schemas.ts';
import { messagesSchema } from './messages.ts';
import { announcementSchema, contactSchema, formSchema, memosSchema, papersSchema } from './paper-schemas.ts';
import { seatSchema } from './seat.ts';
import { idSchema, textSchema, webAddressSchema } from './text-schemas.ts';
import { categorySchema } from './topic.ts';
import { trafficLogSchema } from './traffic-log.ts';

export { idSchema, textSchema } from './text-schemas.ts';
export type { Category, Duty, Requires, Subtopic } from './topic.ts';

/** One step of approval: who may take it, and whether it proposes to the next step or decides. */
export const approvalStepSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  kind: z.enum(['consider', 'approve']),
  by: z.array(seatSchema).min(1),
  /** Who takes the step when nobody above does in time, because heads do not announce their own absence. */
  standIn: z.array(seatSchema).optional(),
});
export type ApprovalStep = z.infer<typeof approvalStepSchema>;

/** Permission by word of mouth in urgent cases (001 ๒.๒, 003 ๓.๒.๑, 004 2.1). */
export const verbalApprovalRulesSchema = z.strictObject({
  allowed: z.boolean(),
  /** Who may give it by the office's own rule; empty only where it is not allowed. */
  givers: z.array(seatSchema),
  /** Days within which it is to be confirmed in writing; no procedure sets a number. */
  confirmWithinDays: z.int().min(1).max(60),
  /** What becomes of the item when it is not: it stays, and people are told, or it comes down. No procedure says. */
  afterDeadline: z.enum(['keep', 'take_down']),
});
export type VerbalApprovalRules = z.infer<typeof verbalApprovalRulesSchema>;

/** A value that the office's documents do not give and that the office must therefore set or agree to. */
export const assumptionSchema = z.strictObject({
  /** Where it stands in this file: `categories[7].displayDays`; `[*]` for every entry of a list. */
  path: z.string().min(1).max(200),
  /** What the documents leave open, in Thai, for the office. */
  why: textSchema.regex(/[\u0E01-\u0E5B]/, 'ต้องเขียนเป็นภาษาไทย'),
});
export type Assumption = z.infer<typeof assumptionSchema>;

/** Where items stand on the office's WordPress. */
export const wordpressSchema = z.strictObject({
  /**
   * The category there, by its slug, of a topic (`law`) or a subtopic (`public-relations/activity-pictures`). What has none
   * of its own takes its topic's, and without that the standard category of the website.
   */
  categories: z.record(
    z.string(),
    z
      .string()
      .max(100)
      .regex(/^[a-z0-9_]+(?:-[a-z0-9_]+)*$/, 'ใช้ได้เฉพาะ a-z 0-9 - และ _'),
  ),
});

/** Everything that makes one office differ from another. The product has no other office-specific rule. */
export const officeProfileSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  name: z.strictObject({
    full: textSchema,
    short: textSchema,
    /** อำเภอ/จังหวัด, as printed after the name. */
    place: textSchema,
  }),
  /** Id of the provincial office that this one belongs to. */
  province: idSchema.optional(),
  contact: contactSchema,
  /** Agencies under the office, as far as its documents name them (001, 003). */
  subordinateAgencies: z.array(z.strictObject({ name: textSchema })),
  announcement: announcementSchema.nullable(),
  form: formSchema,
  memos: memosSchema,
  /** Left out where the office has said nothing of it. */
  papers: papersSchema.optional(),
  units: z.array(z.strictObject({ id: idSchema, name: textSchema })).min(1),
  positions: z.array(z.strictObject({ id: idSchema, title: textSchema })).min(1),
  routes: z.record(idSchema, z.array(approvalStepSchema).min(1)),
  categories: z.array(categorySchema).min(1).max(30),
  files: z.strictObject({
    extensions: z.array(z.enum(fileExtensions)).min(1),
    maxBytes: z
      .int()
      .min(1024)
      .max(20 * 1024 * 1024),
    maxFiles: z.int().min(1).max(20),
    /** Keep pictures as they were sent, out of sight, beside those whose place and owner were taken out; not unless true. */
    keepOriginals: z.boolean().optional(),
  }),
  verbalApproval: verbalApprovalRulesSchema,
  /** Ask once more in the chat before the last approval, which publishes; so unless false. */
  confirmLastApproval: z.boolean().optional(),
  /** In working days: when whoever holds an item is reminded, and when it goes to the next person. */
  reminders: z.strictObject({ afterDays: z.int().min(1).max(30), escalateAfterDays: z.int().min(1).max(60) }),
  /** Days before the end of display that owner and webmasters are told. */
  expiryNoticeDays: z.int().min(1).max(60),
  webmasters: z.strictObject({ minimum: z.int().min(1) }),
  refusalReasons: z
    .array(z.strictObject({ id: idSchema, text: textSchema }))
    .min(1)
    .max(8),
  correctionReasons: z
    .array(z.strictObject({ id: idSchema, text: textSchema }))
    .min(1)
    .max(8),
  destinations: z.strictObject({
    website: z.enum(['built-in', 'manual', 'wordpress']),
    /** Address of the office's own website, kept by hand or by the product; with `manual` and `wordpress`, and only then. */
    websiteUrl: webAddressSchema.optional(),
    /** How items stand on the office's WordPress; with `wordpress`, and only then. */
    wordpress: wordpressSchema.optional(),
    lineGroup: z.boolean(),
    noticeBoard: z.boolean(),
  }),
  /** Left out where the office has said nothing of it. */
  messages: messagesSchema.optional(),
  /** Left out where the office has said nothing of it. */
  trafficLog: trafficLogSchema.optional(),
  /** The box for suggestions and complaints; left out where the office has none. */
  complaints: complaintsSchema.optional(),
  /** What of the above the office's documents do not say. */
  assumptions: z.array(assumptionSchema).max(100),
});
export type OfficeProfile = z.infer<typeof officeProfileSchema>;
