import { personalSeat, type SeatKey } from '../office/seat.ts';
import { stepUnderReview } from './permissions.ts';
import type { Submission } from './schema.ts';

/**
 * Who can act on a request now, derived from where it stands: the only place that says so. Empty while the product
 * itself is at work, and once nothing more is to be done.
 */
export function awaitedSeats(submission: Submission): SeatKey[] {
  const giver =
    submission.verbal?.status === 'pending' ? [personalSeat(submission.verbal.givenBy.memberId)] : [];
  const publishers = submission.claim
    ? [personalSeat(submission.claim.by.memberId)]
    : submission.publisherSeats;
  switch (submission.state) {
    case 'submitted': {
      const step = stepUnderReview(submission);
      return [...(step?.seats ?? []), ...(submission.waiting.escalated ? (step?.standInSeats ?? []) : [])];
    }
    case 'changes_requested':
      return [personalSeat(submission.ownerId)];
    case 'approved':
      return [...(submission.publishByHand ? publishers : []), ...giver];
    case 'published':
      return [...(submission.publication?.confirmed ? [] : publishers), ...giver];
    case 'taken_down':
      return giver;
    default:
      return [];
  }
}
