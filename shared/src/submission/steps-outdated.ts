import { hashOf } from '../machine/hash.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { frozenHandling } from './actions/submit.ts';
import type { Submission } from './schema.ts';

/** Once it is decided or closed, its steps are history and nothing to compare with. */
const underWay: ReadonlySet<Submission['state']> = new Set(['submitted', 'changes_requested']);

/**
 * True when a request under way goes by steps or publishers that the office's profile has since changed. It keeps
 * those it was filed with, so that nobody's turn is taken from them halfway; screens say so.
 */
export function stepsOutdated(submission: Submission, profile: OfficeProfile): boolean {
  if (!underWay.has(submission.state)) return false;
  const { steps, publisherSeats, giverSeats, content, submitter } = submission;
  const now = frozenHandling(profile, content, submitter.unitId);
  return hashOf(now) !== hashOf({ steps, publisherSeats, giverSeats });
}
