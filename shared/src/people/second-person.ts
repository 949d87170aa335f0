import { roleSeat, type SeatKey } from '../office/seat.ts';
import { appointedSeats } from './appointments.ts';
import type { PeopleContext, PeopleOutcome, PersonChange } from './people-rule.ts';

/** Posts that something about people moves: which seats are given or taken, and who gains. */
export type Appointment = { seats: SeatKey[]; gainers: string[] };

/**
 * What an outcome gives and takes of posts and of the administrator's role, by whatever way it does: admission, change,
 * a successor, a person's leaving, a record that goes over to another LINE account, a delegation of somebody else's post.
 * Null when it moves none: then one person does it. One's own post one delegates alone.
 */
export function appointmentIn(
  { actor, profile }: Pick<PeopleContext, 'actor' | 'profile'>,
  { people, delegations }: Pick<PeopleOutcome, 'people' | 'delegations'>,
): Appointment | null {
  const actorId = actor.kind === 'member' ? actor.member.id : null;
  const moved = people.map((change) => ({ id: change.after.id, ...seatsMoved(change, profile) }));
  const given = delegations.filter(
    ({ status, fromMemberId }) => status === 'active' && fromMemberId !== actorId,
  );
  const seats = [
    ...moved.flatMap(({ gained, lost, rebound }) => [...gained, ...lost, ...rebound]),
    ...given.flatMap((delegation) => delegation.seats),
  ];
  if (seats.length === 0) return null;
  const gainers = [
    ...moved.flatMap(({ id, gained }) => (gained.length > 0 ? [id] : [])),
    ...given.map(({ toMemberId }) => toMemberId),
  ];
  return { seats: [...new Set(seats)], gainers: [...new Set(gainers)] };
}

function seatsMoved({ before, after }: PersonChange, profile: PeopleContext['profile']) {
  const held = appointedSeats(before, profile);
  const holds = appointedSeats(after, profile);
  return {
    gained: holds.filter((seat) => !held.includes(seat)),
    lost: held.filter((seat) => !holds.includes(seat)),
    // Whoever has the account has the post.
    rebound: before && before.lineUserId !== after.lineUserId ? holds : [],
  };
}

/** Who else of the office can confirm something: `disinterested` where none of them gains by it. */
export type Seconds = { ids: string[]; disinterested: boolean };

/**
 * Who could confirm an appointment that somebody proposes: administrators and whoever decides, of them those who gain
 * nothing by it; where all of them do, they. Never who proposes it. Who would lose by it is one of them, so that nobody is
 * removed from a post by one person alone. Empty where the office has no second person at all.
 */
export function secondsFor(
  { staffing }: Pick<PeopleContext, 'staffing'>,
  proposerId: string,
  { gainers }: Appointment,
): Seconds {
  const others = [...new Set([...staffing.administrators, ...staffing.deciders])].filter(
    (id) => id !== proposerId,
  );
  const gainNothing = others.filter((id) => !gainers.includes(id));
  return gainNothing.length > 0
    ? { ids: gainNothing, disinterested: true }
    : { ids: others, disinterested: false };
}

/** Who hears of an appointment: all administrators, and the holders of the posts that it moves. */
export const toldOf = ({ seats }: Appointment): SeatKey[] => [
  roleSeat('administrator'),
  ...seats.filter((seat) => seat.startsWith('position:')),
];
