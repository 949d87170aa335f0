import type { Context } from '../context.ts';
import { Dispatcher } from './dispatcher.ts';

/**
 * Empties the outbox for callers that must wait for it, as Cloud Functions must. Callers of the same instance share
 * one round, so that they do not contend for the same entries. A call resolves once a round that began after it found
 * nothing due and nothing under way, or when its own time is over (`until`, ms): what is under way is still finished
 * then.
 */
export function createOutboxDrain(
  context: Context,
  dispatcher: Pick<Dispatcher, 'step' | 'wake' | 'underWay'> = new Dispatcher(context),
): (until: number) => Promise<void> {
  const { clock } = context;
  let asked = 0;
  let answered = 0;
  let round: Promise<void> | null = null;

  const run = async (until: number): Promise<void> => {
    while (clock() < until) {
      const before = asked;
      if (await dispatcher.step()) continue;
      answered = before;
      return;
    }
  };

  return async (until) => {
    asked += 1;
    const mine = asked;
    dispatcher.wake();
    while (answered < mine && clock() < until) {
      round ??= run(until).finally(() => {
        round = null;
      });
      await round;
    }
    if (answered < mine) await dispatcher.underWay();
  };
}
