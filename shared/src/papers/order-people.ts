import { handlingFor } from '../office/handling.ts';
import type { ApprovalStep, OfficeProfile } from '../office/profile.ts';
import { type Seat, type SeatKey, seatKey } from '../office/seat.ts';
import type { Member } from '../people/member.ts';
import { seatsInWords } from './seat-words.ts';

/** Somebody whom an order names, as they were when it was made. */
export type OrderPerson = Pick<Member, 'name' | 'positionTitle'> & { memberId: string };

/** Whom an order appoints to what. One person may be named for several things. */
export type OrderPeople = {
  /** Who considers what is to be published; the first is the chair. */
  chair: OrderPerson[];
  /** Who takes any other step. */
  members: OrderPerson[];
  /** Who puts information on the website, in their order. */
  webmasters: OrderPerson[];
  /** Who takes a step in whose place, in words: ผู้ช่วยสาธารณสุขอำเภอ. */
  standIns: (OrderPerson & { insteadOf: string })[];
};

/** Routes that topics go, the one that most of them go first, and whoever publishes on them. */
function handledBy(profile: OfficeProfile): { routes: (readonly ApprovalStep[])[]; publishers: Seat[] } {
  const uses = new Map<readonly ApprovalStep[], number>();
  const publishers: Seat[] = [];
  for (const { id, subtopics } of profile.categories) {
    for (const subtopicId of [null, ...subtopics.map((subtopic) => subtopic.id)]) {
      const handling = handlingFor(profile, id, subtopicId);
      if (!handling) continue;
      uses.set(handling.steps, (uses.get(handling.steps) ?? 0) + 1);
      publishers.push(...handling.publishedBy);
    }
  }
  const routes = [...uses].sort(([, one], [, other]) => other - one).map(([steps]) => steps);
  return { routes, publishers };
}

/**
 * Seats of the chair: of the last step on the route that most topics go which is not the signatory's own, since whoever
 * signs does not appoint themselves. What the head of every unit holds makes no chair where the step names another.
 */
function chairSeats({ papers }: OfficeProfile, [main = []]: (readonly ApprovalStep[])[]): Seat[] {
  const isSignatory = (seat: Seat) => papers?.signatory && seatKey(seat) === seatKey(papers.signatory);
  const seats = (main.findLast(({ by }) => !by.some(isSignatory)) ?? main.at(-1))?.by ?? [];
  const particular = seats.filter(({ unit }) => unit !== 'submitter');
  return particular.length > 0 ? particular : seats;
}

/** Every seat whose holders an order may name, those of whoever files in every unit. */
export function seatsOfOrder(profile: OfficeProfile): SeatKey[] {
  const { routes, publishers } = handledBy(profile);
  const seats = [...routes.flat().flatMap(({ by, standIn = [] }) => [...by, ...standIn]), ...publishers];
  const keys = seats.flatMap((seat) =>
    seat.unit === 'submitter' ? profile.units.map(({ id }) => seatKey(seat, id)) : [seatKey(seat)],
  );
  return [...new Set(keys)];
}

/**
 * Whom the order names, from the register: active people by the seats of the office's routes and publishers, in the order
 * of `members`. Who signs it is named only as a stand-in, or where nobody else decides.
 */
export function peopleOfOrder(profile: OfficeProfile, members: readonly Member[]): OrderPeople {
  const { routes, publishers } = handledBy(profile);
  const active = members.filter(({ status }) => status === 'active');
  const on = (seats: readonly Seat[]): OrderPerson[] =>
    active
      .filter((member) => seats.some((seat) => member.seats.includes(seatKey(seat, member.unitId))))
      .map(({ id, name, positionTitle }) => ({ memberId: id, name, positionTitle }));
  const steps = routes.flat();
  const [chair, webmasters] = [on(chairSeats(profile, routes)), on(publishers)];
  const signatory = profile.papers?.signatory;
  const named = new Set(
    [...chair, ...webmasters, ...(signatory ? on([signatory]) : [])].map(({ memberId }) => memberId),
  );
  const standIns = steps.flatMap(({ by, standIn = [] }) =>
    on(standIn).map((person) => ({ ...person, insteadOf: seatsInWords(profile, by) })),
  );
  return {
    chair,
    members: on(steps.flatMap(({ by }) => by)).filter(({ memberId }) => !named.has(memberId)),
    webmasters,
    standIns: [...new Map(standIns.map((each) => [`${each.memberId} ${each.insteadOf}`, each])).values()],
  };
}
