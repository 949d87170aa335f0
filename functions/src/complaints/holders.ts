import type { Holder, Holders } from '@prakat/shared/complaints/circle';
import { seatsFor } from '@prakat/shared/complaints/circle';
import type { Complaint } from '@prakat/shared/complaints/complaint';
import type { ComplaintKind } from '@prakat/shared/complaints/complaint-kinds';
import { type SeatKey, seatKeys } from '@prakat/shared/office/seat';
import { capacitiesOn } from '@prakat/shared/people/capacity';
import { overseeingSeats } from '@prakat/shared/province/sees-districts';
import { actorsOnSeats } from '../actors/members-on-seats.ts';
import type { Context, Office } from '../context.ts';
import type { StoreReader } from '../store/store.ts';

type Offices = Pick<Context, 'offices'>;

/** Who sits today where a complaint of this kind may go, in the office and in the province that it belongs to. */
export async function readHolders(
  { offices }: Offices,
  reader: StoreReader,
  { profile }: Pick<Office, 'profile'>,
  { kind, today }: { kind: ComplaintKind; today: string },
): Promise<Holders> {
  const above = profile.province === undefined ? undefined : offices.get(profile.province)?.profile;
  return {
    own: await onSeats(reader, profile.id, seatsFor(profile, kind), today),
    province: above
      ? { officeId: above.id, seats: await onSeats(reader, above.id, provinceSeats(above, kind), today) }
      : null,
  };
}

/** Who of a provincial office takes what is about the head of a district: as its own box says, else whoever answers for it. */
export const provinceSeats = (profile: Office['profile'], kind: ComplaintKind): SeatKey[] => {
  const rule = profile.complaints?.kinds[kind];
  return rule ? seatKeys(rule.seenBy) : overseeingSeats(profile).filter((seat) => !seat.startsWith('role:'));
};

async function onSeats(
  reader: StoreReader,
  officeId: string,
  seats: readonly SeatKey[],
  today: string,
): Promise<Map<SeatKey, Holder[]>> {
  const actors = seats.length > 0 ? await actorsOnSeats(reader, officeId, seats, today) : [];
  return new Map(
    seats.map((seat) => [
      seat,
      actors.flatMap((actor) =>
        capacitiesOn(actor, [seat], today).map(({ forMemberId }) => ({
          memberId: actor.member.id,
          positionId: actor.member.positionId,
          forMemberId,
        })),
      ),
    ]),
  );
}

/** The office before which a complaint was brought; null for one that is not of this installation any more. */
export const officeOf = ({ offices }: Offices, { officeId }: Pick<Complaint, 'officeId'>): Office | null =>
  offices.get(officeId) ?? null;
