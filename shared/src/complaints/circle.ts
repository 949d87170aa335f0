import type { ComplaintRule } from '../office/complaint-schemas.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { type SeatKey, seatKeys } from '../office/seat.ts';
import type { Complaint, Named } from './complaint.ts';
import type { ComplaintKind } from './complaint-kinds.ts';

/** Somebody who sits on a seat today. */
export type Holder = {
  memberId: string;
  positionId: string | null;
  /** Whom they act for on it; null in their own right. */
  forMemberId: string | null;
};

/** Who sits on each seat that a complaint may go to, of the office and of the province that it belongs to. */
export type Holders = {
  own: ReadonlyMap<SeatKey, readonly Holder[]>;
  /** In the order in which they are asked; null where the province's office is not of this installation. */
  province: { officeId: string; seats: ReadonlyMap<SeatKey, readonly Holder[]> } | null;
};

/** Who may know of a complaint: seats of one office. Empty where nobody is left. */
export type Circle = { atOffice: string; seats: SeatKey[] };

/** What an office says of a kind; null where it has no box. */
export const ruleOf = (
  { complaints }: Pick<OfficeProfile, 'complaints'>,
  kind: ComplaintKind,
): ComplaintRule | null => complaints?.kinds[kind] ?? null;

/** Every seat to which complaints of a kind may go in the office itself, in the order in which they are asked. */
export const seatsFor = (profile: Pick<OfficeProfile, 'complaints'>, kind: ComplaintKind): SeatKey[] => {
  const rule = ruleOf(profile, kind);
  return rule ? seatKeys([...rule.seenBy, ...rule.otherwise]) : [];
};

/** Are they complained about, or do they act for somebody who is? */
export const isNamedHolder = ({ memberIds, positions }: Named, holder: Holder): boolean =>
  memberIds.includes(holder.memberId) ||
  (holder.positionId !== null && positions.includes(holder.positionId)) ||
  (holder.forMemberId !== null && memberIds.includes(holder.forMemberId));

/** A seat of a position that is complained about is nobody's, whoever acts on it. */
const isNamedSeat = ({ positions }: Named, seat: SeatKey): boolean =>
  positions.some((id) => seat === `position:${id}` || seat.startsWith(`position:${id}+`));

const isLeft = (named: Named, seat: SeatKey, holders: readonly Holder[] = []): boolean =>
  !isNamedSeat(named, seat) && holders.some((holder) => !isNamedHolder(named, holder));

/**
 * To whom a complaint goes: those the profile names for its kind, without whom it names; when none of them is left the first of
 * the others who is; then the province, for what nobody of the office may know of. Of the province it is enough that somebody sits there:
 * whom the sender names are people of the office.
 */
export function circleOf(
  { officeId, kind, named }: Pick<Complaint, 'officeId' | 'kind' | 'named'>,
  profile: Pick<OfficeProfile, 'complaints'>,
  { own, province }: Holders,
): Circle {
  const rule = ruleOf(profile, kind);
  const left = (seat: SeatKey) => isLeft(named, seat, own.get(seat));
  const seenBy = seatKeys(rule?.seenBy ?? []).filter(left);
  if (seenBy.length > 0) return { atOffice: officeId, seats: seenBy };
  const next = seatKeys(rule?.otherwise ?? []).find(left);
  if (next !== undefined) return { atOffice: officeId, seats: [next] };
  const above = [...(province?.seats ?? [])].filter(([, holders]) => holders.length > 0);
  if (province && above.length > 0)
    return { atOffice: province.officeId, seats: above.map(([seat]) => seat) };
  return { atOffice: officeId, seats: [] };
}

/** Is somebody still there of the seats that a complaint is with? */
export const isHeld = (
  { officeId, atOffice, named, circle }: Complaint,
  { own, province }: Holders,
): boolean =>
  circle.some((seat) =>
    atOffice === officeId
      ? isLeft(named, seat, own.get(seat))
      : province?.officeId === atOffice && (province.seats.get(seat)?.length ?? 0) > 0,
  );

/** Seats to which whoever has it may forward it: those entitled by the profile that are left, without the ones it is with. */
export const forwardableTo = (
  complaint: Pick<Complaint, 'officeId' | 'atOffice' | 'kind' | 'named' | 'circle'>,
  profile: Pick<OfficeProfile, 'complaints'>,
  { own }: Holders,
): SeatKey[] =>
  complaint.atOffice === complaint.officeId
    ? seatsFor(profile, complaint.kind).filter(
        (seat) => !complaint.circle.includes(seat) && isLeft(complaint.named, seat, own.get(seat)),
      )
    : [];
