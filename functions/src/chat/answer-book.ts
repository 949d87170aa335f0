import type { Context } from '../context.ts';
import { settleAnswers } from '../store/once.ts';

/** How long answered presses are gathered before that is written down: nobody waits for it. */
const GATHER_MS = 1_000;

/**
 * Which presses this process is answering, and which it has answered. That a press was answered is written down a little
 * later and for many at once; what a killed process did not write is asked of LINE, which takes one reply for a press.
 */
export class AnswerBook {
  readonly #context: Context;
  /** How many are at each press: LINE may deliver one twice at the same moment. */
  readonly #underWay = new Map<string, number>();
  readonly #answered = new Set<string>();
  #timer: NodeJS.Timeout | null = null;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Somebody in this process answers the press, or has, besides whoever asks. */
  isOthers = (eventId: string): boolean =>
    (this.#underWay.get(eventId) ?? 0) > 1 || this.#answered.has(eventId);

  /** Whoever calls is at the press until they call what this gives back. */
  begin(eventId: string): () => void {
    this.#underWay.set(eventId, (this.#underWay.get(eventId) ?? 0) + 1);
    return () => {
      const left = (this.#underWay.get(eventId) ?? 1) - 1;
      if (left > 0) this.#underWay.set(eventId, left);
      else this.#underWay.delete(eventId);
    };
  }

  /** It was answered. Resolves at once where the process lives on. */
  async note(eventId: string): Promise<void> {
    this.#answered.add(eventId);
    if (this.#context.endsWithAnswer) return this.flush();
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.flush().catch((error: unknown) =>
        this.#context.logger.warn({ err: error }, 'answered presses could not be noted'),
      );
    }, GATHER_MS).unref();
  }

  /** Writes down what was noted. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const ids = [...this.#answered];
    if (ids.length === 0) return;
    await settleAnswers(this.#context, ids);
    for (const id of ids) this.#answered.delete(id);
  }
}

const books = new WeakMap<Context['offices'], AnswerBook>();

/** The book of a process: everything that answers for the same offices shares it. */
export function answerBookOf(context: Context): AnswerBook {
  const book = books.get(context.offices) ?? new AnswerBook(context);
  books.set(context.offices, book);
  return book;
}
