import type { OutboxEntry } from '@prakat/shared/outbox/entry';

/** Lanes that one process goes along at once: of all offices, and of one. */
const LANES = 40;
/**
 * A destination that hangs keeps no more than two of its office's lanes, and an office that sends much no more than half
 * of all: whatever one office meets, the others go on.
 */
const OF_OFFICE = { messages: 20, orders: 2 };

/** How many entries are taken at once. */
const BATCH = 20;

type Door = keyof typeof OF_OFFICE;
const doorOf = ({ task }: OutboxEntry): Door => (task.kind === 'message' ? 'messages' : 'orders');

/** Who may be attempted now, so that nobody stands in the way of others. */
export class Room {
  /** Lanes under way, each with its office and door. */
  readonly #lanes = new Map<string, string>();

  /**
   * What to take next: at most so many, and a chooser that is asked of each in the order they came due. Of a lane under
   * way nothing is taken; of an order's lane one at a time, because what it leads to decides on the next.
   */
  next(): { most: number; admits: (entry: OutboxEntry) => boolean } {
    const most = Math.min(BATCH, Math.max(0, LANES - this.#lanes.size));
    const chosen = new Map<string, string>();
    const admits = (entry: OutboxEntry): boolean => {
      const { lane } = entry;
      const door = doorOf(entry);
      if (this.#lanes.has(lane)) return false;
      if (chosen.has(lane)) return door === 'messages';
      const key = `${entry.officeId} ${door}`;
      const inDoor = [...this.#lanes.values(), ...chosen.values()].filter((other) => other === key);
      if (inDoor.length >= OF_OFFICE[door]) return false;
      chosen.set(lane, key);
      return true;
    };
    return { most, admits };
  }

  take(entries: readonly OutboxEntry[]): void {
    for (const entry of entries) this.#lanes.set(entry.lane, `${entry.officeId} ${doorOf(entry)}`);
  }

  leave(lane: string): void {
    this.#lanes.delete(lane);
  }
}
