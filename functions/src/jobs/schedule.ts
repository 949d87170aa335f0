import { calendarDate, startOfDay } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';
import { proveDue } from './prove.ts';
import { isDailyJobDone, runDailyJob } from './run-daily-job.ts';
import { runSweep } from './run-sweep.ts';

/** How often to look at the clock, which may be moved in the simulation. */
const LOOK_MS = 1_000;
const MINUTE_MS = 60_000;

/** When people are at their desks: 08.30 in Bangkok. */
const DAILY_AT_MS = (8 * 60 + 30) * MINUTE_MS;

/** After a daily job that failed, how long until the next try. */
const RETRY_MS = 10 * MINUTE_MS;

/**
 * Runs the jobs in a process that lives: the sweep each minute, with looks at what is on websites beside it, the daily job
 * once a day from 08.30 on, also when the process starts later in the day. Goes by the context's clock alone.
 */
export class JobSchedule {
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  /** Looks at websites, which may take minutes: nothing waits for them. */
  #proving: Promise<void> | null = null;
  readonly #stopping = new AbortController();
  /** The minute swept last. */
  #swept = Number.NaN;
  /** The day whose daily job is known to be done. */
  #doneOn = '';
  #retryAt = 0;

  constructor(readonly context: Context) {}

  start(): void {
    this.#timer = setInterval(() => void this.look(), LOOK_MS);
    void this.look();
  }

  /** Does what the clock asks for now, and resolves when it is done. Costs nothing within the same minute. */
  async look(): Promise<void> {
    if (this.#running) return this.#running;
    this.#running = this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#stopping.abort();
    await this.#running;
    await this.#proving;
  }

  /** Resolves when no website is being looked at any more. */
  async proved(): Promise<void> {
    await this.#proving;
  }

  async #run(): Promise<void> {
    const now = this.context.clock();
    const minute = Math.floor(now / MINUTE_MS);
    if (minute === this.#swept) return;
    this.#swept = minute;
    await this.#logged('sweep', () => runSweep(this.context));
    this.#prove();
    const today = calendarDate(now);
    const isTime = now >= Date.parse(startOfDay(today)) + DAILY_AT_MS;
    if (!isTime || this.#doneOn === today || this.#isWaitingToRetry(now)) return;
    const done = await this.#logged('daily', async () => {
      if (!(await isDailyJobDone(this.context, today))) await runDailyJob(this.context);
    });
    if (done) this.#doneOn = today;
    else this.#retryAt = now + RETRY_MS;
  }

  #prove(): void {
    if (this.#proving || this.#stopping.signal.aborted) return;
    const { signal } = this.#stopping;
    const proving = this.#logged('proof', async () => void (await proveDue(this.context, { signal })));
    this.#proving = proving.then(() => {
      this.#proving = null;
    });
  }

  /** A clock that was moved back does not make it wait for longer. */
  #isWaitingToRetry = (now: number): boolean => now < this.#retryAt && now >= this.#retryAt - RETRY_MS;

  /** What failed is tried again: the sweep in the next minute, the daily job somewhat later. */
  async #logged(job: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.context.logger.error({ err: error, job }, 'job must run again');
      return false;
    }
  }
}
