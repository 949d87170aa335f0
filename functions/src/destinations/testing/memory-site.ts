/** What becomes of a call: done and answered; not done; done without an answer; refused for good; not done until it is given up. */
export type Fate = 'answered' | 'down' | 'unanswered' | 'refused' | 'hangs';

/** A call that did not end well, as a client of a site would throw it. */
export class SiteError extends Error {
  override name = 'SiteError';
  constructor(readonly permanent: boolean) {
    super(permanent ? 'ไม่รับ' : 'ไม่ตอบ');
  }
}

export type Page = { version: number; title: string; files: string[] };

/**
 * A website outside with pages and files of their own, in memory: it outlives every process. Like a real one it knows
 * nothing of orders, takes one call at a time and can fail in the middle of a longer piece of work.
 */
export class MemorySite {
  readonly pages = new Map<string, Page>();
  readonly files = new Set<string>();
  /** Every call, also those that failed. */
  readonly calls: string[] = [];
  /** What the next calls meet; afterwards `usually`. */
  readonly next: Fate[] = [];
  usually: (call: string) => Fate | Promise<Fate> = () => 'answered';
  /** The most calls for one publication that there ever were at the same moment. */
  mostAtOnce = 0;
  readonly #underWay = new Map<string, number>();

  /** Everything that the public can find, comparable. */
  everything() {
    return { pages: Object.fromEntries(this.pages), files: [...this.files].sort() };
  }

  /** Does one thing to what belongs to a publication. Throws `SiteError`. */
  async call<T>(id: string, name: string, signal: AbortSignal, work: () => T): Promise<T> {
    const call = `${name} ${id}`;
    this.calls.push(call);
    const now = (this.#underWay.get(id) ?? 0) + 1;
    this.#underWay.set(id, now);
    this.mostAtOnce = Math.max(this.mostAtOnce, now);
    try {
      // Gives others a turn, as a network would.
      await Promise.resolve();
      const fate = this.next.shift() ?? (await this.usually(call));
      if (fate === 'hangs') await aborted(signal);
      if (signal.aborted || fate === 'down' || fate === 'hangs') throw new SiteError(false);
      if (fate === 'refused') throw new SiteError(true);
      const answer = work();
      if (fate === 'unanswered') throw new SiteError(false);
      return answer;
    } finally {
      this.#underWay.set(id, (this.#underWay.get(id) ?? 1) - 1);
    }
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
