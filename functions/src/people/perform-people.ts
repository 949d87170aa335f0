import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import {
  decidePeople,
  type PeopleAction,
  type PeopleDecided,
  type PeopleInput,
} from '@prakat/shared/people/decide-people';
import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import type { PeopleActor, PeopleNotice } from '@prakat/shared/people/people-rule';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { findMember } from '../actors/find-member.ts';
import { renderPeopleNotice } from '../cards/people-notice-cards.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { messagesTo } from '../queue/new-entry.ts';
import type { StoreTransaction } from '../store/store.ts';
import { delegationsOf, headOfLog, personOf, registrationOf, staffingOf } from './office-people.ts';

type Scope = { tx: StoreTransaction; office: Office; actor: PeopleActor; member: Member | null };

/** Input that can only be made inside the transaction, with what it reads and later writes besides. */
type InputMaker<Input> = (scope: Scope) => Promise<{ ok: true; input: Input; write?: () => void } | Refused>;

export type PeopleRequest<N extends PeopleAction> = {
  action: N;
  /** The person it is about; null for whatever record the LINE account that asks has registered with. */
  memberId: string | null;
  /** The second person: their id, or how to find them inside the transaction. */
  other?: string | null | ((scope: Scope) => Promise<Member | null>);
  by: { lineUserId: string } | { system: string };
  input: PeopleInput[N] | InputMaker<PeopleInput[N]>;
};

export type PreparedPeople = { ok: true; decided: PeopleDecided; write: () => void };

/** Decides inside a transaction and gives back the function that writes: a transaction reads first. */
export async function preparePeople<N extends PeopleAction>(
  context: Context,
  office: Office,
  tx: StoreTransaction,
  request: PeopleRequest<N>,
): Promise<PreparedPeople | Refused> {
  const { profile } = office;
  const officeId = profile.id;
  const actor = await actorOf(tx, officeId, request.by);
  const member =
    request.memberId === null && actor.kind === 'applicant'
      ? await registrationOf(tx, officeId, actor.lineUserId)
      : await personOf(tx, officeId, request.memberId);
  const scope = { tx, office, actor, member };
  const other =
    typeof request.other === 'function'
      ? await request.other(scope)
      : await personOf(tx, officeId, request.other ?? null);
  const { staffing, administrators } = await staffingOf(tx, officeId);
  const delegations = await delegationsAmong(tx, officeId, [member, other]);
  const head = await headOfLog(tx, officeId);
  const made =
    typeof request.input === 'function'
      ? await request.input(scope)
      : { ok: true as const, input: request.input };
  if (!made.ok) return made;

  const at = isoNow(context);
  const people = { actor, member, other, delegations, staffing, profile, at };
  const decided = decidePeople(request.action, people, made.input, head);
  if (!decided.ok) return decided;
  const entries = decided.notices.flatMap((notice) => entriesFor(context, office, notice, administrators));
  return {
    ok: true,
    decided,
    write: () => {
      for (const { after } of decided.people) tx.put('members', after);
      for (const delegation of decided.delegations) tx.put('delegations', delegation);
      for (const event of decided.events) tx.create('memberEvents', event);
      for (const entry of entries) tx.create('outbox', entry);
      ('write' in made ? made.write : undefined)?.();
    },
  };
}

/** Every change of people and delegations: loads, decides and saves in one transaction, with the log and the messages. */
export async function performPeople<N extends PeopleAction>(
  context: Context,
  officeId: string,
  request: PeopleRequest<N>,
): Promise<{ ok: true; decided: PeopleDecided } | Refused> {
  const office = context.offices.get(officeId);
  if (!office) return refuse('unknown_office');
  const performed = await context.store.transact(async (tx) => {
    const prepared = await preparePeople(context, office, tx, request);
    if (prepared.ok) prepared.write();
    return prepared;
  });
  const { action, memberId } = request;
  if (performed.ok) {
    context.nudgeOutbox();
    context.logger.info({ officeId, action, memberId }, 'people changed');
  } else {
    context.logger.info(
      { officeId, action, memberId, refusal: performed.refusal.code },
      'people action refused',
    );
  }
  return performed;
}

async function actorOf(
  tx: StoreTransaction,
  officeId: string,
  by: PeopleRequest<PeopleAction>['by'],
): Promise<PeopleActor> {
  if ('system' in by) return { kind: 'system', name: by.system };
  const member = await findMember(tx, officeId, by.lineUserId);
  return member ? { kind: 'member', member } : { kind: 'applicant', lineUserId: by.lineUserId };
}

/** One message to each. */
function entriesFor(
  context: Context,
  office: Office,
  notice: PeopleNotice,
  administrators: readonly Member[],
): OutboxEntry[] {
  const recipients = notice.to === 'administrators' ? administrators : [notice.to];
  const messages = [renderPeopleNotice(notice, office)];
  return messagesTo(context, recipients, {
    officeId: office.profile.id,
    about: null,
    notice: notice.notice,
    messages,
  });
}

/** Those of both, each once: a delegation between the two is from one and to the other. */
async function delegationsAmong(
  tx: StoreTransaction,
  officeId: string,
  people: readonly (Member | null)[],
): Promise<Delegation[]> {
  const found = new Map<string, Delegation>();
  for (const person of people) {
    if (!person) continue;
    for (const one of await delegationsOf(tx, officeId, person.id)) found.set(one.id, one);
  }
  return [...found.values()];
}
