import { z } from 'zod';
import { type Draft, fieldLimits } from '../submission/draft.ts';
import { instantSchema } from '../time/date-schemas.ts';

/** Drafts that one person can have at a time: more than anybody fills in side by side. */
export const MOST_DRAFTS = 20;

/** Files that a draft can name: more than any office allows a request. */
const MOST_FILES = 30;

/** What is typed may be too long while it is typed; the form says so, and only filing refuses it. */
const SLACK = 2;
/** Days, choices and ids. */
const SHORT = 100;

const text = (most: number) => z.string().max(most);
const written = (field: keyof typeof fieldLimits) => text(fieldLimits[field] * SLACK);

/** What a person typed and chose, as it is: nothing has to be filled in. */
export const draftFieldsSchema = z.strictObject({
  requestDate: text(SHORT),
  title: written('title'),
  details: written('details'),
  externalLink: written('externalLink'),
  remarks: written('remarks'),
  categoryId: text(SHORT),
  subtopicId: text(SHORT),
  source: written('source'),
  coversFrom: text(SHORT),
  coversTo: text(SHORT),
  datedAt: text(SHORT),
  publishOn: text(SHORT),
  displayUntil: text(SHORT),
  urgency: z.enum(['normal', 'urgent']),
  urgentReason: written('urgentReason'),
  noticeBoard: z.boolean(),
  ownerName: written('ownerName'),
  ownerPosition: written('ownerPosition'),
}) satisfies z.ZodType<Omit<Draft, 'fileIds'>>;
export type DraftFields = z.infer<typeof draftFieldsSchema>;

const number = text(20);

/** What a draft mends: a request as it was sent back, or a version that is on the website. `submissionId`: whose form opens it. */
export const draftAboutSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('resubmit'), submissionId: text(SHORT), revision: z.int(), number }),
  z.strictObject({
    kind: z.literal('correct'),
    publicationId: text(SHORT),
    version: z.int(),
    submissionId: text(SHORT),
    number,
  }),
]);
export type DraftAbout = z.infer<typeof draftAboutSchema>;

/** What a device sends of a draft. */
export const draftContentSchema = z.strictObject({
  fields: draftFieldsSchema,
  /** Uploads, in the form's order. */
  fileIds: z.array(text(SHORT)).max(MOST_FILES),
  /** Names of files whose upload was cut off: they must be chosen again. */
  unfinished: z.array(text(300)).max(MOST_FILES),
  /** Null for a new request. */
  about: draftAboutSchema.nullable(),
});
export type DraftContent = z.infer<typeof draftContentSchema>;

/** A form that somebody has begun and not filed. It is theirs alone, and part of no record of the office. */
export const draftRecordSchema = draftContentSchema.extend({
  /** The form's filing key, a UUID: what is filed under it ends the draft. */
  id: z.string(),
  officeId: z.string(),
  memberId: z.string(),
  /** Counts the changes: a device that has not seen the last one changes nothing. */
  revision: z.int(),
  /** Until when files that are sent in the chat go into it; null for a draft of the mini-app. */
  gathersUntil: instantSchema.nullable(),
  /** The short address under which its owner goes on with it on a computer, while it holds. */
  computer: z.strictObject({ code: z.string(), until: instantSchema }).nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type DraftRecord = z.infer<typeof draftRecordSchema>;

/** A draft in a list: its title, or what stands for it. */
export const draftTitle = ({ fields, about }: Pick<DraftRecord, 'fields' | 'about'>): string => {
  const title = fields.title.replace(/\s+/g, ' ').trim();
  if (title) return title;
  return about ? `แก้ไขเลขที่ ${about.number}` : 'ยังไม่ได้กรอกหัวข้อ';
};
