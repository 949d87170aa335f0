import type { Context } from '../context.ts';
import { replyOnce } from '../line/reply-once.ts';
import { doubtAnswer, owedSince } from '../store/once.ts';
import type { OwedAnswer } from '../store/records.ts';
import { answerAnew } from './answer-anew.ts';
import { answerBookOf } from './answer-book.ts';
import type { Scope } from './scope.ts';
import { logFailure, pushInstead } from './send-answer.ts';

type Owing = { id: string; owed: OwedAnswer };

/** A reply token surely lives as long, counted from when the press had its effect; a little less than LINE's minute. */
const TOKEN_LIFE_MS = 50_000;
/** A press older than this is history: the person has seen since how things stand. */
const GIVE_UP_MS = 24 * 3600_000;
const AT_ONCE = 50;

/**
 * Answers presses that had their effect and whose answer nobody knows to have arrived: the process was killed, or LINE was
 * away. Those of the last `youngerMs` are left to whoever is answering them. A token that LINE does not take while it
 * must be alive was used, so that the answer arrived; later the answer goes as a message, unless a reply may have arrived.
 */
export async function answerOwed(context: Context, youngerMs: number, signal?: AbortSignal): Promise<void> {
  for (const owing of await owedSince(context, context.clock() - youngerMs, AT_ONCE))
    if (!signal?.aborted) await answerOne(context, owing, signal);
}

/** Answers one press that LINE delivers again, if it is still owed its answer. */
export async function answerAgain(context: Context, eventId: string): Promise<void> {
  const seen = await context.store.get('seenEvents', eventId);
  if (seen?.owed) await answerOne(context, { id: eventId, owed: seen.owed });
}

async function answerOne(context: Context, owing: Owing, signal?: AbortSignal): Promise<void> {
  const book = answerBookOf(context);
  const end = book.begin(owing.id);
  try {
    if (!book.isOthers(owing.id)) await answer(context, owing, signal);
    // At once: while a process is killed every second, its token dies, and the next could not tell any more that it was used.
    await book.flush();
  } finally {
    end();
  }
}

async function answer(context: Context, { id, owed }: Owing, signal?: AbortSignal): Promise<void> {
  const book = answerBookOf(context);
  const { officeId, lineUserId, replyToken, inDoubt, since } = owed;
  const office = context.offices.get(officeId);
  const age = context.clock() - Date.parse(since);
  if (!office || age > GIVE_UP_MS) return book.note(id);
  const scope: Scope = { context, office, officeId, eventId: id };
  const messages = await answerAnew(scope, owed).catch((error: unknown) => {
    // It would fail again each time; the person was told of the fault.
    context.logger.error({ officeId, eventId: id, err: error }, 'press cannot be answered');
    return [];
  });
  if (messages.length === 0) return book.note(id);
  const replied = await replyOnce(office.line, replyToken, messages, signal);
  if (replied.ok) return book.note(id);
  const { why, failure } = replied;
  if (why === 'not_now') return;
  if (why === 'perhaps') return inDoubt ? undefined : doubtAnswer(context, id);
  if (why === 'gone' && (age < TOKEN_LIFE_MS || inDoubt)) return book.note(id);
  logFailure(scope, 'push', failure);
  await pushInstead(scope, lineUserId, messages, true);
}

/** How often a process looks for presses that are owed an answer, and how old they are by then. */
const LOOK_MS = 5_000;
const YOUNGER_MS = 10_000;

/** Answers what is owed in a process that lives: at its start what the one before left, and then what LINE did not take. */
export class OwedAnswers {
  readonly #context: Context;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  readonly #stopping = new AbortController();

  constructor(context: Context) {
    this.#context = context;
  }

  start(): void {
    this.#look(0);
    this.#timer = setInterval(() => this.#look(YOUNGER_MS), LOOK_MS);
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#running;
    await answerBookOf(this.#context).flush();
  }

  /** Resolves when nothing is being answered. */
  async idle(): Promise<void> {
    await this.#running;
  }

  #look(youngerMs: number): void {
    this.#running ??= answerOwed(this.#context, youngerMs, this.#stopping.signal)
      .catch((error: unknown) => this.#context.logger.error({ err: error }, 'presses could not be answered'))
      .finally(() => {
        this.#running = null;
      });
  }
}
