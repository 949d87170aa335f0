import { z } from 'zod';
import { instantSchema } from '../time/date-schemas.ts';

/**
 * A message as its channel sends it, drawn when the entry was written: a retry must repeat it byte for byte. Empty once
 * its words are forgotten, some time after it was delivered or given up.
 */
const drawnSchema = z.array(z.record(z.string(), z.unknown())).max(5);

/** To so many people LINE sends one message at once. */
export const MOST_AT_ONCE = 500;

/** Work for the world outside, written in the transaction that decides on it and done afterwards, at least once. */
export const outboxTaskSchema = z.discriminatedUnion('kind', [
  /** Tells one person something. */
  z.strictObject({
    kind: z.literal('message'),
    channel: z.enum(['line']),
    /** Where the channel reaches the person: a LINE user id. */
    address: z.string(),
    /** What is told, for the record. */
    notice: z.string(),
    messages: drawnSchema,
  }),
  /** Puts a version of a publication at one of its places. */
  z.strictObject({
    kind: z.literal('place'),
    placement: z.string(),
    version: z.int(),
    /** Where the destination is a chat: what is said there. */
    messages: drawnSchema.nullable(),
  }),
  /** Takes a publication away from one of its places. */
  z.strictObject({
    kind: z.literal('remove'),
    placement: z.string(),
    /** Where the destination is a chat that heard of it: what is said there. Left out anywhere else. */
    messages: drawnSchema.optional(),
  }),
  /** Tells residents of a version of a publication: those of them who follow its category, or a part of them. */
  z.strictObject({
    kind: z.literal('multicast'),
    version: z.int(),
    /** LINE user ids; empty once they are forgotten, with the words. */
    to: z.array(z.string()).max(MOST_AT_ONCE),
    messages: drawnSchema,
  }),
  /** The same for everybody who has the account as a friend: so many, as LINE counted them. */
  z.strictObject({
    kind: z.literal('broadcast'),
    version: z.int(),
    friends: z.int(),
    messages: drawnSchema,
  }),
  /** Shows a LINE account the rich menu that it should have by then: what it is to be is found out at that moment. */
  z.strictObject({ kind: z.literal('menu'), address: z.string() }),
  /** Fetches what a person of the office sent in their chat, for their draft, and answers on the token that came with it. */
  z.strictObject({
    kind: z.literal('take_file'),
    address: z.string(),
    messageId: z.string(),
    /** As LINE gives them: null of an image. */
    name: z.string().nullable(),
    bytes: z.int().nullable(),
    /** The images that were sent together; null for one by itself. */
    set: z.strictObject({ id: z.string(), total: z.int() }).nullable(),
    replyToken: z.string(),
  }),
]);
export type OutboxTask = z.infer<typeof outboxTaskSchema>;
/** Put up at a place or taken away from it: what is outside depends on which comes last. */
export type Order = Extract<OutboxTask, { placement: string }>;

/** An order about a publication and one of its places, and nothing that is said to people by itself. */
export const isOrder = (task: OutboxTask): task is Order => 'placement' in task;

/** What is told to residents, who chose to hear of it. */
export type ToFollowers = Extract<OutboxTask, { kind: 'multicast' | 'broadcast' }>;
export const isToFollowers = (task: OutboxTask): task is ToFollowers =>
  task.kind === 'multicast' || task.kind === 'broadcast';

/** What is known of the attempts under the present retry key. */
const trialSchema = z.strictObject({
  /** When an attempt carried the key for the first time, and for the last. */
  since: instantSchema,
  last: instantSchema,
  /** One of them may have been taken, and we did not hear of it: the answer was lost, or the process ended. */
  inDoubt: z.boolean(),
  /** How many in a row ended with the process and not with an answer. */
  cutShort: z.int(),
});
export type Trial = z.infer<typeof trialSchema>;

/**
 * Waits for its person, or its group, to come by: whatever they do brings a reply token, on which it is shown free of
 * charge. It is pushed at `until` if they did not, and never where that is null.
 */
const holdSchema = z.strictObject({
  /** LINE's id of the person or the group. */
  chat: z.string(),
  /** Not shown before. */
  from: instantSchema,
  until: instantSchema.nullable(),
});
export type Hold = z.infer<typeof holdSchema>;

export const outboxEntrySchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  /** The record it is about, which hears how it ended; null for what is about none. */
  about: z.strictObject({ kind: z.enum(['submission', 'publication']), id: z.string() }).nullable(),
  task: outboxTaskSchema,
  /** Entries of one lane that are due together go out one after another, in the order they came due. */
  lane: z.string(),
  /** LINE's X-Line-Retry-Key, fixed here so that every attempt carries the same. Good for 24 hours: see `keyFor`. */
  retryKey: z.uuid(),
  /** `dead`: given up. `dropped`: nobody needs it any more. */
  status: z.enum(['pending', 'delivered', 'dead', 'dropped']),
  /** Those that came to an end: an answer, or none within its time. One that ended with the process is none. */
  attempts: z.int(),
  /** Left out before the first attempt. */
  trial: trialSchema.optional(),
  /** How it is told (`telling.ts`); left out of orders, and of entries from before there was such a thing. */
  telling: z.enum(['now', 'ask', 'digest', 'next_contact']).optional(),
  /** Left out of what is only pushed, and of what has ended. */
  hold: holdSchema.optional(),
  /** It is being said on this reply token; `at` is when that began. */
  offered: z.strictObject({ token: z.string(), at: instantSchema }).optional(),
  /** LINE refused what it was said with: it is said by itself. */
  alone: z.literal(true).optional(),
  /** Says what several entries say, which are these: they end as it does. */
  carries: z.array(z.string()).optional(),
  /** The entry that says it. */
  carriedBy: z.string().optional(),
  /** How many messages of the office's quota it cost; left out before it was delivered. Nothing where it was a reply. */
  counted: z.int().optional(),
  /** What it waits for besides its time: LINE's messages of the next month. */
  waitsFor: z.literal('quota').optional(),
  /** When to try next; while an attempt is under way, when its lease ends. */
  nextAttemptAt: instantSchema,
  /** Who holds the lease; null when nobody does. */
  lease: z.string().nullable(),
  lastError: z.string().nullable(),
  /** What the outside calls the last attempt (LINE's x-line-request-id): all that its support can be asked about. */
  requestId: z.string().nullable(),
  createdAt: instantSchema,
  finishedAt: instantSchema.nullable(),
});
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** True when the words of an entry are forgotten: it can never be sent again. */
export const isForgotten = ({ task }: Pick<OutboxEntry, 'task'>): boolean =>
  'messages' in task && task.messages?.length === 0;

/**
 * An entry without its words, the name of a file, and residents whom it went to: what else it says stays as evidence of what
 * was told to whom, and when.
 */
export function withoutWords(entry: OutboxEntry): OutboxEntry {
  const { task } = entry;
  if (task.kind === 'take_file') return task.name ? { ...entry, task: { ...task, name: '' } } : entry;
  if (!('messages' in task) || !task.messages || isForgotten(entry)) return entry;
  return { ...entry, task: { ...task, messages: [], ...(task.kind === 'multicast' ? { to: [] } : {}) } };
}
