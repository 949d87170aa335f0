import type { OfficeProfile } from '../office/profile.ts';
import { roleSeat, type Seat, type SeatKey, seatKey } from '../office/seat.ts';
import type { Member } from './member.ts';

/** What of an office's profile decides who may do what about its people. */
export type PeopleProfile = Pick<OfficeProfile, 'id' | 'positions' | 'units' | 'routes' | 'verbalApproval'>;

/** Every seat that these stand for: who files may be of any unit. */
const keysOf = (seats: readonly Seat[], { units }: Pick<OfficeProfile, 'units'>): SeatKey[] =>
  seats.flatMap((seat) =>
    seat.unit === 'submitter' ? units.map(({ id }) => seatKey(seat, id)) : [seatKey(seat)],
  );

/** Seats of those who keep the website: whoever may publish any topic, and everybody with the role. */
export const publishingSeats = (profile: Pick<OfficeProfile, 'categories' | 'units'>): SeatKey[] => [
  roleSeat('webmaster'),
  ...keysOf(
    profile.categories.flatMap(({ publishedBy, subtopics }) => [
      ...publishedBy,
      ...subtopics.flatMap((subtopic) => subtopic.publishedBy ?? []),
    ]),
    profile,
  ),
];

const stepsOf = ({ routes }: Pick<OfficeProfile, 'routes'>) => Object.values(routes).flat();

/**
 * Seats of those who decide what is published, on whatever route. The announcements let the head of the office appoint
 * who keeps the website (000 ๓.๑, 001 ๒.๑, 003 ๓.๑, 004 ๓); whoever holds one of these seats is that head here.
 */
export const decidingSeats = (profile: Pick<OfficeProfile, 'routes' | 'units'>): SeatKey[] => [
  ...new Set(stepsOf(profile).flatMap(({ kind, by }) => (kind === 'approve' ? keysOf(by, profile) : []))),
];

/** Seats that the profile entitles to consider, decide, stand in or permit by word of mouth, whatever they are made of. */
export const reviewingSeats = (profile: PeopleProfile): SeatKey[] =>
  keysOf(
    [
      ...stepsOf(profile).flatMap(({ by, standIn = [] }) => [...by, ...standIn]),
      ...profile.verbalApproval.givers,
    ],
    profile,
  );

/**
 * Seats of a person that two people give and take: those of a position, the administrator's, and every other that the
 * profile lets decide on requests. None of somebody who does not work here.
 */
export function appointedSeats(member: Member | null, profile: PeopleProfile): SeatKey[] {
  if (member?.status !== 'active') return [];
  const reviewing = new Set(reviewingSeats(profile));
  const administers = roleSeat('administrator');
  return member.seats.filter(
    (seat) => seat.startsWith('position:') || seat === administers || reviewing.has(seat),
  );
}
