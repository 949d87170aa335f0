import { type ChainHead, faultOfLink } from '@prakat/shared/machine/chain';
import { hashOf } from '@prakat/shared/machine/hash';
import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import { loggedPart, type MemberEvent } from '@prakat/shared/people/member-event';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';

/** Something found wrong with the people of an office: which record, and why. */
export type PeopleFault = { officeId: string; record: string; reason: string };

const memberStatuses = ['pending', 'active', 'refused', 'left', 'merged'] satisfies Member['status'][];
const delegationStatuses = ['active', 'revoked', 'ended'] satisfies Delegation['status'][];

/**
 * Recomputes the log of an office's people, folds it, and compares people and delegations with what it says. A broken
 * chain is the one fault reported; else every record that differs, is missing, or is not in the log.
 */
export async function auditPeople(
  store: StoreReader,
  officeId: string,
): Promise<{ people: number; events: number; faults: PeopleFault[] }> {
  const members = new Map<string, Partial<Member>>();
  const delegations = new Map<string, Delegation>();
  const fault = (record: string, reason: string): PeopleFault => ({ officeId, record, reason });
  let head: ChainHead | null = null;
  for await (const event of every(store, 'memberEvents', 'byOffice', { equals: { officeId } })) {
    const broken = faultOfLink(head, event);
    if (broken) {
      const faults = [fault(`memberEvents/${broken.seq}`, broken.reason)];
      return { people: members.size, events: head?.seq ?? 0, faults };
    }
    head = event;
    fold(event, members, delegations);
  }

  const faults: PeopleFault[] = [];
  const compare = (record: string, stored: unknown, logged: unknown) => {
    if (logged === undefined) faults.push(fault(record, 'is not in the log'));
    else if (hashOf(stored) !== hashOf(logged)) faults.push(fault(record, 'is not what the log says'));
  };
  const people = members.size;
  for (const status of memberStatuses) {
    for await (const member of every(store, 'members', 'byOffice', { equals: { officeId, status } })) {
      compare(`members/${member.id}`, loggedPart(member), members.get(member.id));
      members.delete(member.id);
    }
  }
  for (const status of delegationStatuses) {
    for await (const one of every(store, 'delegations', 'byOffice', { equals: { officeId, status } })) {
      compare(`delegations/${one.id}`, one, delegations.get(one.id));
      delegations.delete(one.id);
    }
  }
  for (const id of members.keys()) faults.push(fault(`members/${id}`, 'is missing'));
  for (const id of delegations.keys()) faults.push(fault(`delegations/${id}`, 'is missing'));
  return { people, events: head?.seq ?? 0, faults };
}

function fold(
  { memberId, changes, details }: MemberEvent,
  members: Map<string, Partial<Member>>,
  delegations: Map<string, Delegation>,
): void {
  const delegation = details.delegation as Delegation | undefined;
  if (delegation) delegations.set(delegation.id, delegation);
  else members.set(memberId, { ...members.get(memberId), ...changes });
}
