import type { PersonMay, PersonSummary, PersonView, ProposalView } from '@prakat/shared/api/people';
import type { LogEvent } from '@prakat/shared/machine/event';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { unitName } from '@prakat/shared/office/unit-name';
import { type GroupAction, groupTransitions } from '@prakat/shared/people/groups';
import type { Member, Proposal } from '@prakat/shared/people/member';
import { actingFor, delegationKindNames, roleNames } from '@prakat/shared/people/names';
import { readFolded } from '@prakat/shared/people/people-log';
import { isSecondPerson, scopeOf } from '@prakat/shared/people/permissions';
import { holdsRole } from '@prakat/shared/people/staffing';
import { isPeopleAction, transitionOf } from '@prakat/shared/people/transitions';
import { thaiDateRange } from '@prakat/shared/time/thai-date';
import type { PersonActor } from '../actors/actor.ts';
import type { StoreReader } from '../store/store.ts';
import { openWorkOf } from './hand-over.ts';
import { personOf } from './office-people.ts';

const HISTORY = 30;

/** Who looks, and when (ISO 8601, UTC): what they may do depends on both. */
export type Viewer = { actor: PersonActor; profile: OfficeProfile; at: string };

export function personSummary(member: Member, profile: OfficeProfile): PersonSummary {
  const { id, name, positionTitle, unitId, status, roles, reachable, updatedAt } = member;
  return {
    id,
    name,
    positionTitle,
    unitName: unitName(profile, unitId),
    status,
    roles,
    roleNames: roles.map((role) => roleNames[role]),
    reachable,
    updatedAt,
  };
}

/** Everything that who looks after people sees of a person, and the person themselves. */
export async function personView(reader: StoreReader, member: Member, viewer: Viewer): Promise<PersonView> {
  const { profile, actor } = viewer;
  const { positionId, unitId, contact, createdAt, noticeReadAt, officeId } = member;
  const replaced = await personOf(reader, officeId, member.replacesMemberId);
  const { items } = await reader.find('memberEvents', 'byMember', {
    equals: { officeId, subject: member.id },
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
    changedAccount:
      member.status === 'pending' &&
      items.find(({ action }) => action === 'register')?.details.changedAccount === true,
    replaces: replaced && {
      id: replaced.id,
      name: replaced.name,
      positionTitle: replaced.positionTitle,
      contact: replaced.contact,
    },
    openWork: active ? (await openWorkOf(reader, officeId, member.id)).length : null,
    history: items.map(historyEntry),
    office: { units: profile.units, positions: profile.positions },
    isSelf: member.id === actor.member.id,
    proposal: member.proposed && proposalView(member.proposed, viewer),
    may: mayDo(member, viewer),
  };
}

/** What waits on somebody's record, for whoever looks at it. */
export function proposalView(proposed: Proposal, viewer: Viewer): ProposalView {
  const { action, lines, barred, by, at } = proposed;
  const caller = viewer.actor.member.id;
  const isSecond = isSecondPerson(viewer.actor, viewer);
  return {
    title: transitionOf(action).label,
    lines,
    by: `${by.name} (${by.positionTitle})`,
    at,
    mayConfirm: isSecond && !barred.includes(caller),
    mayDecline: isSecond,
    isOwn: by.memberId === caller,
  };
}

function mayDo(member: Member, { actor, profile, at }: Viewer): PersonMay[] {
  const administers = holdsRole(actor.member, 'administrator');
  if (member.status === 'pending' && administers) return member.proposed ? ['refuse'] : ['admit', 'refuse'];
  if (member.status !== 'active') return [];
  const context = { actor, member, profile, at };
  const scope = scopeOf(context);
  if (scope === 'contact') return ['contact'];
  // What waits to be decided is not changed beneath it.
  if (member.proposed) return [];
  if (scope === 'webmaster') return ['appoint'];
  return scope === 'everything' ? ['change', 'leave'] : [];
}

/** An event of the log of people as people read it. */
export function historyEntry({
  at,
  action,
  actor,
  details,
  changes,
}: LogEvent): PersonView['history'][number] {
  const by =
    actor.kind === 'system'
      ? 'ระบบ'
      : [actor.name, actor.onBehalfOf && actingFor(actor.onBehalfOf)].filter(Boolean).join(' ');
  return { at, title: titleOf(action, details), by, note: noteOf(details, changes) };
}

function doneOf(action: unknown): string {
  const name = String(action);
  if (isPeopleAction(name)) return transitionOf(name).done;
  return Object.hasOwn(groupTransitions, name) ? groupTransitions[name as GroupAction].done : name;
}

function titleOf(action: string, details: Record<string, unknown>): string {
  if (details.rebound) return 'เปลี่ยนบัญชี LINE';
  if (action === 'confirm_change') return doneOf(details.confirmed);
  if (action === 'propose_change') return `${doneOf(action)}: ${doneOf(details.proposed)}`;
  return action === 'refuse_change' ? `${doneOf(action)}: ${doneOf(details.refused)}` : doneOf(action);
}

function noteOf(details: Record<string, unknown>, changes: Record<string, unknown>): string | null {
  const notes: string[] = [];
  const { reason, successor, replaces, proposedBy, unseparated } = details;
  const nameIn = (value: unknown) => (value as { name?: string } | null | undefined)?.name;
  if (typeof reason === 'string') notes.push(reason);
  for (const { toName, kind, startDate, endDate } of readFolded(changes).delegations)
    notes.push(`${toName} ${delegationKindNames[kind]} ${thaiDateRange(startDate, endDate)}`);
  if (nameIn(successor)) notes.push(`ผู้รับช่วงงาน: ${nameIn(successor)}`);
  if (nameIn(replaces)) notes.push(`รับช่วงหน้าที่จาก ${nameIn(replaces)}`);
  const proposed = changes.proposed as Proposal | null | undefined;
  for (const { who, what, from, to } of proposed?.lines ?? []) notes.push(`${who} ${what}: ${from} → ${to}`);
  if (nameIn(proposedBy)) notes.push(`เสนอโดย ${nameIn(proposedBy)}`);
  if (typeof unseparated === 'string') notes.push(unseparated);
  return notes.length > 0 ? notes.join('\n') : null;
}
