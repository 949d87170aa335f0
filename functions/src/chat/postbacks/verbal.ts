import type { Submission } from '@prakat/shared/submission/schema';

/** Is it the permission that stood on the card? A later one for the same request is another. */
export const sameVerbal = ({ verbal }: Submission, recordedAt: string): boolean =>
  verbal?.recordedAt === recordedAt;
