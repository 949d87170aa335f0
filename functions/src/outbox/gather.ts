/** How long the first of several outcomes waits for the others. LINE usually answers all within a second; leases are ten times as long. */
const GATHER_MS = 3_000;

/**
 * Brings outcomes together that are written in one go: all that are expected, or, when one takes long, those that are
 * there after three seconds and then each of the others. One writing at a time.
 */
export class Gathering<T> {
  readonly #write: (outcomes: readonly T[]) => Promise<void>;
  #expected: number;
  #there: T[] = [];
  #timer: NodeJS.Timeout | null = null;
  #late = false;
  #writing: Promise<void> = Promise.resolve();

  constructor(expected: number, write: (outcomes: readonly T[]) => Promise<void>) {
    this.#expected = expected;
    this.#write = write;
  }

  /** One of those that are expected is written elsewhere. */
  without(): void {
    this.#expected -= 1;
    if (this.#expected === 0) this.#flush();
  }

  add(outcome: T): void {
    this.#there.push(outcome);
    this.#expected -= 1;
    if (this.#expected === 0 || this.#late) {
      this.#flush();
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#late = true;
      this.#flush();
    }, GATHER_MS);
  }

  /** Resolves when everything that came is written; throws when a writing failed. */
  written(): Promise<void> {
    return this.#writing;
  }

  #flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const outcomes = this.#there.splice(0);
    if (outcomes.length === 0) return;
    const writing = this.#writing.then(() => this.#write(outcomes));
    // Thrown by `written`, later; until then nobody waits for it.
    writing.catch(() => {});
    this.#writing = writing;
  }
}
