import type { PublicationInput } from '../../publication/actions/index.ts';
import { placeAsked, removeAsked } from '../../publication/orders.ts';
import type { Publication } from '../../publication/schema.ts';
import type { PublicationAction } from '../../publication/transitions.ts';
import { startOfDay } from '../../time/thai-date.ts';
import type { Announced, Carrying, Order } from './driver.ts';

export const PAGE = 'https://example.go.th/items/request-1';

/** `givenUp`: tried again later by somebody who looks first. */
type Queued = Order & { dueAt: string; givenUp: boolean };

/** What a destination's answer is recorded as. */
export type Result = { publicationId: string } & {
  [A in PublicationAction]: { action: A; input: PublicationInput[A] };
}[PublicationAction];

/**
 * Orders to destinations and what these make of them: a built-in website that shows what the record says, and groups
 * in which announcements stay until they are taken away. Orders for one place are carried out one after another.
 */
export class DeskOrders {
  #queue: Queued[] = [];
  #announced: Announced[] = [];

  get pending(): Order[] {
    return this.#queue.map(({ dueAt: _, givenUp: _tried, ...order }) => order);
  }

  get announced(): readonly Announced[] {
    return this.#announced;
  }

  /** `notBefore` is a calendar day in Bangkok; `at` is ISO 8601, UTC. */
  add(order: Order, notBefore: string | null, at: string): void {
    const day = notBefore === null ? at : startOfDay(notBefore);
    this.#queue.push({ ...order, dueAt: day > at ? day : at, givenUp: false });
  }

  /** Carries one out, and gives what has to be recorded; null when there was nothing to do. */
  carryOut(
    { pick, again, fails, blind }: Carrying,
    at: string,
    known: { publication(id: string): Publication | null; groups: string[] },
  ): Result | null {
    const due = this.#queue
      .filter(({ dueAt }) => dueAt <= at)
      .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
    const first = due.filter((order) => due.find((other) => laneOf(other) === laneOf(order)) === order);
    const order = first[pick % first.length];
    if (!order) return null;
    if (!again) this.#queue = this.#queue.filter((other) => other !== order);
    const { publicationId, placement, version } = order;
    const publication = known.publication(publicationId);
    const isAsked =
      publication !== null &&
      (version === null
        ? removeAsked(publication, placement)
        : placeAsked(publication, { placement, version }, at)) !== null;
    if (!isAsked && (!blind || order.givenUp)) return null;
    if (fails) {
      order.givenUp = true;
      const error = '503: the destination is away';
      return version === null
        ? { publicationId, action: 'record_remove_failed', input: { placement, error } }
        : { publicationId, action: 'record_place_failed', input: { placement, version, error } };
    }
    this.takenAway(publicationId, placement);
    if (version === null) return { publicationId, action: 'record_removed', input: { placement } };
    const isGroup = placement.startsWith('line-group:');
    if (isGroup) this.#announced = [...this.#announced, { publicationId, placement, version }];
    const input = {
      placement,
      version,
      address: isGroup ? null : PAGE,
      outsideIds: {},
      groups: known.groups,
    };
    return { publicationId, action: 'record_placed', input };
  }

  /** It does not stand there any more, whoever saw to it. */
  takenAway(publicationId: string, placement: string): void {
    this.#announced = this.#announced.filter(
      (one) => one.publicationId !== publicationId || one.placement !== placement,
    );
  }
}

const laneOf = ({ publicationId, placement }: Order): string => `${publicationId} ${placement}`;
