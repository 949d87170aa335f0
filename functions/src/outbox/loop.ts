import type { Context } from '../context.ts';
import { Dispatcher, type DispatcherOptions } from './dispatcher.ts';

/** How often to look for entries whose time has come when nobody nudges. */
const SWEEP_MS = 1_000;

/** Keeps the outbox empty in a process that lives: after each commit at once, and every second for retries. */
export class OutboxLoop {
  readonly #context: Context;
  readonly #dispatcher: Dispatcher;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;

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
    do this.#again = false;
    while (((await this.#dispatcher.step()) || this.#again) && !this.#stopped);
  }
}
