import { randomUUID } from 'node:crypto';
import {
  MOST_AT_ONCE,
  type OutboxEntry,
  type OutboxTask,
  type ToFollowers,
} from '@prakat/shared/outbox/entry';
import { announcementBegins, messageBegins } from '@prakat/shared/outbox/holding';
import { type NoticeName, tellingOf } from '@prakat/shared/outbox/telling';
import type { Member } from '@prakat/shared/people/member';
import { groupOf } from '@prakat/shared/publication/placements';
import { type Context, isoNow } from '../context.ts';

/** What an entry is made with: the time, an id, and what its office says of telling people. */
type Maker = Pick<Context, 'clock' | 'newId' | 'offices'>;
/** One about no telling is made without the office. */
type PlainMaker = Omit<Maker, 'offices'>;

export type NewMessage = {
  officeId: string;
  /** The record it is about, which hears when nobody could be told; null for what is about none. */
  about: OutboxEntry['about'];
  channel?: 'line';
  /** Where the channel reaches the person: a LINE user id. */
  address: string;
  notice: NoticeName;
  /** As the channel sends them. */
  messages: readonly object[];
  /** How many others are asked the same before this person, one after another. */
  turn?: number;
  /** No push comes to the person: it waits until they come by. */
  blocked?: boolean;
  /** It asks for something that cannot wait: at once, whatever was asked a short while ago. */
  urgent?: boolean;
  /** For a job that may run twice: the same message has the same id, so that it is created once. */
  id?: string;
};

/** A message to one person, drawn for good; when it goes out is its notice's. To be created in the transaction that decides on it. */
export const messageEntry = (context: Maker, given: NewMessage): OutboxEntry => {
  const {
    officeId,
    about,
    channel = 'line',
    address,
    notice,
    messages,
    id,
    turn = 0,
    urgent,
    blocked,
  } = given;
  const task: OutboxTask = { kind: 'message', channel, address, notice, messages: drawn(messages) };
  const told = tellingOf(notice);
  const telling = blocked ? 'next_contact' : told === 'ask' && urgent ? 'now' : told;
  const begins = messageBegins(
    telling,
    { chat: address, now: context.clock(), turn },
    profileOf(context, officeId),
  );
  return {
    ...newEntry(context, { officeId, about, task, lane: `${channel}:${address}` }),
    telling,
    ...begins,
    ...(id && { id }),
  };
};

const profileOf = ({ offices }: Maker, officeId: string) => offices.get(officeId)?.profile ?? {};

/** The same message to each of several people: LINE drops a push to whoever blocked the account, who are left out. */
export const messagesTo = (
  context: Maker,
  members: readonly Pick<Member, 'lineUserId' | 'reachable'>[],
  given: Omit<NewMessage, 'channel' | 'address' | 'id' | 'turn' | 'urgent' | 'blocked'>,
): OutboxEntry[] =>
  members
    .filter(({ reachable }) => reachable)
    .map(({ lineUserId }) => messageEntry(context, { ...given, address: lineUserId }));

type Order = { officeId: string; publicationId: string; placement: string };

/** An order to put a version of a publication at one of its places. */
export const placeEntry = (
  context: Maker,
  given: Order & {
    version: number;
    /** What is said there, where the place is a chat. */
    messages: readonly object[] | null;
    /** ISO 8601, UTC: not tried before; now when null. */
    notBefore: string | null;
  },
): OutboxEntry => {
  const { placement, version, messages, notBefore } = given;
  const task: OutboxTask = { kind: 'place', placement, version, messages: messages && drawn(messages) };
  const entry = orderEntry(context, given, task);
  const groupId = messages && groupOf(placement);
  if (groupId) {
    const from = Math.max(context.clock(), notBefore ? Date.parse(notBefore) : 0);
    return { ...entry, ...announcementBegins(groupId, from, profileOf(context, given.officeId)) };
  }
  return notSooner(entry, notBefore);
};

/** An order to take a publication away from one of its places. */
export const removeEntry = (
  context: Maker,
  {
    messages,
    ...order
  }: Order & { /** What is said there, where the place is a chat. */ messages?: readonly object[] | null },
): OutboxEntry => {
  const { officeId, placement } = order;
  const said = messages ? { messages: drawn(messages) } : {};
  const entry = orderEntry(context, order, { kind: 'remove', placement, ...said });
  const groupId = messages && groupOf(placement);
  return groupId
    ? { ...entry, ...announcementBegins(groupId, context.clock(), profileOf(context, officeId)) }
    : entry;
};

type ToldFollowers = {
  officeId: string;
  publicationId: string;
  version: number;
  messages: readonly object[];
};

/** Tells residents of a version of a publication, five hundred in one call of LINE; each call is an entry. */
export const multicastEntries = (
  context: PlainMaker,
  { to, messages, ...given }: ToldFollowers & { to: readonly string[] },
): OutboxEntry[] =>
  Array.from({ length: Math.ceil(to.length / MOST_AT_ONCE) }, (_, part) =>
    followersEntry(context, given, {
      kind: 'multicast',
      version: given.version,
      to: to.slice(part * MOST_AT_ONCE, (part + 1) * MOST_AT_ONCE),
      messages: drawn(messages),
    }),
  );

/** Tells every friend of the account, of whom there are so many. */
export const broadcastEntry = (
  context: PlainMaker,
  { friends, messages, ...given }: ToldFollowers & { friends: number },
): OutboxEntry =>
  followersEntry(context, given, {
    kind: 'broadcast',
    version: given.version,
    friends,
    messages: drawn(messages),
  });

const followersEntry = (
  context: PlainMaker,
  { officeId, publicationId }: Pick<ToldFollowers, 'officeId' | 'publicationId'>,
  task: ToFollowers,
): OutboxEntry =>
  newEntry(context, {
    officeId,
    about: { kind: 'publication', id: publicationId },
    task,
    lane: `followers:${publicationId}`,
  });

/**
 * Shows a LINE account the rich menu that it should have, once `notBefore` (ISO 8601, UTC; now when null) is there. Stands
 * in the lane of what the account is told, and is about no record.
 */
export const menuEntry = (
  context: PlainMaker,
  { officeId, address, notBefore = null }: { officeId: string; address: string; notBefore?: string | null },
): OutboxEntry =>
  notSooner(
    newEntry(context, { officeId, about: null, task: { kind: 'menu', address }, lane: `line:${address}` }),
    notBefore,
  );

/** Takes a file that somebody sent in their chat; those of one person go one after another, apart from what they are told. */
export const takeFileEntry = (
  context: PlainMaker,
  { officeId, ...file }: { officeId: string } & Omit<Extract<OutboxTask, { kind: 'take_file' }>, 'kind'>,
): OutboxEntry =>
  newEntry(context, {
    officeId,
    about: null,
    task: { kind: 'take_file', ...file },
    lane: fileLane(file.address),
  });

/** The lane of what a LINE account sends. */
export const fileLane = (address: string): string => `file:${address}`;

const notSooner = (entry: OutboxEntry, notBefore: string | null): OutboxEntry =>
  notBefore && notBefore > entry.nextAttemptAt ? { ...entry, nextAttemptAt: notBefore } : entry;

/** Orders for one place stand in one lane, so that they are carried out one after another. */
function orderEntry(context: Maker, given: Order, task: OutboxTask): OutboxEntry {
  const { officeId, publicationId, placement } = given;
  const about = { kind: 'publication' as const, id: publicationId };
  return newEntry(context, { officeId, about, task, lane: `publication:${publicationId}:${placement}` });
}

/** Due at once. Its LINE retry key is fixed here, for good. */
const newEntry = (
  context: PlainMaker,
  given: Pick<OutboxEntry, 'officeId' | 'about' | 'task' | 'lane'>,
): OutboxEntry => {
  const now = isoNow(context);
  return {
    id: context.newId(),
    ...given,
    retryKey: randomUUID(),
    status: 'pending',
    attempts: 0,
    nextAttemptAt: now,
    lease: null,
    lastError: null,
    requestId: null,
    createdAt: now,
    finishedAt: null,
  };
};

/** Messages as the store keeps them. */
const drawn = (messages: readonly object[]) => messages as unknown as Record<string, unknown>[];
