import type { Refusal } from '@prakat/shared/refusals';
import type { Context, Office } from '../context.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type Inputs, Matter, type On } from './matter.ts';
import { prepareWrites } from './prepare-writes.ts';

/** An action that the product itself takes on a record. */
export type SystemStep = {
  [K in On]: {
    [N in keyof Inputs[K] & string]: { on: K; id: string; action: N; input: Inputs[K][N] };
  }[keyof Inputs[K] & string];
}[On];

/**
 * Several actions of the product inside one transaction, one after the other: one event each, and one change of each
 * record. A step that is refused is left out and keeps no other from being taken.
 */
export async function prepareSteps(
  context: Context,
  tx: StoreTransaction,
  { office, system, steps }: { office: Office; system: string; steps: readonly SystemStep[] },
): Promise<{ done: number; refused: ReadonlyMap<SystemStep, Refusal>; write: () => void }> {
  const matter = new Matter(context, office, tx);
  const refused = new Map<SystemStep, Refusal>();
  let done = 0;
  for (const step of steps) {
    const taken = await matter.take({ ...step, actor: { kind: 'system', name: system } });
    if (taken.ok) done += 1;
    else refused.set(step, taken.refusal);
  }
  return { done, refused, write: await prepareWrites(context, office, tx, matter) };
}
