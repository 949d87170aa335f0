import { setTimeout as pauseFor, setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { asAsked } from '@prakat/functions/store/nested-transactions';
import type { Connection } from './database.ts';
import { isBusy } from './sqlite-error.ts';

/** How long a transaction waits for another process to finish its own. */
const WAIT_FOR_OTHERS_MS = 10_000;
/** A commit is shared by no more than are done in this time: other processes wait for the database, and people for answers. */
const LONGEST_MS = 10;

type Asked = { work(): Promise<unknown>; resolve(answer: unknown): void; reject(error: unknown): void };
type Done = Asked & { settle(): void };

/** The transaction around all was lost: the disk is full, or reports an error. */
class LostError extends Error {}

/**
 * Runs transactions one after another; those that wait at the same moment share one commit, which is one flush of the
 * disk. Each has a savepoint of its own, sees what those before it wrote, and alone takes back its writes when it throws.
 * All are answered after the commit, those that throw too: what they saw was not stored before. Where the commit
 * fails, each is run again by itself, so that none fails for what another wrote; `work` may therefore run twice.
 */
export class SharedCommit {
  readonly #connection: Connection;
  readonly #longestMs: number;
  readonly #waiting: Asked[] = [];
  #serving: Promise<void> | null = null;

  /** `longestMs`: for how long others come along, in milliseconds of true time. */
  constructor(connection: Connection, longestMs = LONGEST_MS) {
    this.#connection = connection;
    this.#longestMs = longestMs;
  }

  /** Runs `work` in a transaction; resolves when it is on the disk, and rejects when nothing of it is. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work: asAsked(work), resolve: resolve as Asked['resolve'], reject });
      this.#serving ??= this.#serve();
    });
  }

  /** Resolves when nobody waits any more. */
  async idle(): Promise<void> {
    await this.#serving;
  }

  async #serve(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Whoever is about to ask comes along, since a turn of the loop costs less than a flush of the disk; and another
      // process finds the database free.
      await turnOfTheLoop();
      const first = this.#waiting.shift();
      if (first) await this.#together(first);
    }
    this.#serving = null;
  }

  async #together(first: Asked): Promise<void> {
    const asked: Asked[] = [];
    const done: Done[] = [];
    try {
      await this.#begin();
      const until = performance.now() + this.#longestMs;
      for (let next: Asked | undefined = first; next; next = this.#waiting.shift()) {
        asked.push(next);
        done.push(await this.#inSavepoint(next));
        if (performance.now() > until) break;
      }
      this.#connection.run('COMMIT');
    } catch (error) {
      this.#connection.rollback();
      if (asked.length < 2) first.reject(error instanceof LostError ? error.cause : error);
      else for (const one of asked) await this.#alone(one);
      return;
    }
    for (const one of done) one.settle();
  }

  async #inSavepoint(asked: Asked): Promise<Done> {
    const connection = this.#connection;
    connection.run('SAVEPOINT own');
    try {
      const answer = await asked.work();
      connection.run('RELEASE own');
      return { ...asked, settle: () => asked.resolve(answer) };
    } catch (error) {
      if (!connection.inTransaction) throw new LostError('the transaction was lost', { cause: error });
      connection.run('ROLLBACK TO own');
      connection.run('RELEASE own');
      return { ...asked, settle: () => asked.reject(error) };
    }
  }

  async #alone(asked: Asked): Promise<void> {
    try {
      await this.#begin();
      const answer = await asked.work();
      this.#connection.run('COMMIT');
      asked.resolve(answer);
    } catch (error) {
      this.#connection.rollback();
      asked.reject(error);
    }
  }

  async #begin(): Promise<void> {
    const start = performance.now();
    for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
      try {
        return this.#connection.run('BEGIN IMMEDIATE');
      } catch (error) {
        if (!isBusy(error) || performance.now() - start > WAIT_FOR_OTHERS_MS) throw error;
        await pauseFor(pause);
      }
    }
  }
}
