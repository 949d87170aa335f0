import type { LogEvent } from '@prakat/shared/machine/event';
import { trafficDaysOf } from '@prakat/shared/office/traffic-log';
import { erasableFrom, erasedEvents } from '@prakat/shared/people/erasing';
import type { Member } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import type { Context, Office } from '../context.ts';
import { every, whole } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';
import { forgetAccounts } from './forget-accounts.ts';
import { personOf } from './office-people.ts';
import { preparePeople } from './perform-people.ts';

/** What was erased: records of people, and events out of which something was taken. */
export type Erased = { records: number; events: number };

/**
 * Erases what need not be kept of somebody who left, or of a registration that led to nothing, with the registrations in
 * which they came with another LINE account. Logged as an action of `by`; broken off half-way it is done again. Refused of
 * whoever works here, and of who left for as long as the law has their account kept.
 */
export async function erasePerson(
  context: Context,
  office: Office,
  memberId: string,
  by: { system: string },
): Promise<({ ok: true } & Erased) | Refused> {
  const officeId = office.profile.id;
  const member = await personOf(context.store, officeId, memberId);
  const mayNot = member && (await obstacleOf(context, office, member));
  if (mayNot) return mayNot;
  const erased: Erased = { records: 0, events: 0 };
  const merged = member?.status === 'left' ? await mergedInto(context.store, member) : [];
  for (const id of [...merged, memberId]) {
    const done = await eraseOne(context, office, id, by);
    if (!done.ok) return done;
    erased.records += 1;
    erased.events += done.events;
  }
  context.logger.info({ officeId, member: memberId, ...erased }, 'personal data erased');
  return { ok: true, ...erased };
}

async function obstacleOf(context: Context, { profile }: Office, member: Member): Promise<Refused | null> {
  const days = trafficDaysOf(profile);
  const from = erasableFrom(member, await eventsOf(context.store, member), days);
  return from !== null && calendarDate(context.clock()) < from
    ? refuse('person_kept_by_law', { days, date: thaiDate(from) })
    : null;
}

/** Registrations in which somebody came with a new LINE account. */
async function mergedInto(reader: StoreReader, { id, officeId }: Member): Promise<string[]> {
  const found: string[] = [];
  const merged = { equals: { officeId, status: 'merged' } };
  for await (const one of every(reader, 'members', 'byOffice', merged))
    if (one.replacesMemberId === id) found.push(one.id);
  return found;
}

async function eraseOne(
  context: Context,
  office: Office,
  memberId: string,
  by: { system: string },
): Promise<{ ok: true; events: number } | Refused> {
  const { store } = context;
  const officeId = office.profile.id;
  const known = await personOf(store, officeId, memberId);
  // First what hangs on the accounts, by which it is found: the record that names them goes last.
  if (known && known.status !== 'active' && known.status !== 'pending')
    await forgetAccounts(context, known, accountsIn(known, await eventsOf(store, known)));
  return store.transact(async (tx) => {
    const member = await personOf(tx, officeId, memberId);
    const left = member ? erasedEvents(await eventsOf(tx, member), member) : { events: [], erased: [] };
    const input = { erased: left.erased };
    const prepared = await preparePeople(context, office, tx, { action: 'erase', memberId, by, input });
    if (!prepared.ok) return prepared;
    prepared.write();
    for (const event of left.events) tx.put('memberEvents', event);
    return { ok: true, events: left.events.length };
  });
}

/** Everything that the log says of a person, oldest first. */
async function eventsOf(reader: StoreReader, { officeId, id }: Member): Promise<LogEvent[]> {
  const find = { equals: { officeId, subject: id } };
  const events = await whole(reader, 'memberEvents', 'byMember', find);
  return events.reverse();
}

/** The LINE accounts that a person has had. */
const accountsIn = ({ lineUserId }: Member, events: readonly LogEvent[]): string[] => [
  ...new Set([
    lineUserId,
    ...events.flatMap(({ changes }) => (typeof changes.lineUserId === 'string' ? [changes.lineUserId] : [])),
  ]),
];
