import type { FollowersChoice, FollowersView } from '@prakat/shared/api/followers';
import { isToFollowers } from '@prakat/shared/outbox/entry';
import { messagesLeft, refusedSending } from '@prakat/shared/outbox/followers-cost';
import { type MessageMonth, messageMonthId, newMessageMonth } from '@prakat/shared/outbox/message-month';
import { usedOf } from '@prakat/shared/outbox/quota-guard';
import {
  type FollowersAudience,
  followersAudiences,
} from '@prakat/shared/publication/actions/telling-followers';
import type { Publication } from '@prakat/shared/publication/schema';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { type Context, isoNow, type Office } from '../context.ts';
import { every } from '../store/every.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';
import { subscribersOf } from '../subscriptions/subscribers.ts';

const DAY_MS = 24 * 3600_000;
const JAPAN_MS = 9 * 3600_000;

/** What LINE says of an office's friends and messages, asked once for a look and for an order. Null where it does not say. */
type Said = { friends: number | null; quota: Awaited<ReturnType<Office['line']['quota']>> };

/** Asks LINE. Its counts of friends are of whole days (UTC+9) and ready on the next, or on the one after. */
export async function askLine({ clock }: Context, { line }: Office, to?: FollowersAudience): Promise<Said> {
  const dayBefore = (days: number) =>
    new Date(clock() + JAPAN_MS - days * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');
  const friendsNow = async () => (await line.friends(dayBefore(1))) ?? (await line.friends(dayBefore(2)));
  const [friends, quota] = await Promise.all([to === 'category' ? null : friendsNow(), line.quota()]);
  return { friends, quota };
}

/** What it costs to send an item to residents, for each choice, and whether the month has it. */
export async function followersView(
  context: Context,
  office: Office,
  publication: Publication,
): Promise<FollowersView> {
  const { profile } = office;
  const said = await askLine(context, office);
  const month = await monthNow(context, context.store, profile.id, said);
  const messages = await leftOf(context, context.store, month);
  const choices: FollowersChoice[] = [];
  for (const to of followersAudiences) {
    const people = await peopleOf(context.store, publication, to, said);
    const cost = people ?? 0;
    choices.push({
      to,
      people,
      leftAfter: messages?.left == null ? null : Math.max(0, messages.left - cost),
      forecastAfter: messages?.forecast == null ? null : messages.forecast + cost,
      refused: refusedSending(people, messages)?.refusal.message ?? null,
    });
  }
  const categoryName = profile.categories.find(({ id }) => id === publication.categoryId)?.name ?? '';
  return { categoryName, messages, choices };
}

/**
 * How many people an order to send would reach now, in the transaction that gives it; refused where the month does not have so
 * many messages, or where they are more than whoever confirmed it was shown. `writes` keeps what LINE said of the month.
 */
export async function countFollowers(
  context: Context,
  reader: StoreReader,
  publication: Publication,
  { to, shown, said }: { to: FollowersAudience; shown: number; said: Said },
): Promise<{ ok: true; people: number; writes: (tx: StoreTransaction) => void } | Refused> {
  const people = await peopleOf(reader, publication, to, said);
  const month = await monthNow(context, reader, publication.officeId, said);
  const messages = await leftOf(context, reader, month);
  const refused = refusedSending(people, messages);
  if (refused) return refused;
  if (people !== null && people > shown) return refuse('cost_changed', { people });
  return { ok: true, people: people ?? 0, writes: (tx) => tx.put('messageMonths', month) };
}

const peopleOf = async (
  reader: StoreReader,
  { officeId, categoryId }: Publication,
  to: FollowersAudience,
  { friends }: Said,
): Promise<number | null> =>
  to === 'friends' ? friends : (await subscribersOf(reader, officeId, categoryId)).length;

/** The month with what LINE says of it now, or one's own count where that is more: LINE's comes late. */
async function monthNow(
  context: Context,
  reader: StoreReader,
  officeId: string,
  { quota }: Said,
): Promise<MessageMonth> {
  const month = calendarDate(context.clock()).slice(0, 7);
  const known =
    (await reader.get('messageMonths', messageMonthId(officeId, month))) ?? newMessageMonth(officeId, month);
  if (!quota) return known;
  const used = Math.max(quota.used, usedOf(known) ?? 0);
  return { ...known, quota: { limit: quota.limit, used, at: isoNow(context) }, since: 0 };
}

const leftOf = async ({ clock }: Context, reader: StoreReader, month: MessageMonth) =>
  messagesLeft(month, { underWay: await underWay(reader, month.officeId), now: clock() });

/** Messages to followers that were ordered and are not counted yet. */
async function underWay(reader: StoreReader, officeId: string): Promise<number> {
  let count = 0;
  const pending = { equals: { officeId, status: 'pending' } };
  for await (const { task } of every(reader, 'outbox', 'byStatus', pending))
    if (isToFollowers(task)) count += task.kind === 'multicast' ? task.to.length : task.friends;
  return count;
}
