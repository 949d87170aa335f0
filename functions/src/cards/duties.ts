import type { OfficeProfile } from '@prakat/shared/office/profile';
import { type SeatKey, seatsOf } from '@prakat/shared/office/seat';
import { type Duty, dutiesOf as dutiesOfSeats } from '@prakat/shared/people/duties';
import type { Member } from '@prakat/shared/people/member';

/** What a person of the office has to do with requests: what help and quick replies offer them. */
export type Duties = Record<'files' | Duty, boolean>;

/** The duties of a person by the seats they hold, `held` where they hold some for others too. */
export const dutiesOf = (
  profile: OfficeProfile,
  member: Member,
  held: readonly SeatKey[] = seatsOf(member),
): Duties => ({ files: member.roles.includes('staff'), ...dutiesOfSeats(held, profile) });
