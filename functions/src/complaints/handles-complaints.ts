import { seatsFor } from '@prakat/shared/complaints/circle';
import { complaintKindIds } from '@prakat/shared/complaints/complaint-kinds';
import { keepsPapers } from '@prakat/shared/papers/register/permissions';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PersonActor } from '../actors/actor.ts';
import { seatsOfActor } from '../actors/actor.ts';
import type { Context, Office } from '../context.ts';
import { provinceSeats } from './holders.ts';

type Offices = Pick<Context, 'offices'>;

/** Who sees the counts: whoever deals with complaints, keeps the papers or administers. */
export function seesCounts(context: Offices, { profile }: Office, actor: PersonActor, at: string): boolean {
  if (!profile.complaints) return false;
  return handlesComplaints(context, { profile }, actor, at) || keepsPapers({ actor, profile, at });
}

/** Do they sit on a seat to which complaints of any kind may go, of the office or of one that belongs to it as a province? */
export function handlesComplaints(
  { offices }: Offices,
  { profile }: Pick<Office, 'profile'>,
  actor: PersonActor,
  at: string,
): boolean {
  const districts = [...offices.values()].filter((one) => one.profile.province === profile.id);
  const isAbove = districts.some((one) => one.profile.complaints !== undefined);
  const seats = complaintKindIds.flatMap((kind) => [
    ...seatsFor(profile, kind),
    ...(isAbove ? provinceSeats(profile, kind) : []),
  ]);
  const held = new Set(seatsOfActor(actor, calendarDate(at)));
  return seats.some((seat) => held.has(seat));
}
