import { personalSeat, type SeatKey } from '../office/seat.ts';
import { stepUnderReview } from './permissions.ts';
import type { Submission } from './schema.ts';

/**
 * Who can act on a request now, derived from where it stands: the only place that says so. Empty once nothing more is
 * to be done with it; what stands on the website awaits people by a record of its own.
 */
export const awaitedSeats = (submission: Submission): SeatKey[] => [
  ...holdingSeats(submission),
  ...settlingSeats(submission),
];

/** Whose turn it is: whoever has to consider or to mend it. */
export function holdingSeats(submission: Submission): SeatKey[] {
  if (submission.state === 'changes_requested') return [personalSeat(submission.ownerId)];
  const step = submission.state === 'submitted' ? stepUnderReview(submission) : null;
  return [...(step?.seats ?? []), ...(submission.waiting.escalated ? (step?.standInSeats ?? []) : [])];
}

/** Who has to confirm in writing what was permitted by word of mouth, whatever has become of the item. */
export const settlingSeats = ({ verbal }: Submission): SeatKey[] =>
  verbal?.status === 'pending' ? verbal.settledBy : [];
