import { roleSeat } from '@prakat/shared/office/seat';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { decideGroup, type GroupAction } from '@prakat/shared/people/groups';
import type { Group, GroupReceives } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { findActor } from '../actors/actor.ts';
import { membersOnSeats } from '../actors/members-on-seats.ts';
import { acceptGroupBubble, groupLostBubble, groupRenamedBubble } from '../cards/flex/group-bubbles.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { messagesTo } from '../queue/new-entry.ts';
import type { Store, StoreReader, StoreTransaction } from '../store/store.ts';
import { headOfLog } from './office-people.ts';

export type GroupRequest = {
  action: GroupAction;
  groupId: string;
  /** Its name as LINE gives it now; left out where nobody asked LINE. */
  name?: string;
  /** What it receives, where it is accepted. */
  receives?: GroupReceives;
  by: { lineUserId: string } | { system: string };
};

/**
 * Decides about a LINE group inside a transaction and gives back the function that writes: the group, its event in the
 * log of the office's people, and what the administrators are told of it.
 */
export async function prepareGroup(
  context: Context,
  { profile }: Office,
  tx: StoreTransaction,
  { action, groupId: id, name, receives, by }: GroupRequest,
): Promise<{ ok: true; group: Group; write: () => void } | Refused> {
  const officeId = profile.id;
  const actor = 'system' in by ? systemActor(by.system) : await findActor(tx, officeId, by.lineUserId);
  if (!actor) return refuse('not_a_member');
  const known = await tx.get('groups', id);
  const before = known?.officeId === officeId ? known : null;
  const head = await headOfLog(tx, officeId);
  const question = {
    group: before,
    id,
    officeId,
    actor,
    at: isoNow(context),
    ...(name ? { name } : {}),
    ...(receives ? { receives } : {}),
  };
  const decided = decideGroup(action, question, head);
  if (!decided.ok) return decided;
  const { group, event } = decided;
  const message = messageFor(profile, before, group);
  const administrators = message
    ? await membersOnSeats(tx, officeId, [roleSeat('administrator')], calendarDate(context.clock()))
    : [];
  const all = message
    ? messagesTo(context, administrators, {
        officeId,
        about: null,
        notice: message.notice,
        messages: [message.card],
      })
    : [];
  const entries = message?.notice === 'group_joined' ? await firstOfDay(context, tx, id, all) : all;
  return {
    ok: true,
    group,
    write: () => {
      tx.put('groups', group);
      tx.create('memberEvents', event);
      for (const entry of entries) tx.create('outbox', entry);
    },
  };
}

/**
 * Anybody can invite the account to a group, as often as they like: of one group, each administrator is told once a day.
 * The ids are made of the day for that.
 */
async function firstOfDay(
  { clock }: Context,
  tx: StoreTransaction,
  groupId: string,
  entries: readonly OutboxEntry[],
): Promise<OutboxEntry[]> {
  const named = entries.map((entry) => ({
    ...entry,
    id: `group_joined:${calendarDate(clock())}:${groupId}:${entry.lane}`,
  }));
  const known = await Promise.all(named.map(({ id }) => tx.get('outbox', id)));
  return named.filter((_, index) => known[index] === null);
}

/** What administrators are told: a group waits for them, one that was used is gone, or has another name; null for nothing. */
function messageFor(profile: Office['profile'], before: Group | null, group: Group) {
  if (group.status === 'pending')
    return { notice: 'group_joined' as const, card: acceptGroupBubble(profile, group) };
  if (group.status === 'left' && before?.status === 'active')
    return { notice: 'group_lost' as const, card: groupLostBubble(profile, group) };
  if (before && before.name !== group.name && group.status === 'active')
    return {
      notice: 'group_renamed' as const,
      card: groupRenamedBubble(profile, { before: before.name, group }),
    };
  return null;
}

const systemActor = (name: string) => ({ kind: 'system' as const, name });

/** Makes a group one of the office, known by whoever runs the product. Does nothing to one there already. */
export async function enrolGroup(
  store: Store,
  {
    officeId,
    groupId: id,
    name,
    at,
    by,
  }: { officeId: string; groupId: string; name: string; at: string; by: string },
): Promise<void> {
  await store.transact(async (tx) => {
    if (await tx.get('groups', id)) return;
    const head = await headOfLog(tx, officeId);
    const question = { group: null, id, name, officeId, actor: systemActor(by), at };
    const decided = decideGroup('group_enrol', question, head);
    if (!decided.ok) throw new Error(decided.refusal.message);
    tx.put('groups', decided.group);
    tx.create('memberEvents', decided.event);
  });
}

/** More groups than any office has; a page of each kind. */
const MOST = 50;

/** The groups of an office that the account is in, and those that it was thrown out of. */
export async function groupsOf(reader: StoreReader, officeId: string, statuses: readonly Group['status'][]) {
  const pages = await Promise.all(
    statuses.map((status) =>
      reader.find('groups', 'byOffice', { equals: { officeId, status }, limit: MOST }),
    ),
  );
  return pages.flatMap(({ items }) => items);
}

/** Does something with a group in a transaction of its own. */
export async function performGroup(
  context: Context,
  office: Office,
  request: GroupRequest,
): Promise<{ ok: true; group: Group } | Refused> {
  const done = await context.store.transact(async (tx) => {
    const prepared = await prepareGroup(context, office, tx, request);
    if (prepared.ok) prepared.write();
    return prepared;
  });
  if (!done.ok) return done;
  context.logger.info({ officeId: office.profile.id, action: request.action }, 'group changed');
  context.nudgeOutbox();
  return { ok: true, group: done.group };
}
