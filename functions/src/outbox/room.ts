import { isOrder, type OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Chooser } from './find-due.ts';

/** Lanes that one process goes along at once: of all offices. */
const LANES = 80;
/**
 * A destination that hangs keeps no more than two of its office's lanes, and an office has no more than half of what the
 * others leave: however many offices hang, there is room for the next.
 */
const OF_OFFICE = { messages: 40, orders: 2 };

/** How many entries are taken at once. */
const BATCH = 40;

type Door = keyof typeof OF_OFFICE;
const doorOf = ({ task }: OutboxEntry): Door => (isOrder(task) ? 'orders' : 'messages');

/** A lane under way, or about to be. */
type Lane = { officeId: string; door: Door };

/** Who may be attempted now, so that nobody stands in the way of others. */
export class Room {
  readonly #lanes = new Map<string, Lane>();

  /** Lanes that could be begun. */
  get free(): number {
    return Math.max(0, LANES - this.#lanes.size);
  }

  /**
   * What to take next: at most so many, and a chooser that is asked of each in the order they came due. Of a lane under
   * way nothing is taken; of an order's lane one at a time, because what it leads to decides on the next.
   */
  next(): Chooser {
    const chosen = new Map<string, Lane>();
    const taken = () => [...this.#lanes.values(), ...chosen.values()];
    const isFull = (officeId: string, doors: readonly Door[]): boolean => {
      const all = taken();
      const own = all.filter((other) => other.officeId === officeId);
      const share = Math.max(1, Math.floor((LANES - (all.length - own.length)) / 2));
      if (all.length >= LANES || own.length >= share) return true;
      return doors.every((door) => own.filter((other) => other.door === door).length >= OF_OFFICE[door]);
    };
    const admits = (entry: OutboxEntry): boolean => {
      const { lane, officeId } = entry;
      const door = doorOf(entry);
      if (this.#lanes.has(lane)) return false;
      if (chosen.has(lane)) return door === 'messages';
      if (isFull(officeId, [door])) return false;
      chosen.set(lane, { officeId, door });
      return true;
    };
    const hasRoom = (officeId: string) => !isFull(officeId, ['messages', 'orders']);
    return { most: Math.min(BATCH, this.free), admits, hasRoom };
  }

  take(entries: readonly OutboxEntry[]): void {
    for (const entry of entries) {
      const { lane, officeId } = entry;
      this.#lanes.set(lane, { officeId, door: doorOf(entry) });
    }
  }

  leave(lane: string): void {
    this.#lanes.delete(lane);
  }
}
