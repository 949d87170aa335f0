import type { DelegationsView, DelegationView, OfficeStatus } from '@prakat/shared/api/people';
import { profileAdvice } from '@prakat/shared/office/profile-advice';
import { seatsOf } from '@prakat/shared/office/seat';
import { type Delegation, delegableSeats, isInForce } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import { delegationKindNames } from '@prakat/shared/people/names';
import { officeWarnings } from '@prakat/shared/people/staffing';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';
import { every, whole } from '../store/every.ts';
import { personSummary, proposalView, type Viewer } from './person-view.ts';

export function delegationView(delegation: Delegation, caller: Member, today: string): DelegationView {
  const { id, kind, fromMemberId, fromName, fromPositionTitle, toMemberId, toName, startDate, endDate } =
    delegation;
  const when = isInForce(delegation, today) ? 'now' : startDate > today ? 'later' : 'past';
  const mayRevoke = caller.roles.includes('administrator') || caller.id === fromMemberId;
  return {
    id,
    kind,
    kindName: delegationKindNames[kind],
    fromMemberId,
    fromName,
    fromPositionTitle,
    toMemberId,
    toName,
    startDate,
    endDate,
    when,
    mayRevoke: mayRevoke && when !== 'past',
  };
}

/** Delegations from and to the caller, of the whole office for an administrator; what is past is left out. */
export async function delegationsView(
  context: Pick<Context, 'store' | 'clock'>,
  officeId: string,
  caller: Member,
): Promise<DelegationsView> {
  const today = calendarDate(context.clock());
  const isAdministrator = caller.roles.includes('administrator');
  const active = { equals: { officeId, status: 'active' } };
  const items: DelegationView[] = [];
  for await (const delegation of every(context.store, 'delegations', 'byOffice', active)) {
    // In the order of their last days, newest first: from here on all are over.
    if (delegation.endDate < today) break;
    const own = [delegation.fromMemberId, delegation.toMemberId].includes(caller.id);
    if (isAdministrator || own) items.push(delegationView(delegation, caller, today));
  }
  const principals: DelegationsView['principals'] = [];
  const consider = (member: Member) => {
    if (delegableSeats(seatsOf(member)).length === 0) return;
    principals.push({ id: member.id, name: member.name, positionTitle: member.positionTitle });
  };
  if (!isAdministrator) consider(caller);
  else for await (const member of every(context.store, 'members', 'byOffice', active)) consider(member);
  return { items: items.sort((a, b) => a.startDate.localeCompare(b.startDate)), principals };
}

/** What the office lacks now, how many registrations wait, and what waits for a second person. */
export async function officeStatus(
  context: Pick<Context, 'store' | 'clock'>,
  viewer: Viewer,
): Promise<Omit<OfficeStatus, 'order'>> {
  const { profile } = viewer;
  const officeId = profile.id;
  const equals = { officeId, status: 'active' };
  const members = await whole(context.store, 'members', 'byOffice', { equals });
  const today = calendarDate(context.clock());
  const delegations: Delegation[] = [];
  for await (const delegation of every(context.store, 'delegations', 'byOffice', { equals })) {
    if (delegation.endDate < today) break;
    delegations.push(delegation);
  }
  const waits = { equals: { officeId, status: 'pending' } };
  const pending = await whole(context.store, 'members', 'byOffice', waits);
  return {
    warnings: officeWarnings(profile, members, delegations, today),
    advice: profileAdvice(profile),
    registrationsWaiting: pending.length,
    proposals: proposalsOf([...pending, ...members], viewer),
  };
}

/** Whom something is proposed about, oldest first. */
const proposalsOf = (members: readonly Member[], viewer: Viewer): OfficeStatus['proposals'] =>
  members
    .flatMap((member) => {
      const { proposed } = member;
      if (!proposed) return [];
      return [{ person: personSummary(member, viewer.profile), proposal: proposalView(proposed, viewer) }];
    })
    .sort((a, b) => a.proposal.at.localeCompare(b.proposal.at));
