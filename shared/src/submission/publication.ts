import { z } from 'zod';
import { calendarDateSchema, instantSchema } from '../time/date-schemas.ts';
import { calendarDate } from '../time/thai-date.ts';
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
  /** `elsewhere`: a webmaster put it on another website, so the built-in one does not show it. */
  status: z.enum(['live', 'elsewhere', 'taken_down']),
  /** What the public is told once it has come down. */
  publicReason: z.string().nullable(),
});
export type Publication = z.infer<typeof publicationSchema>;

/**
 * The public copy of a request that is or was published; while a correction is considered, of what was approved
 * before.
 */
export function publicationOf(submission: Submission): Publication {
  const { publication } = submission;
  if (!publication) throw new Error(`submission ${submission.id} is not published`);
  const content = submission.publishedContent?.content ?? submission.content;
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
    displayUntil: publication.displayUntil,
    ownerUnit: submission.submitter.unitName,
    files: content.files,
    status: publication.takenDown ? 'taken_down' : publication.by === 'webmaster' ? 'elsewhere' : 'live',
    publicReason: publication.takenDown?.publicReason ?? null,
  };
}

/** True once the last day has passed in Bangkok; null has no end. */
export const isDisplayOver = (lastDay: string | null, now: number): boolean =>
  lastDay !== null && calendarDate(now) > lastDay;

/** True while the item may be shown: a rule of the read path, whether or not a job has taken it down. */
export const isOnDisplay = (publication: Publication, now: number): boolean =>
  publication.status === 'live' && !isDisplayOver(publication.displayUntil, now);
