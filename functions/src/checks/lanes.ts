/** Runs so many tasks at once and lets so many more wait, in the order in which they came. */
export class Lanes {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly room: { atOnce: number; waiting: number }) {}

  /** The task's result; null, and the task is never begun, when too many wait already. */
  async run<T>(task: () => Promise<T>): Promise<T | null> {
    if (this.running >= this.room.atOnce) {
      if (this.queue.length >= this.room.waiting) return null;
      // Whoever ends hands their place over, so that nobody who comes in between takes it.
      await new Promise<void>((resolve) => this.queue.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await task();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
