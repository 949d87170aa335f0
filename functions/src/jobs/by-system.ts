import type { Context } from '../context.ts';
import type { Inputs, On } from '../procedure/matter.ts';
import { performAction } from '../procedure/perform-action.ts';

/**
 * An action of the product itself on one record. A refusal is no failure: another process was there first, or
 * somebody acted in between. A fault is logged and given back as false, so that the records after it get their turn.
 */
export async function bySystem<K extends On, N extends keyof Inputs[K] & string>(
  context: Context,
  job: string,
  { on, officeId, id }: { on: K; officeId: string; id: string },
  action: N,
  input: Inputs[K][N],
): Promise<boolean> {
  try {
    await performAction(context, { officeId, on, id, action, input, actor: { system: job } });
    return true;
  } catch (error) {
    context.logger.error({ err: error, officeId, on, id, action, job }, 'action of a job failed');
    return false;
  }
}
