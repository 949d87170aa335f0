import type { Context } from '@prakat/functions/context';
import { type DestinationFor, destinationFor } from '@prakat/functions/destinations/destination-for';
import { inMemoryDestination } from '@prakat/functions/destinations/testing/in-memory-destination';
import { MemorySite } from '@prakat/functions/destinations/testing/memory-site';
import { dispatchDue } from '@prakat/functions/outbox/dispatch';
import { performAction } from '@prakat/functions/procedure/perform-action';
import { every } from '@prakat/functions/store/every';
import { isOrder, type OutboxEntry } from '@prakat/shared/outbox/entry';
import type { PublicationAction } from '@prakat/shared/publication/transitions';
import { PAGE } from '@prakat/shared/testing/stories/desk-orders';
import { type Announced, type Carrying, type Order, SYSTEM } from '@prakat/shared/testing/stories/driver';

const AWAY = '503: the destination is away';

/**
 * Orders of an office in a random story: mostly carried out by the product's own dispatchers, two at the same moment, with
 * destinations that fail when the story says so; sometimes one alone, by a dispatcher that looked too early.
 */
export class StoryOrders {
  announced: Announced[] = [];
  /** A website of the office's own that the product writes. */
  readonly #site = new MemorySite();

  constructor(
    readonly context: Context,
    readonly officeId: string,
    readonly groups: () => string[],
  ) {}

  /** Every entry of the outbox, oldest first. */
  async entries(): Promise<OutboxEntry[]> {
    const found: OutboxEntry[] = [];
    for (const status of ['pending', 'delivered', 'dead'])
      for await (const entry of every(this.context.store, 'outbox', 'byStatus', {
        equals: { officeId: this.officeId, status },
      }))
        found.push(entry);
    return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async carryOut({ pick, again, fails, blind }: Carrying): Promise<void> {
    const at = new Date(this.context.clock()).toISOString();
    const due = (await this.entries())
      .filter(
        ({ status, nextAttemptAt, task }) =>
          status === 'pending' && nextAttemptAt <= at && task.kind !== 'message',
      )
      .sort((a, b) => (a.nextAttemptAt < b.nextAttemptAt ? -1 : a.nextAttemptAt > b.nextAttemptAt ? 1 : 0));
    const first = due.filter((entry) => due.find(({ lane }) => lane === entry.lane) === entry);
    const entry = first[pick % first.length];
    if (blind && entry && !fails) return this.#carryOutBlindly(entry, again);
    const destinations = this.#destinations(fails ? (entry?.lane ?? null) : null);
    const round = () => Promise.all([1, 2].map(() => dispatchDue(this.context, () => 0.5, destinations)));
    while ((await round()).some((taken) => taken > 0));
    if (again && entry) await this.#put({ ...entry, status: 'pending', lease: null, finishedAt: null });
  }

  /** The real destinations, of which one lane's fails; what groups are told is remembered. */
  #destinations(failing: string | null): DestinationFor {
    return (kind) => {
      const open = kind === 'wordpress' ? () => inMemoryDestination(this.#site) : destinationFor(kind);
      if (!open) return null;
      return (context, office) => {
        const destination = open(context, office);
        const fails = (publicationId: string, placement: string) =>
          failing === `publication:${publicationId}:${placement}`;
        const failed = { ok: false, permanent: true, error: AWAY, requestId: null } as const;
        const put =
          (how: 'place' | 'replace'): typeof destination.place =>
          async (order, attempt) => {
            const { publication, placement, version } = order;
            if (fails(publication.id, placement.id)) return failed;
            const placed = await destination[how](order, attempt);
            if (placed.ok && kind === 'line-group') this.#announce(publication.id, placement.id, version);
            return placed;
          };
        return {
          place: put('place'),
          replace: put('replace'),
          remove: async (order, attempt) => {
            const { publication, placement } = order;
            if (fails(publication.id, placement.id)) return failed;
            this.takenAway(publication.id, placement.id);
            return destination.remove(order, attempt);
          },
          look: (...asked) => destination.look(...asked),
        };
      };
    };
  }

  /** It was looked at before something else was decided, and is done and recorded after it. */
  async #carryOutBlindly(entry: OutboxEntry, again: boolean): Promise<void> {
    const { about, task } = entry;
    if (!about || !isOrder(task)) return;
    if (!again) await this.#put({ ...entry, status: 'delivered', finishedAt: entry.createdAt });
    const { placement } = task;
    this.takenAway(about.id, placement);
    if (task.kind === 'remove') return this.#record(about.id, 'record_removed', { placement });
    const { version } = task;
    const isGroup = placement.startsWith('line-group:');
    if (isGroup) this.#announce(about.id, placement, version);
    const address = isGroup ? null : PAGE;
    const input = { placement, version, address, outsideIds: {}, groups: this.groups() };
    await this.#record(about.id, 'record_placed', input);
  }

  #put = (entry: OutboxEntry) => this.context.store.transact(async (tx) => tx.put('outbox', entry));

  async #record(id: string, action: PublicationAction, input: object): Promise<void> {
    await performAction(this.context, {
      officeId: this.officeId,
      on: 'publication',
      id,
      action: action as 'record_removed',
      input: input as { placement: string },
      actor: { system: SYSTEM },
    });
  }

  #announce(publicationId: string, placement: string, version: number): void {
    this.takenAway(publicationId, placement);
    this.announced = [...this.announced, { publicationId, placement, version }];
  }

  /** It does not stand there any more, whoever saw to it. */
  takenAway(publicationId: string, placement: string): void {
    this.announced = this.announced.filter(
      (one) => one.publicationId !== publicationId || one.placement !== placement,
    );
  }

  /** Places of a publication where the product could not take it away, which is for people to do. */
  async leftToPeople(id: string): Promise<string[]> {
    const publication = await this.context.store.get('publications', id);
    const left = publication?.placements.filter(({ state, error }) => state === 'removing' && error !== null);
    return (left ?? []).map((placement) => placement.id);
  }
}

/** What an entry orders, while it was not carried out. */
export function orderOf({ about, task, status }: OutboxEntry): Order[] {
  if (!about || status !== 'pending' || !isOrder(task)) return [];
  const { kind, placement } = task;
  return [{ publicationId: about.id, kind, placement, version: task.kind === 'place' ? task.version : null }];
}
