import { personalSeat, type SeatKey } from '../office/seat.ts';
import { stepUnderReview } from './permissions.ts';
import type { Submission } from './schema.ts';

/**
 * Who can act on a request now, derived from where it stands: the only place that says so. Empty while the product
 * itself is at work, and once nothing more is to be done.
 */
export const awaitedSeats = (submission: Submission): SeatKey[] => [
  ...holdingSeats(submission),
  ...confirmingSeats(submission),
];

/** Whose turn it is: whoever has to consider, mend, publish or look at the page. */
export function holdingSeats(submission: Submission): SeatKey[] {
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
      return submission.publishByHand ? publishers : [];
    case 'published':
      return submission.publication?.confirmed ? [] : publishers;
    default:
      return [];
  }
}

/** Who has to confirm in writing what was permitted by word of mouth, whatever has become of the item. */
export const confirmingSeats = ({ verbal }: Submission): SeatKey[] =>
  verbal?.status === 'pending' ? [personalSeat(verbal.givenBy.memberId)] : [];
