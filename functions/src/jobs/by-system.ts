import type { ActionInput } from '@prakat/shared/submission/actions/index';
import type { Submission } from '@prakat/shared/submission/schema';
import type { ActionName } from '@prakat/shared/submission/transitions';
import type { Context } from '../context.ts';
import { performAction } from '../procedure/perform-action.ts';

/**
 * An action of the product itself on one request. A refusal is no failure: another process was there first, or
 * somebody acted in between. A fault is logged and given back as false, so that the requests after it get their turn.
 */
export async function bySystem<N extends ActionName>(
  context: Context,
  job: string,
  { officeId, id }: Submission,
  action: N,
  input: ActionInput[N],
): Promise<boolean> {
  try {
    await performAction(context, { officeId, submissionId: id, action, input, actor: { system: job } });
    return true;
  } catch (error) {
    context.logger.error({ err: error, officeId, submissionId: id, action, job }, 'action of a job failed');
    return false;
  }
}
