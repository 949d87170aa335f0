import { z } from 'zod';
import { seatsOf } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { calendarDateSchema } from '../../time/date-schemas.ts';
import { calendarDate, thaiDateRange } from '../../time/thai-date.ts';
import { type Delegation, delegableSeats, overlaps } from '../delegation.ts';
import {
  activePerson,
  type PeopleNotice,
  type PeopleRule,
  peopleOutcome,
  subjectOf,
} from '../people-rule.ts';

export const delegateInput = z.strictObject({
  id: z.string(),
  kind: z.enum(['acting', 'on_behalf']),
  startDate: calendarDateSchema,
  /** Last day, included. */
  endDate: calendarDateSchema,
});

/**
 * `other` acts for `member` in their post for a period. Made by the principal alone, or by an administrator who is not the
 * delegate and whom a second person confirms: nobody takes another's post for themselves, or gives it away alone.
 */
export const delegate: PeopleRule<z.infer<typeof delegateInput>> = {
  input: delegateInput,
  apply(context, { id, kind, startDate, endDate }) {
    const { actor, other, delegations, at } = context;
    const from = subjectOf(context);
    const to = activePerson(other);
    if (!to.ok) return to;
    if (to.member.id === from.id) return refuse('delegation_to_self');
    if (actor.kind === 'member' && actor.member.id === to.member.id) return refuse('delegation_by_delegate');
    const seats = delegableSeats(seatsOf(from));
    if (seats.length === 0) return refuse('nothing_to_delegate', { name: from.name });
    if (endDate < startDate) return refuse('delegation_ends_before_start');
    if (startDate < calendarDate(at)) return refuse('delegation_in_past');
    const clash = delegations.find(
      (known) =>
        known.fromMemberId === from.id &&
        known.status === 'active' &&
        overlaps(known, { startDate, endDate }) &&
        known.seats.some((seat) => seats.includes(seat)),
    );
    if (clash) {
      const period = thaiDateRange(clash.startDate, clash.endDate);
      return refuse('delegation_overlaps', { name: clash.toName, period });
    }
    const delegation: Delegation = {
      id,
      officeId: from.officeId,
      kind,
      fromMemberId: from.id,
      fromName: from.name,
      fromPositionTitle: from.positionTitle,
      toMemberId: to.member.id,
      toName: to.member.name,
      seats,
      startDate,
      endDate,
      status: 'active',
      createdBy: actor.kind === 'member' ? actor.member.id : from.id,
      createdAt: at,
      updatedAt: at,
    };
    const notices: PeopleNotice[] = [{ notice: 'delegated', to: to.member, about: from, delegation }];
    if (actor.kind !== 'member' || actor.member.id !== from.id)
      notices.push({ notice: 'delegated', to: from, about: from, delegation });
    return peopleOutcome({ delegations: [delegation], notices });
  },
};
