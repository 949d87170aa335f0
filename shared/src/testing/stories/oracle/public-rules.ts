import type { Placement } from '../../../publication/schema.ts';
import { calendarDate } from '../../../time/thai-date.ts';
import type { Records } from '../driver.ts';
import { isOver } from './going-up.ts';
import { type ItemLedger, must, type RequestLedger, stands, versionOf } from './ledger.ts';

type Known = {
  items: ReadonlyMap<string, ItemLedger>;
  requests: ReadonlyMap<string, RequestLedger>;
  /** ISO 8601, UTC. */
  at: string;
};

/** What the public can read on the built-in website was permitted, is what was permitted, and is there in its time. */
export function checkPages({ pages }: Records, known: Known): void {
  const { items, requests, at } = known;
  for (const { publicationId: id, content } of pages) {
    const item = items.get(id);
    const number = 1 + (item?.versions.findIndex((one) => one.content.title === content.title) ?? -1);
    must(item && number > 0, `what is public of ${id} was permitted`);
    const version = versionOf(item, number);
    const { permission } = requests.get(version.submissionId) ?? {};
    must(stands(permission), `what is public of ${id} is permitted and not denied (${permission})`);
    must(item.up === number, `what is public of ${id} is what is up, and not what stood there before`);
    must(item.at === 'built-in', `${id} is read where it was put`);
    const { publishOn, categoryId, details } = version.content;
    must(publishOn === null || publishOn <= calendarDate(at), `${id} is not public before its day`);
    must(!isOver(item.end, at), `${id} is not public after its last day`);
    must(
      categoryId === content.categoryId && details === content.details,
      `what is public of ${id} is what was filed`,
    );
  }
  for (const [id, { up, at: place, end }] of items) {
    if (up === null || place !== 'built-in' || isOver(end, at)) continue;
    must(
      pages.some(({ publicationId }) => publicationId === id),
      `${id} stays public until somebody takes it down or its time is over`,
    );
  }
}

/** A group hears of what stands on the website at that moment, and of nothing else. */
export function checkAnnounced(fresh: Records['announced'], { items, requests }: Known): void {
  for (const { publicationId: id, version } of fresh) {
    const item = items.get(id);
    const { permission } = (item && requests.get(versionOf(item, version).submissionId)) ?? {};
    must(item?.up === version && stands(permission), `a group hears of ${id} what stands on the website`);
  }
}

/** What stands anywhere although it should not is on its way out, or somebody is asked to take it away. */
export function checkOutside(records: Records, { items, requests, at }: Known): void {
  for (const { publicationId, placement, version } of records.announced) {
    const item = items.get(publicationId);
    // An announcement that crossed with another decision is not known to be there.
    if (!item || placeOf(item, placement)?.placed === null) continue;
    const { permission } = requests.get(versionOf(item, version).submissionId) ?? {};
    // It stands as long as what it announced may, and the item is up or on its way back.
    if (stands(permission) && (item.up !== null || item.next !== null)) continue;
    must(isLeaving(records, item, placement), `${publicationId} is taken away from ${placement}`);
  }
  for (const [id, item] of items) {
    if (item.byHand === null || (item.at === 'by-hand' && item.up === item.byHand)) continue;
    must(
      isLeaving(records, item, 'by-hand') || isReplaced(item, at),
      `what webmasters put on the website of ${id} is taken away or replaced`,
    );
  }
}

const placeOf = ({ record }: ItemLedger, id: string): Placement | undefined =>
  record.placements.find((placement) => placement.id === id);

function isLeaving({ orders }: Records, item: ItemLedger, placement: string): boolean {
  const { id: publicationId, awaiting } = item.record;
  const isOrdered = orders.some(
    (order) =>
      order.publicationId === publicationId && order.placement === placement && order.kind === 'remove',
  );
  const place = placeOf(item, placement);
  const isAsked =
    place?.state === 'removing' && awaiting.length > 0 && (placement === 'by-hand' || place.error !== null);
  return isOrdered || isAsked;
}

/** A webmaster is asked to put something else there, and can do so now. */
function isReplaced(item: ItemLedger, at: string): boolean {
  const { next, record } = item;
  if (next === null) return false;
  const { publishOn } = versionOf(item, next).content;
  const place = placeOf(item, 'by-hand');
  const isAsked = place?.state === 'wanted' && place.version === next && record.awaiting.length > 0;
  return isAsked && (publishOn === null || publishOn <= calendarDate(at));
}

/** What was permitted and is to go up has somebody or something that puts it there. */
export function checkWays({ orders }: Records, { items, at }: Known): void {
  for (const [id, item] of items) {
    const { next, record } = item;
    // What is over waits for the sweep.
    if (next === null || isOver(versionOf(item, next).until ?? null, at)) continue;
    const ordered = (kind: 'place' | 'remove', placement: string) =>
      orders.some(
        (order) =>
          order.publicationId === id &&
          order.placement === placement &&
          order.kind === kind &&
          (kind === 'remove' || order.version === next),
      );
    const ways = record.placements.filter(({ id: placement, destination, state, version, error }) => {
      if (destination === 'line-group') return false;
      const byHand = destination === 'by-hand';
      if (state === 'removing') return byHand || error !== null || ordered('remove', placement);
      if (version !== next) return false;
      return byHand ? state === 'wanted' && record.awaiting.length > 0 : ordered('place', placement);
    });
    must(ways.length > 0, `what is to go up of ${id} is ordered, or somebody is asked to put it up`);
  }
}
