import type { OfficeProfile } from '@prakat/shared/office/profile';
import { type SeatKey, seatKey, seatsOf } from '@prakat/shared/office/seat';
import type { Member } from '@prakat/shared/people/member';

/** What a person of the office has to do with requests: what menus, help and quick replies offer them. */
export type Duties = { files: boolean; reviews: boolean; publishes: boolean; administers: boolean };

/**
 * The duties of a person by the seats they hold, `held` where they hold some for others too. Seats of steps and tasks are
 * compared with the person's own unit in the place of the submitter's.
 */
export function dutiesOf(
  profile: OfficeProfile,
  member: Member,
  held: readonly SeatKey[] = seatsOf(member),
): Duties {
  const holds = (seats: Parameters<typeof seatKey>[0][]) =>
    seats.some((seat) => held.includes(seatKey(seat, member.unitId)));
  const steps = Object.values(profile.routes).flat();
  const publishers = profile.categories.flatMap(({ publishedBy, subtopics }) => [
    ...publishedBy,
    ...subtopics.flatMap((subtopic) => subtopic.publishedBy ?? []),
  ]);
  return {
    files: member.roles.includes('staff'),
    reviews: holds(steps.flatMap(({ by, standIn }) => [...by, ...(standIn ?? [])])),
    publishes: holds(publishers),
    administers: member.roles.includes('administrator'),
  };
}
