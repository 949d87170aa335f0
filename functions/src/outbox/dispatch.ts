import type { Context } from '../context.ts';
import type { DestinationFor } from '../destinations/destination-for.ts';
import { Dispatcher } from './dispatcher.ts';

/**
 * Delivers what is due, once round, and resolves when it is written down. Gives the number of entries taken; call again
 * until it is zero. `random` is in [0, 1).
 */
export async function dispatchDue(
  context: Context,
  random: () => number = Math.random,
  destinationFor?: DestinationFor,
): Promise<number> {
  const dispatcher = new Dispatcher(context, { random, ...(destinationFor && { destinationFor }) });
  const taken = await dispatcher.begin();
  await dispatcher.underWay();
  return taken;
}
