import type { Context } from '../context.ts';
import { Dispatcher, type DispatcherOptions } from './dispatcher.ts';
import { mendSetBack } from './lease.ts';

/** How often to look for entries whose time has come when nobody nudges. */
const SWEEP_MS = 1_000;

/** A clock is put right by less every day. */
const SET_BACK_MS = 2_000;

/** Keeps the outbox empty in a process that lives: after each commit at once, and every second for retries. */
export class OutboxLoop {
  readonly #context: Context;
  readonly #dispatcher: Dispatcher;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  /** The latest time that was seen. */
  #latest = Number.NEGATIVE_INFINITY;

  constructor(context: Context, options?: DispatcherOptions) {
    this.#context = context;
    this.#dispatcher = new Dispatcher(context, options);
  }

  start(): void {
    this.#stopped = false;
    this.#timer = setInterval(() => this.nudge(), SWEEP_MS);
    this.nudge();
  }

  /** Something was queued. Returns at once; does nothing after the stop. */
  nudge(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      this.#dispatcher.wake();
      return;
    }
    this.#running = this.#drain()
      .catch((error: unknown) => this.#context.logger.error({ err: error }, 'outbox round failed'))
      .finally(() => {
        this.#running = null;
        if (this.#again && this.#timer) {
          this.#again = false;
          this.nudge();
        }
      });
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Takes nothing more, breaks off what takes long, and resolves when what it had begun is written down. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#dispatcher.giveUp();
    await this.idle();
    await this.#dispatcher.underWay();
  }

  async #drain(): Promise<void> {
    do {
      this.#again = false;
      await this.#lookAtClock();
    } while (((await this.#dispatcher.step()) || this.#again) && !this.#stopped);
  }

  /** What waits for a time from before the clock was set back would wait for as long as the jump was. */
  async #lookAtClock(): Promise<void> {
    const { clock, logger } = this.#context;
    const now = clock();
    const back = this.#latest - now;
    if (back >= SET_BACK_MS) {
      logger.warn({ seconds: Math.round(back / 1000) }, 'the clock was set back');
      await mendSetBack(this.#context);
    }
    this.#latest = now;
  }
}
