import type { Context } from '../context.ts';
import { type DestinationFor, destinationFor } from '../destinations/destination-for.ts';
import { type Batch, startBatch } from './batch.ts';
import { leaseDue } from './lease.ts';
import { Room } from './room.ts';
import { type Outcome, settle } from './settle.ts';
import { Together } from './together.ts';

/** How long to wait for what is under way before looking again for what has come due meanwhile. */
const LOOK_AGAIN_MS = 5_000;

/** Lanes that end within this time of each other are filled together: a look at what is due is a transaction. */
const FILL_TOGETHER_MS = 10;

export type DispatcherOptions = {
  /** In [0, 1): spreads retries. */
  random?: () => number;
  destinationFor?: DestinationFor;
  /** Takes only what has been due for so long, which another dispatcher would have taken if it could. */
  behindMs?: number;
};

/**
 * Delivers what is due, for one process: messages to people, orders to destinations. What takes long or hangs keeps
 * nothing else waiting. Safe to run in several processes and to be killed at any moment.
 */
export class Dispatcher {
  readonly #context: Context;
  readonly #random: () => number;
  readonly #destinationFor: DestinationFor;
  readonly #room = new Room();
  readonly #batches = new Set<Batch>();
  readonly #plain: Together<Outcome>;
  readonly #behindMs: number;
  readonly #failures: unknown[] = [];
  readonly #end = new News();
  /** The last look left something that was due, for want of room: a lane that ends may be filled. */
  #isMore = false;
  #news = new News();

  constructor(context: Context, options: DispatcherOptions = {}) {
    this.#context = context;
    this.#random = options.random ?? Math.random;
    this.#destinationFor = options.destinationFor ?? destinationFor;
    this.#behindMs = options.behindMs ?? 0;
    this.#plain = new Together((outcomes) => settle(context, outcomes, this.#random));
  }

  /**
   * Begins what is due; when that is nothing, waits until something under way has ended, `wake` is called or some seconds
   * are over. False when nothing is due and nothing under way. Throws what went wrong in writing down, of earlier steps
   * too. One caller at a time.
   */
  async step(): Promise<boolean> {
    const news = this.#news;
    if ((await this.begin()) > 0) return true;
    if (this.#batches.size === 0) return this.#well(false);
    await news.orAfter(LOOK_AGAIN_MS);
    if (this.#batches.size > 0) await this.#end.orAfter(FILL_TOGETHER_MS);
    return this.#well(true);
  }

  /** Leases what is due and there is room for, and begins it. Gives the number of entries taken. */
  async begin(): Promise<number> {
    const context = this.#context;
    if (this.#room.free === 0) {
      this.#isMore = true;
      return this.#well(0);
    }
    const { leased, isMore } = await leaseDue(context, context.newId(), () => this.#room.next(), {
      behindMs: this.#behindMs,
      random: this.#random,
    });
    this.#isMore = isMore;
    if (leased.length === 0) return this.#well(0);
    this.#room.take(leased);
    const batch = startBatch({ context, destinationFor: this.#destinationFor }, leased, {
      random: this.#random,
      plain: this.#plain,
      laneDone: (lane) => {
        this.#room.leave(lane);
        if (this.#isMore) this.wake();
      },
    });
    this.#batches.add(batch);
    batch.done
      .catch((error: unknown) => this.#failures.push(error))
      .finally(() => {
        this.#batches.delete(batch);
        this.wake();
      });
    return this.#well(leased.length);
  }

  /** Something may have come due. */
  wake(): void {
    this.#news.come();
    this.#news = new News();
  }

  /** Resolves when what is under way now is written down. */
  async underWay(): Promise<void> {
    await Promise.allSettled([...this.#batches].map(({ done }) => done));
    this.#well(null);
  }

  /** Breaks off what can be broken off; it is written down as failed for now. */
  giveUp(): void {
    this.#end.come();
    for (const batch of this.#batches) batch.giveUp();
  }

  #well<T>(answer: T): T {
    const [failure] = this.#failures.splice(0);
    if (failure !== undefined) throw failure;
    return answer;
  }
}

/** Something that is waited for. */
class News {
  readonly #come: Promise<void>;
  come: () => void = () => {};

  constructor() {
    this.#come = new Promise((resolve) => {
      this.come = resolve;
    });
  }

  async orAfter(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const later = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([this.#come, later]);
    clearTimeout(timer);
  }
}
