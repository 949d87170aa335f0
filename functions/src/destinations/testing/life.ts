/**
 * The life of one process, as far as calls outside go: told of each when the outside has done it and before the process
 * hears the answer. At the n-th the process dies, or what is to happen then happens.
 */
export class Life {
  calls = 0;
  /** Resolves when the process is dead. */
  readonly died: Promise<void>;
  #die = () => {};

  constructor(
    readonly end = Number.POSITIVE_INFINITY,
    readonly then: 'dies' | (() => void) = 'dies',
  ) {
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  /** The answer of a call; for ever none once the process is dead. */
  async hear<T>(answer: T): Promise<T> {
    this.calls += 1;
    if (this.calls < this.end) return answer;
    if (this.then !== 'dies') {
      if (this.calls === this.end) this.then();
      return answer;
    }
    this.#die();
    return new Promise<never>(() => {});
  }
}
