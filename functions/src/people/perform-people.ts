import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { decidePeople, type PeopleDecided, type PeopleInput } from '@prakat/shared/people/decide-people';
import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import type { PeopleActor, PeopleNotice } from '@prakat/shared/people/people-rule';
import type { PeopleAction } from '@prakat/shared/people/transitions';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { findActor } from '../actors/actor.ts';
import { membersOnSeats } from '../actors/members-on-seats.ts';
import { renderPeopleNotice } from '../cards/people-notice-cards.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { Matter } from '../procedure/matter.ts';
import { prepareWrites } from '../procedure/prepare-writes.ts';
import { messagesTo } from '../queue/new-entry.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';
import { asTheyWillBe } from './as-they-will-be.ts';
import { passOnDuties } from './hand-over.ts';
import { menuEntries } from './menu-entries.ts';
import { messagesAfter } from './move-messages.ts';
import { delegationsOf, headOfLog, personOf, registrationOf, staffingOf } from './office-people.ts';

/** What is known inside a transaction before the second person is. */
export type KnownScope = { tx: StoreTransaction; office: Office; actor: PeopleActor; member: Member | null };

/** What an action on people may look up inside its transaction. */
export type PeopleScope = KnownScope & {
  other: Member | null;
  /** Requests and publications that change with the people: what is taken of them here is written with the rest. */
  matter: Matter;
};

/** Input that can only be made inside the transaction. */
type InputMaker<Input> = (scope: PeopleScope) => Promise<{ ok: true; input: Input } | Refused>;

export type PeopleRequest<N extends PeopleAction> = {
  action: N;
  /** The person it is about; null for whatever record the LINE account that asks has registered with. */
  memberId: string | null;
  /** The second person: their id, or how to find them inside the transaction. */
  other?: string | null | ((scope: KnownScope) => Promise<Member | null>);
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
  const other =
    typeof request.other === 'function'
      ? await request.other({ tx, office, actor, member })
      : await personOf(tx, officeId, request.other ?? null);
  const today = calendarDate(context.clock());
  const staffing = await staffingOf(tx, profile, today);
  const proposer = await personOf(tx, officeId, member?.proposed?.by.memberId ?? null);
  const delegations = await delegationsAmong(tx, officeId, [member, other]);
  const head = await headOfLog(tx, officeId);
  const matter = new Matter(context, office, tx);
  const made =
    typeof request.input === 'function'
      ? await request.input({ tx, office, actor, member, other, matter })
      : { ok: true as const, input: request.input };
  if (!made.ok) return made;

  const at = isoNow(context);
  const people = { actor, member, other, proposer, delegations, staffing, profile, at };
  const decided = decidePeople(request.action, people, made.input, head);
  if (!decided.ok) return decided;
  const entries: OutboxEntry[] = [];
  for (const notice of decided.notices) entries.push(...(await entriesFor(context, office, tx, notice)));
  // What is only proposed changes nothing yet.
  const menus = decided.proposed ? [] : await menuEntries(context, tx, decided);
  const moved = decided.proposed ? [] : await messagesAfter(context, tx, decided);
  const writeMatter = decided.proposed ? () => {} : await followed(context, office, tx, matter, decided);
  return {
    ok: true,
    decided,
    write: () => {
      for (const { after } of decided.people) tx.put('members', after);
      for (const delegation of decided.delegations) tx.put('delegations', delegation);
      for (const event of decided.events) tx.create('memberEvents', event);
      for (const entry of moved) tx.put('outbox', entry);
      for (const entry of [...entries, ...menus]) tx.create('outbox', entry);
      writeMatter();
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

/** Requests and publications as they are after people changed, told to those who hold the posts from then on. */
async function followed(
  context: Context,
  office: Office,
  tx: StoreTransaction,
  matter: Matter,
  decided: PeopleDecided,
): Promise<() => void> {
  await passOnDuties(matter, tx, decided);
  return prepareWrites(context, office, asTheyWillBe(tx, decided), matter);
}

async function actorOf(
  tx: StoreTransaction,
  officeId: string,
  by: PeopleRequest<PeopleAction>['by'],
): Promise<PeopleActor> {
  if ('system' in by) return { kind: 'system', name: by.system };
  return (await findActor(tx, officeId, by.lineUserId)) ?? { kind: 'applicant', lineUserId: by.lineUserId };
}

/** One message to each of those whom a notice goes to, as they are before what it tells of. */
async function entriesFor(
  context: Context,
  office: Office,
  reader: StoreReader,
  notice: PeopleNotice,
): Promise<OutboxEntry[]> {
  const { to } = notice;
  const officeId = office.profile.id;
  const today = calendarDate(context.clock());
  const recipients =
    'except' in to
      ? (await membersOnSeats(reader, officeId, to.seats, today)).filter(({ id }) => !to.except.includes(id))
      : [to];
  return messagesTo(context, recipients, {
    officeId,
    about: null,
    notice: notice.notice,
    messages: [renderPeopleNotice(notice, office)],
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
