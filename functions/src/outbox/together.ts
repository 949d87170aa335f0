/** Nothing is written in greater pieces than this. */
const AT_MOST = 100;

/** Writes one thing after the other, and whatever came while a writing was under way in one go after it. */
export class Together<T> {
  readonly #write: (items: readonly T[]) => Promise<void>;
  #waiting: { item: T; done: () => void; failed: (error: unknown) => void }[] = [];
  #writing: Promise<void> | null = null;

  constructor(write: (items: readonly T[]) => Promise<void>) {
    this.#write = write;
  }

  /** Resolves when it is written; throws when that failed. */
  add(item: T): Promise<void> {
    const written = new Promise<void>((done, failed) => {
      this.#waiting.push({ item, done, failed });
    });
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
    return written;
  }

  async #writeAll(): Promise<void> {
    // What comes in the same turn goes with the first.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, AT_MOST);
      try {
        await this.#write(batch.map(({ item }) => item));
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
  }
}
