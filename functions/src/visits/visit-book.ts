import { addDays, calendarDate } from '@prakat/shared/time/thai-date';
import { addView, emptyTally, type Viewed } from '@prakat/shared/visits/tally';
import { MOST_VISITORS } from '@prakat/shared/visits/visitors';
import type { Context } from '../context.ts';
import { Salts } from './salts.ts';
import { type OpenDay, recordsOf } from './visit-parts.ts';
import { visitorHash } from './visitor-hash.ts';

/** How long counts stay in memory alone: what a crash loses. */
const WRITE_AFTER_MS = 5_000;
/** In the cloud, where only a request can write: one of those in this time carries the counts of all. */
const WRITE_IN_CLOUD_MS = 10_000;
/** Days of offices in one transaction, two records each. */
const BATCH = 200;

/** One look at a page by a person. */
export type Look = { officeId: string; viewed: Viewed; address: string; agent: string };

/**
 * Counts looks in memory and writes them down now and then: the days of each office as this process has counted them,
 * whole, in records of its own. No two processes write the same record and nothing is added to what is stored, so a write
 * that is repeated, or of which nobody knows whether it arrived, counts nothing twice.
 */
export class VisitBook {
  readonly salts: Salts;
  readonly #days = new Map<string, OpenDay>();
  /** Looks whose day has no salt yet: they are in no count, and must be before it is written. */
  readonly #counting = new Set<Promise<void>>();
  #writer: string | null = null;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> | null = null;
  #writtenAt = Number.NEGATIVE_INFINITY;

  constructor(readonly context: Context) {
    this.salts = new Salts(context);
  }

  /** Counts one look. Never throws: a page matters more than its count. */
  async add(look: Look): Promise<void> {
    const counting = this.#count(look);
    this.#counting.add(counting);
    await counting;
    this.#counting.delete(counting);
  }

  async #count({ officeId, viewed, address, agent }: Look): Promise<void> {
    try {
      const day = calendarDate(this.context.clock());
      const hash = visitorHash(await this.salts.of(day), officeId, address, agent);
      const open = this.#open(officeId, day);
      addView(open.tally, viewed);
      if (open.visitors.size < MOST_VISITORS) open.visitors.add(hash);
      open.changed = true;
      if (!this.context.endsWithAnswer) this.#writeSoon();
    } catch (error) {
      this.context.logger.warn({ err: error, officeId }, 'a visit could not be counted');
    }
  }

  /** In the cloud: writes when it is time for it. */
  async writeIfDue(): Promise<void> {
    if (Math.abs(this.context.clock() - this.#writtenAt) >= WRITE_IN_CLOUD_MS) await this.write();
  }

  /** Writes down what is not written yet; what fails is written the next time. Never throws. */
  async write(): Promise<void> {
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
    await this.#writing;
  }

  /** Writes the last counts of a process that ends. */
  async stop(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    await this.#writing;
    await this.write();
  }

  #open(officeId: string, day: string): OpenDay {
    const key = `${officeId}:${day}`;
    const open = this.#days.get(key) ?? {
      officeId,
      day,
      tally: emptyTally(),
      visitors: new Set<string>(),
      changed: false,
    };
    this.#days.set(key, open);
    return open;
  }

  #writeSoon(): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.write();
    }, WRITE_AFTER_MS);
    this.#timer.unref();
  }

  async #writeAll(): Promise<void> {
    const { context } = this;
    await Promise.all(this.#counting);
    const now = context.clock();
    this.#writtenAt = now;
    this.#writer ??= context.newId();
    const writer = this.#writer;
    const today = calendarDate(now);
    for (const [key, { day, changed }] of this.#days) {
      // Folded by now, or written and over.
      if (day < addDays(today, -1) || (day < today && !changed)) this.#days.delete(key);
    }
    const changed = [...this.#days.values()].filter((open) => open.changed);
    for (let from = 0; from < changed.length; from += BATCH) {
      const batch = changed.slice(from, from + BATCH);
      const records = batch.map((open) => recordsOf(open, writer, now));
      for (const open of batch) open.changed = false;
      try {
        await context.store.transact(async (tx) => {
          for (const { visit, visitors } of records) {
            tx.put('visits', visit);
            tx.put('visitors', visitors);
          }
        });
      } catch (error) {
        for (const open of batch) open.changed = true;
        context.logger.warn({ err: error, days: batch.length }, 'visits could not be written down yet');
        if (!context.endsWithAnswer) this.#writeSoon();
      }
    }
  }
}

const books = new WeakMap<Context, VisitBook>();

/** The book of a process: all that count by one context share it. */
export function visitBookOf(context: Context): VisitBook {
  const book = books.get(context) ?? new VisitBook(context);
  books.set(context, book);
  return book;
}
