import type { Submission } from '../schema.ts';

/**
 * A correction was refused or given up: the request is again what stands on the website, as it was approved.
 * Null when nothing of it stands there.
 */
export function publishedAgain(submission: Submission): Partial<Submission> | null {
  const { publishedContent } = submission;
  if (!publishedContent || !submission.publication) return null;
  return { state: 'published', currentStep: null, ...publishedContent, publishedContent: null };
}
