import type { NewEvent } from '../machine/chain.ts';
import type { ActorRecord } from '../machine/event.ts';
import type { Delegation } from './delegation.ts';
import type { Member } from './member.ts';

/**
 * The log of an office's people: registrations, changes of post and role, delegations. One chain for the office, so that
 * a person cannot be removed together with what is known of them; each event is about one of them.
 */
export const peopleEvent = (
  subject: string,
  given: {
    officeId: string;
    at: string;
    action: string;
    actor: ActorRecord;
    changes: Record<string, unknown>;
    details: Record<string, unknown>;
  },
): NewEvent => ({ kind: 'people', log: given.officeId, subject, ...given });

/** What is known of the delivery of messages, and when the record was touched, is no matter for the log. */
const unlogged: ReadonlySet<string> = new Set(['reachable', 'updatedAt']);

/** The part of a person that the log answers for. */
export const loggedPart = (member: Partial<Member>): Partial<Member> =>
  Object.fromEntries(Object.entries(member).filter(([field]) => !unlogged.has(field)));

/** The fields that differ, with their new values. */
export function changesOf(before: Member | null, after: Member): Record<string, unknown> {
  const old: Partial<Member> = before ? loggedPart(before) : {};
  return Object.fromEntries(
    Object.entries(loggedPart(after)).filter(
      ([field, value]) => JSON.stringify(old[field as keyof Member]) !== JSON.stringify(value),
    ),
  );
}

const DELEGATION = 'delegation:';

/** A delegation in the log: a field of the person whose post it is, under a key of its own. */
export const delegationField = (delegation: Delegation): Record<string, unknown> => ({
  [`${DELEGATION}${delegation.id}`]: delegation,
});

/** A person as the log leaves them, and the delegations of their post; taken apart from the folded fields of a subject. */
export function readFolded(fields: Readonly<Record<string, unknown>>): {
  member: Partial<Member>;
  delegations: Delegation[];
} {
  const isDelegation = ([field]: [string, unknown]) => field.startsWith(DELEGATION);
  const entries = Object.entries(fields);
  return {
    member: Object.fromEntries(entries.filter((entry) => !isDelegation(entry))),
    delegations: entries.filter(isDelegation).map(([, delegation]) => delegation as Delegation),
  };
}
