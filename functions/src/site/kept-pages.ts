import { calendarDate } from '@prakat/shared/time/thai-date';
import type { Body } from './body.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const KEPT_MS = 60_000;

type Kept = { body: Body; officeId: string; version: number; at: number; size: number };

/**
 * Pages as they were rendered, by their address. One is as good as a new one until something of its office changes, the day ends in Bangkok, or a minute is over. The longest unused go when they are too many.
 */
export class KeptPages {
  readonly #pages = new Map<string, Kept>();
  #bytes = 0;

  constructor(
    /** How often something of an office has changed. */
    readonly versionOf: (officeId: string) => number,
    readonly mostBytes = MOST_BYTES,
  ) {}

  /** The page, as good as new at `now` (ms); null for none. */
  get(address: string, now: number): Body | null {
    const kept = this.#pages.get(address);
    if (!kept) return null;
    this.#drop(address, kept);
    const age = now - kept.at;
    const isNew = kept.version === this.versionOf(kept.officeId) && age >= 0 && age < KEPT_MS;
    if (!isNew || calendarDate(now) !== calendarDate(kept.at)) return null;
    this.#keep(address, { ...kept, size: kept.body.size });
    return kept.body;
  }

  /** Keeps what was read and rendered since `now`, when its office had changed `version` times. */
  put(address: string, page: { body: Body; officeId: string; version: number }, now: number): void {
    const before = this.#pages.get(address);
    if (before) this.#drop(address, before);
    this.#keep(address, { ...page, at: now, size: page.body.size });
  }

  get size(): number {
    return this.#pages.size;
  }

  #keep(address: string, kept: Kept): void {
    this.#pages.set(address, kept);
    this.#bytes += kept.size;
    for (const [oldest, { size }] of this.#pages) {
      if (this.#bytes <= this.mostBytes) return;
      this.#pages.delete(oldest);
      this.#bytes -= size;
    }
  }

  #drop(address: string, { size }: Kept): void {
    this.#pages.delete(address);
    this.#bytes -= size;
  }
}
