import { existsSync } from 'node:fs';
import type { TrustedProxy } from '@prakat/functions/config/trust-proxy';
import type { TrafficLog } from '@prakat/functions/context';
import type { Clock } from '@prakat/shared/time/clock';
import { calendarDate, localSecond } from '@prakat/shared/time/thai-date';
import type { TrafficEntry } from '@prakat/shared/traffic/entry';
import type { Logger } from 'pino';
import type { ChainedFile } from './chained-file.ts';
import { keepHouse } from './keep-house.ts';
import { openDay } from './open-day.ts';

/** What was written is on the disk after this at the latest, and a new day has its file. */
const LOOK_MS = 500;
/** A disk that takes nothing is asked again after this. */
const RETRY_MS = 1000;
/** A clock that moves otherwise than time passes, by more than this, was set. */
const JUMP_MS = 2000;

export type LocalTrafficOptions = {
  folder: string;
  clock: Clock;
  /** Days after its own that a file is kept. */
  days: number;
  trustedProxy: TrustedProxy | null;
  logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Time that passes whatever the clock is set to, in milliseconds. */
  passed?: () => number;
  /** False where nothing is looked after but by `look`. */
  looksByItself?: boolean;
};

/**
 * The traffic log of one machine: a file for each day in Bangkok, chained to the one before. A line is with the operating
 * system before the next request is answered, so that a process that is killed loses none, and on the disk within a
 * second. Nothing here throws at whoever answers a request.
 */
export class LocalTrafficLog implements TrafficLog {
  readonly clock: Clock;
  readonly trustedProxy: TrustedProxy | null;
  readonly keepsClaims = false;
  readonly #options: LocalTrafficOptions;
  readonly #passed: () => number;
  readonly #timer: NodeJS.Timeout | undefined;
  #file: { day: string; chained: ChainedFile } | null = null;
  #failing: { reason: string; retryAt: number } | null = null;
  /** Entries that could not be written, and from when to when. */
  #lost: { count: number; from: string; to: string } | null = null;
  #seen: { clock: number; passed: number };
  #houseworkDue = true;
  #housework: Promise<void> | null = null;
  #houseProblem: string | null = null;
  #isClosed = false;

  constructor(options: LocalTrafficOptions) {
    this.#options = options;
    this.clock = options.clock;
    this.trustedProxy = options.trustedProxy;
    this.#passed = options.passed ?? (() => performance.now());
    this.#seen = { clock: this.clock(), passed: this.#passed() };
    this.#append('start', { pid: process.pid });
    if (options.looksByItself !== false) this.#timer = setInterval(() => this.look(), LOOK_MS).unref();
  }

  /** The file that is written to; null while none can be. */
  get path(): string | null {
    return this.#file?.chained.path ?? null;
  }

  write(entry: TrafficEntry): void {
    if (this.#isClosed) return;
    this.#append('request', entry);
  }

  check = async (): Promise<void> => {
    if (this.#failing) throw new Error(`the traffic log cannot be written: ${this.#failing.reason}`);
    if (this.#houseProblem)
      throw new Error(`the files of the traffic log cannot be kept: ${this.#houseProblem}`);
  };

  /** What happens by itself: a new day's file, what was written to the disk, files to close and to delete. */
  look(): void {
    const now = { clock: this.clock(), passed: this.#passed() };
    const jump = now.clock - this.#seen.clock - (now.passed - this.#seen.passed);
    this.#seen = now;
    if (this.#file && !existsSync(this.#file.chained.path))
      this.#fail(new Error(`${this.#file.chained.path} was taken away`));
    if (Math.abs(jump) > JUMP_MS) this.#append('clock', { before: localSecond(now.clock - jump) });
    else this.#ready();
    const chained = this.#file?.chained;
    chained?.flush((error) => {
      // One that was left meanwhile was brought to the disk as it was closed.
      if (error && this.#file?.chained === chained) this.#fail(error);
    });
    if (this.#houseworkDue && !this.#housework && this.#file) this.#keepHouse(this.#file);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.idle();
    this.#append('stop', {});
    this.#isClosed = true;
    try {
      this.#file?.chained.close();
    } catch (error) {
      this.#fail(error);
    }
    this.#file = null;
  }

  /** Resolves when no file is being closed or deleted. */
  async idle(): Promise<void> {
    await this.#housework;
  }

  #append(kind: string, fields: Readonly<Record<string, unknown>>): void {
    const time = localSecond(this.clock());
    if (!this.#ready()) {
      if (kind === 'request') this.#lose(time);
      return;
    }
    try {
      // A request has the time at which it arrived.
      this.#file?.chained.append({ kind, time, ...fields });
    } catch (error) {
      this.#fail(error);
      if (kind === 'request') this.#lose(time);
    }
  }

  #lose(time: string): void {
    this.#lost = { count: (this.#lost?.count ?? 0) + 1, from: this.#lost?.from ?? time, to: time };
  }

  /** Whether there is a file of today to write to. */
  #ready(): boolean {
    if (this.#isClosed || (this.#failing && this.#passed() < this.#failing.retryAt)) return false;
    const day = calendarDate(this.clock());
    if (this.#file?.day === day) return true;
    try {
      const before = this.#file?.chained ?? null;
      this.#file = null;
      before?.close();
      this.#file = { day, chained: openDay(this.#options.folder, day, localSecond(this.clock()), before) };
      this.#houseworkDue = true;
      this.#sayLost();
      if (this.#failing) this.#options.logger.warn('the traffic log can be written again');
      this.#failing = null;
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  #sayLost(): void {
    if (!this.#lost) return;
    this.#file?.chained.append({ kind: 'lost', time: localSecond(this.clock()), ...this.#lost });
    this.#lost = null;
  }

  #fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (!this.#failing) this.#options.logger.error({ err: error }, 'the traffic log cannot be written');
    this.#failing = { reason, retryAt: this.#passed() + RETRY_MS };
    try {
      this.#file?.chained.close();
    } catch {
      // It is the failing file; what it holds is found out when it is opened again.
    }
    this.#file = null;
  }

  #keepHouse({ day, chained }: { day: string; chained: ChainedFile }): void {
    this.#houseworkDue = false;
    const { folder, days, clock, logger } = this.#options;
    this.#housework = keepHouse(folder, { today: day, open: chained.path, days, clock, logger })
      .then(
        () => {
          this.#houseProblem = null;
        },
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          if (!this.#houseProblem)
            logger.error({ err: error }, 'the files of the traffic log cannot be kept');
          this.#houseProblem = reason;
          this.#houseworkDue = true;
        },
      )
      .finally(() => {
        this.#housework = null;
      });
  }
}
