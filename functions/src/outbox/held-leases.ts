import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Context } from '../context.ts';
import { LEASE_MS, renewLeases } from './lease.ts';

const RENEW_MS = LEASE_MS / 3;

/**
 * The leases of a batch, renewed until each entry is settled: also of those that wait in their lane behind one that takes
 * long. The signal of an entry aborts when its lease was lost, or when the process gives everything up.
 */
export class HeldLeases {
  readonly #held = new Map<string, { entry: OutboxEntry; controller: AbortController }>();
  readonly #timer: NodeJS.Timeout;
  readonly #context: Context;

  constructor(context: Context, leased: readonly OutboxEntry[]) {
    this.#context = context;
    for (const entry of leased) this.#held.set(entry.id, { entry, controller: new AbortController() });
    this.#timer = setInterval(() => void this.#renew(), RENEW_MS);
  }

  /** Aborted for an entry that is not held (any more). */
  signalOf({ id }: OutboxEntry): AbortSignal {
    return this.#held.get(id)?.controller.signal ?? AbortSignal.abort();
  }

  giveUp(): void {
    for (const { controller } of this.#held.values()) controller.abort();
  }

  settled(entries: readonly OutboxEntry[]): void {
    for (const { id } of entries) this.#held.delete(id);
    if (this.#held.size === 0) this.end();
  }

  end(): void {
    clearInterval(this.#timer);
  }

  async #renew(): Promise<void> {
    const entries = [...this.#held.values()].map(({ entry }) => entry);
    try {
      for (const id of await renewLeases(this.#context, entries)) this.#held.get(id)?.controller.abort();
    } catch (error) {
      // The next time may do; a lease that runs out meanwhile is another's, and what came of it is not written.
      this.#context.logger.warn({ err: error }, 'leases could not be renewed');
    }
  }
}
