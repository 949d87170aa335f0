/** Work that is done one after the other, in the order in which it came; what has another key does not wait. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Begins `work` when all that came before it under this key is over, however that ended. */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key);
    const mine = before ? before.then(work, work) : work();
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}
