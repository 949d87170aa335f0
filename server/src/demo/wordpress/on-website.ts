import type { SubmissionView } from '@prakat/shared/api/api';

/** How the publication of a request stands on the WordPress; null where it was never ordered there. */
export const onWebsite = ({ publication }: SubmissionView) =>
  publication?.placements.find(({ destination }) => destination === 'wordpress') ?? null;

/** What this request brought is the version that stands there. */
export const isShown = ({ publication, id }: SubmissionView): boolean =>
  publication?.versions.some(({ submissionId, isShown: is }) => is && submissionId === id) ?? false;
