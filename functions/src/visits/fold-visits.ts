import { OPINION_MONTHS } from '@prakat/shared/privacy/periods';
import { addDays, addMonths } from '@prakat/shared/time/thai-date';
import { emptyTally, sumOf, type Tally } from '@prakat/shared/visits/tally';
import type { VisitRecord } from '@prakat/shared/visits/visit-record';
import { type Context, isoNow, type Office } from '../context.ts';
import type { StoreTransaction } from '../store/store.ts';
import { readTotal, visitorsOf } from './read-visits.ts';
import { packDetail, tallyOf } from './visit-parts.ts';

/** Parts in one transaction: with the visitors of each they are deleted in it. */
const MOST_PARTS = 150;
/** Records that are deleted at a time. */
const MOST_DELETED = 200;

/**
 * Once a day for each office: days that are over become one record each and part of their month and of the total, days
 * and opinions of long ago go. A day is folded when the one after it is over, too, so that a process that stood still over
 * midnight has written what it knew. That days are folded says that they are counted, so it is noted without any, too.
 */
export async function foldVisits(context: Context, { profile }: Office, today: string): Promise<void> {
  const officeId = profile.id;
  const upTo = addDays(today, -2);
  let more = true;
  while (more) more = await foldOldest(context, officeId, upTo);
  const long = addMonths(today, -OPINION_MONTHS);
  while (await deleteOld(context, 'visits', officeId, long));
  while (await deleteOld(context, 'opinions', officeId, long));
}

/** Folds parts of the oldest day that is over, all of them where there are not very many; false when that was the last. */
async function foldOldest(context: Context, officeId: string, upTo: string): Promise<boolean> {
  return context.store.transact(async (tx) => {
    const find = { equals: { officeId, kind: 'part' }, upTo, limit: MOST_PARTS + 1 };
    const { items } = await tx.find('visits', 'over', find);
    const day = items[0]?.of ?? null;
    const parts = items.filter(({ of }) => of === day).slice(0, MOST_PARTS);
    const total = await readTotal(tx, officeId);
    if (day === null) {
      tx.put('visits', noted(context, officeId, total, total?.of ?? upTo));
      return false;
    }
    const visitors = await visitorsOf(tx, officeId, day, parts);
    const added = { ...sumOf(parts.map(tallyOf)), visitors };
    const kinds = [
      { kind: 'day', of: day },
      { kind: 'month', of: day.slice(0, 7) },
    ] as const;
    const before = await Promise.all(
      kinds.map(({ kind, of }) => tx.get('visits', `${officeId}:${kind}:${of}`)),
    );
    kinds.forEach((kind, index) => {
      tx.put('visits', grown(context, officeId, kind, before[index] ?? null, added));
    });
    const through = total && total.of > day ? total.of : day;
    const { views, visitors: known } = total ?? { views: 0, visitors: 0 };
    tx.put('visits', {
      ...noted(context, officeId, total, through),
      views: views + added.views,
      visitors: known + visitors,
    });
    for (const { id } of parts) {
      tx.delete('visits', id);
      tx.delete('visitors', id.replace(':part:', ':'));
    }
    return items.length > parts.length;
  });
}

/** The total as it was, through a day, noted now. */
const noted = (context: Context, officeId: string, total: VisitRecord | null, of: string): VisitRecord => ({
  ...(total ?? { id: `${officeId}:total`, officeId, kind: 'total', views: 0, visitors: 0, detail: '' }),
  of,
  at: isoNow(context),
});

function grown(
  context: Context,
  officeId: string,
  { kind, of }: { kind: 'day' | 'month'; of: string },
  before: VisitRecord | null,
  added: Tally & { visitors: number },
): VisitRecord {
  const tally = sumOf([before ? tallyOf(before) : emptyTally(), added]);
  return {
    id: `${officeId}:${kind}:${of}`,
    officeId,
    kind,
    of,
    views: tally.views,
    visitors: (before?.visitors ?? 0) + added.visitors,
    detail: packDetail(tally),
    at: isoNow(context),
  };
}

/** Days of long ago, which their month has, or opinions; true when there may be more. */
async function deleteOld(
  { store }: Context,
  collection: 'visits' | 'opinions',
  officeId: string,
  upTo: string,
): Promise<boolean> {
  const { items } =
    collection === 'visits'
      ? await store.find('visits', 'over', { equals: { officeId, kind: 'day' }, upTo, limit: MOST_DELETED })
      : await store.find('opinions', 'over', { equals: { officeId }, upTo, limit: MOST_DELETED });
  if (items.length === 0) return false;
  await store.transact(async (tx: StoreTransaction) => {
    for (const { id } of items) tx.delete(collection, id);
  });
  return items.length === MOST_DELETED;
}
