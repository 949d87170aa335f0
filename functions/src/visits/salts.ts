import { randomBytes } from 'node:crypto';
import { addDays, addMonths, startOfDay } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';
import { AlreadyExistsError } from '../store/store.ts';

/** When a calendar day or month in Bangkok is over. */
export const endOf = (period: string): string =>
  startOfDay(period.length === 7 ? addMonths(`${period}-01`, 1) : addDays(period, 1));

/**
 * The salts of today and of this month, which all processes of an installation share. They are drawn when the first
 * visitor comes, are known here and in the store alone, and both forget them when their time is over.
 */
export class Salts {
  readonly #known = new Map<string, Promise<string>>();

  constructor(readonly context: Pick<Context, 'store' | 'clock'>) {}

  /** The salt of a calendar day (2021-12-24) or month (2021-12) that runs. */
  async of(period: string): Promise<string> {
    this.forget();
    const known = this.#known.get(period) ?? this.#read(period);
    this.#known.set(period, known);
    // What could not be read is asked for again by the next who comes.
    known.catch(() => this.#known.delete(period));
    return known;
  }

  forget(): void {
    const now = new Date(this.context.clock()).toISOString();
    for (const period of this.#known.keys()) if (endOf(period) <= now) this.#known.delete(period);
  }

  async #read(period: string): Promise<string> {
    const { store } = this.context;
    const salt = randomBytes(32).toString('base64url');
    const stored = await store.get('salts', period);
    if (stored) return stored.salt;
    try {
      await store.transact(async (tx) => tx.create('salts', { id: period, salt, expiresAt: endOf(period) }));
      return salt;
    } catch (error) {
      if (!(error instanceof AlreadyExistsError)) throw error;
      return (await store.get('salts', period))?.salt ?? this.#read(period);
    }
  }
}
