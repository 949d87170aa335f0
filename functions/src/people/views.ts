import type {
  DelegationsView,
  DelegationView,
  OfficeStatus,
  PersonSummary,
  PersonView,
} from '@prakat/shared/api/people';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { profileAdvice } from '@prakat/shared/office/profile-advice';
import { seatsOf } from '@prakat/shared/office/seat';
import { type PeopleAction, peopleRules } from '@prakat/shared/people/decide-people';
import { type Delegation, delegableSeats, isInForce } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import type { MemberEvent } from '@prakat/shared/people/member-event';
import { delegationKindNames, roleNames } from '@prakat/shared/people/names';
import { officeWarnings } from '@prakat/shared/people/staffing';
import { calendarDate, thaiDateRange } from '@prakat/shared/time/thai-date';
import type { Context, Office } from '../context.ts';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';
import { openWorkOf } from './hand-over.ts';
import { personOf } from './office-people.ts';

const HISTORY = 30;

export function personSummary(member: Member, profile: OfficeProfile): PersonSummary {
  const { id, name, positionTitle, unitId, status, roles, reachable, updatedAt } = member;
  const unitName = profile.units.find((unit) => unit.id === unitId)?.name ?? unitId;
  return {
    id,
    name,
    positionTitle,
    unitName,
    status,
    roles,
    roleNames: roles.map((role) => roleNames[role]),
    reachable,
    updatedAt,
  };
}

/** Everything an administrator sees of a person. */
export async function personView(
  reader: StoreReader,
  { profile }: Office,
  member: Member,
  caller: Member,
): Promise<PersonView> {
  const { positionId, unitId, contact, createdAt, noticeReadAt, officeId } = member;
  const replaced = await personOf(reader, officeId, member.replacesMemberId);
  const { items } = await reader.find('memberEvents', 'byMember', {
    equals: { officeId, memberId: member.id },
    limit: HISTORY,
  });
  const active = member.status === 'active';
  return {
    ...personSummary(member, profile),
    positionId,
    unitId,
    contact,
    registeredAt: createdAt,
    noticeReadAt,
    replaces: replaced && {
      id: replaced.id,
      name: replaced.name,
      positionTitle: replaced.positionTitle,
      contact: replaced.contact,
    },
    openWork: active ? (await openWorkOf(reader, officeId, member.id)).length : null,
    history: items.map(historyEntry),
    office: { units: profile.units, positions: profile.positions },
    isSelf: member.id === caller.id,
  };
}

function historyEntry({ at, action, actor, details }: MemberEvent): PersonView['history'][number] {
  const title = peopleRules[action as PeopleAction]?.label ?? action;
  const by = actor.kind === 'system' ? 'ระบบ' : actor.name;
  return { at, title: details.rebound ? 'เปลี่ยนบัญชี LINE' : title, by, note: noteOf(details) };
}

function noteOf(details: Record<string, unknown>): string | null {
  const { reason, successor, replaces } = details;
  if (typeof reason === 'string') return reason;
  const delegation = details.delegation as Delegation | undefined;
  if (delegation) {
    const { toName, kind, startDate, endDate } = delegation;
    return `${toName} ${delegationKindNames[kind]} ${thaiDateRange(startDate, endDate)}`;
  }
  const nameIn = (value: unknown) => (value as { name?: string } | null | undefined)?.name;
  if (nameIn(successor)) return `ผู้รับช่วงงาน: ${nameIn(successor)}`;
  return nameIn(replaces) ? `รับช่วงหน้าที่จาก ${nameIn(replaces)}` : null;
}

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

/** What the office lacks now, and how many registrations wait. */
export async function officeStatus(
  context: Pick<Context, 'store' | 'clock'>,
  { profile }: Pick<Office, 'profile'>,
): Promise<OfficeStatus> {
  const officeId = profile.id;
  const equals = { officeId, status: 'active' };
  const members: Member[] = [];
  for await (const member of every(context.store, 'members', 'byOffice', { equals })) members.push(member);
  const today = calendarDate(context.clock());
  const delegations: Delegation[] = [];
  for await (const delegation of every(context.store, 'delegations', 'byOffice', { equals })) {
    if (delegation.endDate < today) break;
    delegations.push(delegation);
  }
  let registrationsWaiting = 0;
  const pending = { equals: { officeId, status: 'pending' } };
  for await (const _ of every(context.store, 'members', 'byOffice', pending)) registrationsWaiting += 1;
  return {
    warnings: officeWarnings(profile, members, delegations, today),
    advice: profileAdvice(profile),
    registrationsWaiting,
  };
}
