import { z } from 'zod';
import { calendarDateSchema, instantSchema } from '../time/date-schemas.ts';
import { addDays, calendarDate } from '../time/thai-date.ts';
import { attachedFileSchema, type Submission } from './schema.ts';

/** What the public sees of an item: a copy that stays as it was approved, apart from the request behind it. */
export const publicationSchema = z.strictObject({
  /** The submission's id; also the last part of the page's address. */
  id: z.string(),
  officeId: z.string(),
  number: z.string(),
  categoryId: z.string(),
  subtopicId: z.string().nullable(),
  title: z.string(),
  details: z.string(),
  externalLink: z.string().nullable(),
  source: z.string(),
  coversFrom: calendarDateSchema.nullable(),
  coversTo: calendarDateSchema.nullable(),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
  /** Last day shown; the read path refuses an item after it, whether or not a job has run. */
  displayUntil: calendarDateSchema.nullable(),
  /** Name of the unit that answers for the information. */
  ownerUnit: z.string(),
  files: z.array(attachedFileSchema),
});
export type Publication = z.infer<typeof publicationSchema>;

/** The public copy of a published request. `displayDays` is the category's default period, null for no end. */
export function publicationOf(submission: Submission, displayDays: number | null): Publication {
  const { content, publication } = submission;
  if (!publication) throw new Error(`submission ${submission.id} is not published`);
  const published = calendarDate(publication.publishedAt);
  return {
    id: submission.id,
    officeId: submission.officeId,
    number: submission.number,
    categoryId: content.categoryId,
    subtopicId: content.subtopicId,
    title: content.title,
    details: content.details,
    externalLink: content.externalLink,
    source: content.source,
    coversFrom: content.coversFrom,
    coversTo: content.coversTo,
    publishedAt: publication.publishedAt,
    updatedAt: submission.updatedAt,
    displayUntil: content.displayUntil ?? (displayDays === null ? null : addDays(published, displayDays)),
    ownerUnit: submission.submitter.unitName,
    files: content.files,
  };
}

/** True while the item may be shown: through the whole of its last day in Bangkok. */
export const isOnDisplay = (publication: Publication, now: number): boolean =>
  publication.displayUntil === null || calendarDate(now) <= publication.displayUntil;
