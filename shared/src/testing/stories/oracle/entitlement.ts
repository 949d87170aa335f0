import { handlingFor } from '../../../office/handling.ts';
import type { OfficeProfile } from '../../../office/profile.ts';
import type { Seat } from '../../../office/seat.ts';
import type { Delegation } from '../../../people/delegation.ts';
import type { Member, Signature } from '../../../people/member.ts';
import type { Submission } from '../../../submission/schema.ts';

/**
 * Who is entitled to what, written a second time from the procedure: from positions, units and roles as the profile
 * says them, without the keys, frozen steps and tables that the product decides by.
 */
export type Office = {
  profile: OfficeProfile;
  members: readonly Member[];
  delegations: readonly Delegation[];
  /** Calendar day in Bangkok. */
  today: string;
};

export type Step = { by: Seat[]; standIn: Seat[] };

/** How an item is handled from the day its form was filed: by which steps, publishers and givers of permission. */
export type Handling = { steps: Step[]; publishers: Seat[]; givers: Seat[]; submitterUnit: string };

export function handlingOf(profile: OfficeProfile, { content, submitter }: Submission): Handling {
  const handling = handlingFor(profile, content.categoryId, content.subtopicId);
  if (!handling) throw new Error('a filing in no category');
  const { allowed, givers } = profile.verbalApproval;
  return {
    steps: handling.steps.map(({ by, standIn }) => ({ by, standIn: standIn ?? [] })),
    publishers: handling.publishedBy,
    givers: allowed ? givers : [],
    submitterUnit: submitter.unitId,
  };
}

export const decidersOf = ({ steps }: Handling): Seat[] => steps.at(-1)?.by ?? [];
export const reviewersOf = ({ steps }: Handling): Seat[] =>
  steps.flatMap(({ by, standIn }) => [...by, ...standIn]);

export const works = ({ profile }: Office, { officeId, status }: Member): boolean =>
  officeId === profile.id && status === 'active';

const unitOf = (seat: Seat, unit: string) => (seat.unit === 'submitter' ? unit : seat.unit);

/** Somebody holds a seat themselves; `unit` is that of the submitter. */
export const holds = (member: Member, seats: readonly Seat[], unit: string): boolean =>
  seats.some(
    (seat) =>
      (!seat.position || seat.position === member.positionId) &&
      (!seat.unit || unitOf(seat, unit) === member.unitId) &&
      (!seat.role || member.roles.includes(seat.role)),
  );

/** In what capacity a person acts: in their own right, as stand-in of the post, or for the person with this id. */
export type Capacity = 'own' | 'stand-in' | { for: string };

const holdsOn = ({ status, startDate, endDate }: Delegation, today: string) =>
  status === 'active' && today >= startDate && today <= endDate;

/** People act for others in posts, not in roles. */
const actsIn = (delegation: Delegation, seats: readonly Seat[], unit: string): boolean =>
  seats.some((seat) => {
    if (!seat.position || seat.role) return false;
    const of = unitOf(seat, unit);
    return delegation.seats.includes(`position:${seat.position}${of ? `+unit:${of}` : ''}`);
  });

/**
 * The capacities in which somebody who works here holds one of the seats today, themselves or for others who are not
 * barred; none when they do not, or are barred themselves.
 */
export function capacities(
  office: Office,
  member: Member,
  { seats, unit, barred = [] }: { seats: readonly Seat[]; unit: string; barred?: readonly string[] },
): Capacity[] {
  if (!works(office, member) || barred.includes(member.id)) return [];
  const found: Capacity[] = holds(member, seats, unit) ? ['own'] : [];
  for (const delegation of office.delegations) {
    const { toMemberId, fromMemberId } = delegation;
    if (toMemberId !== member.id || barred.includes(fromMemberId)) continue;
    if (holdsOn(delegation, office.today) && actsIn(delegation, seats, unit))
      found.push({ for: fromMemberId });
  }
  return found;
}

/** Everybody who can act on one of the seats today. */
export const holdersOf = (office: Office, question: Parameters<typeof capacities>[2]): string[] =>
  office.members.filter((member) => capacities(office, member, question).length > 0).map(({ id }) => id);

/** Signs as whoever acts in one of the capacities does. */
export const signsAs = (
  found: readonly Capacity[],
  onBehalfOf: Signature['onBehalfOf'],
  { members, delegations }: Office,
): boolean =>
  found.some((capacity) => {
    if (capacity === 'own') return onBehalfOf === null;
    if (capacity === 'stand-in') return onBehalfOf?.kind === 'stand_in' && onBehalfOf.name === null;
    const { name } = members.find(({ id }) => id === capacity.for) ?? {};
    const kinds = delegations
      .filter(({ fromMemberId }) => fromMemberId === capacity.for)
      .map(({ kind }) => kind);
    return onBehalfOf?.name === name && kinds.some((kind) => kind === onBehalfOf?.kind);
  });

export const administrators = (office: Office): string[] =>
  office.members
    .filter((member) => works(office, member) && member.roles.includes('administrator'))
    .map(({ id }) => id);
