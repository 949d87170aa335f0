import { type Refusal, refuse } from '@prakat/shared/refusals';
import type { ActionInput } from '@prakat/shared/submission/actions/index';
import { type Decided, decide } from '@prakat/shared/submission/decide';
import { type Context, isoNow, type Office } from '../context.ts';
import type { StoreTransaction } from '../store/store.ts';
import { prepareAllWrites } from './prepare-writes.ts';

type StepName = 'record_published' | 'record_publish_failed' | 'record_delivery';

/** An action that the product itself takes. */
export type SystemStep = { [N in StepName]: { action: N; input: ActionInput[N] } }[StepName];

/**
 * Several actions of the product on one request inside one transaction, one after the other: one event each, and one
 * change of the record. A step that is refused is left out and keeps no other from being taken.
 */
export async function prepareSteps(
  context: Context,
  tx: StoreTransaction,
  {
    office,
    submissionId,
    system,
    steps,
  }: { office: Office; submissionId: string; system: string; steps: readonly SystemStep[] },
): Promise<{ done: number; refused: ReadonlyMap<SystemStep, Refusal>; write: () => void }> {
  const { profile } = office;
  const found = await tx.get('submissions', submissionId);
  let submission = found?.officeId === profile.id ? found : null;
  const refused = new Map<SystemStep, Refusal>();
  const decided: Decided[] = [];
  for (const step of steps) {
    if (!submission) {
      refused.set(step, refuse('not_found').refusal);
      continue;
    }
    const actor = { kind: 'system' as const, name: system };
    const one = decide({ ...step, submission, actor, profile, at: isoNow(context) });
    if (!one.ok) {
      refused.set(step, one.refusal);
      continue;
    }
    decided.push(one);
    submission = one.submission;
  }
  const prepared = decided.length > 0 ? await prepareAllWrites(context, office, tx, decided) : null;
  return { done: decided.length, refused, write: prepared?.write ?? (() => {}) };
}
