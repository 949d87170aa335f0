import type { DeadEntry, MessagesPage, OutboxStatus } from '@prakat/shared/api/messages';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { unitName } from '@prakat/shared/office/unit-name';
import { isForgotten, isToFollowers, type OutboxEntry } from '@prakat/shared/outbox/entry';
import { whyGivenUp } from '@prakat/shared/outbox/given-up';
import { messageMonthId, newMessageMonth } from '@prakat/shared/outbox/message-month';
import { kindNameOf, messagesView } from '@prakat/shared/outbox/messages-view';
import { waitsOf } from '@prakat/shared/outbox/waits';
import { groupOf } from '@prakat/shared/publication/placements';
import { compareNames } from '@prakat/shared/text/thai-order';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';

type Needed = Pick<Context, 'store' | 'clock'>;

/** Who can do something about what was given up does so within this time, or not at all. */
const GIVEN_UP_MS = 45 * 24 * 3600_000;
/** As many entries of the outbox are looked at. */
const LOOKED_AT = 200;
/** Months that are shown. */
const MONTHS = 6;

/** What waits longer than it should, and how much was given up lately. */
export async function outboxStatus(context: Needed, officeId: string): Promise<OutboxStatus> {
  const [pending, dead] = await Promise.all([
    withStatus(context, officeId, 'pending'),
    givenUpLately(context, officeId),
  ]);
  return statusOf(context, pending, dead.length);
}

/** Everything an office sees of its messages, but for whether the one who asks may send again. */
export async function readMessages(
  context: Needed,
  profile: OfficeProfile,
): Promise<Omit<MessagesPage, 'mayRetry'>> {
  const officeId = profile.id;
  const [pending, dead, months, unreachable] = await Promise.all([
    withStatus(context, officeId, 'pending'),
    givenUpLately(context, officeId),
    context.store.find('messageMonths', 'byMonth', { equals: { officeId }, limit: MONTHS }),
    unreachableIn(context.store, profile),
  ]);
  const now = context.clock();
  const month = calendarDate(now).slice(0, 7);
  const thisMonth =
    months.items.find(({ id }) => id === messageMonthId(officeId, month)) ?? newMessageMonth(officeId, month);
  const before = months.items.filter((one) => one.month < month);
  return {
    months: [messagesView(thisMonth, pending.items, now), ...before.map((one) => messagesView(one, [], now))],
    outbox: statusOf(context, pending, dead.length),
    dead: await Promise.all(dead.map((entry) => deadView(context.store, profile, entry))),
    unreachable,
  };
}

const withStatus = ({ store }: Pick<Needed, 'store'>, officeId: string, status: OutboxEntry['status']) =>
  store.find('outbox', 'byStatus', { equals: { officeId, status }, limit: LOOKED_AT });

async function givenUpLately(context: Needed, officeId: string): Promise<OutboxEntry[]> {
  const { items } = await withStatus(context, officeId, 'dead');
  const lately = new Date(context.clock() - GIVEN_UP_MS).toISOString();
  return items.filter(({ finishedAt }) => (finishedAt ?? '') > lately);
}

const statusOf = (
  { clock }: Pick<Needed, 'clock'>,
  pending: { items: OutboxEntry[]; next: string | null },
  givenUp: number,
): OutboxStatus => ({
  waits: waitsOf(pending.items, clock()),
  givenUp,
  more: pending.next !== null || givenUp === LOOKED_AT,
});

async function deadView(reader: StoreReader, profile: OfficeProfile, entry: OutboxEntry): Promise<DeadEntry> {
  const { id, about, createdAt, finishedAt } = entry;
  // What stands on the website has the id of the request that founded it.
  const request = about && (await reader.get('submissions', about.id));
  return {
    id,
    what: kindNameOf(entry),
    to: await recipientOf(reader, profile, entry),
    about: request && { number: request.number, submissionId: request.id },
    createdAt,
    at: finishedAt ?? createdAt,
    isForgotten: isForgotten(entry),
    ...whyGivenUp(entry),
  };
}

async function recipientOf(
  reader: StoreReader,
  { id: officeId }: OfficeProfile,
  { task }: OutboxEntry,
): Promise<string> {
  if (isToFollowers(task)) return `ผู้ติดตาม ${task.kind === 'multicast' ? task.to.length : task.friends} คน`;
  if ('address' in task) {
    const equals = { officeId, lineUserId: task.address };
    const { items } = await reader.find('members', 'byLineUser', { equals, limit: 1 });
    return items[0]?.name ?? 'บัญชี LINE ที่ไม่ได้ลงทะเบียน';
  }
  const group = groupOf(task.placement);
  if (group === null) return 'เว็บไซต์ของหน่วยงาน';
  const name = (await reader.get('groups', group))?.name;
  return name ? `กลุ่ม ${name}` : 'กลุ่ม LINE';
}

async function unreachableIn(
  reader: StoreReader,
  profile: OfficeProfile,
): Promise<MessagesPage['unreachable']> {
  const found: MessagesPage['unreachable'] = [];
  const active = { equals: { officeId: profile.id, status: 'active' } };
  for await (const { id, name, positionTitle, unitId, reachable } of every(
    reader,
    'members',
    'byOffice',
    active,
  ))
    if (!reachable) found.push({ id, name, positionTitle, unitName: unitName(profile, unitId) });
  return found.sort((a, b) => compareNames(a.name, b.name));
}
