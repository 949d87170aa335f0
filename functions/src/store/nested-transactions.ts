import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { TransactionMisuseError } from './store-errors.ts';

/**
 * Is it watched that no transaction is begun inside another? Up to Node.js 22 knowing who called takes a fifth of the
 * processor, at every promise of the program: there it is watched while the tests run, and where it costs nothing always.
 */
export const isWatched = (node: string, environment: string | undefined): boolean =>
  environment === 'test' || Number(node.split('.')[0]) >= 24;

type Scope = { active: boolean };
const running = isWatched(process.versions.node, process.env.NODE_ENV)
  ? new AsyncLocalStorage<Scope>()
  : null;

/** Runs the callback of a transaction: `refuseNestedTransaction` throws inside it, and no longer once it has returned. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (!running) return work();
  const scope = { active: true };
  try {
    return await running.run(scope, work);
  } finally {
    scope.active = false;
  }
}

/** Throws when called from inside a transaction's callback: the inner one would wait for the outer for ever. */
export function refuseNestedTransaction(): void {
  if (running?.getStore()?.active) {
    throw new TransactionMisuseError('a transaction cannot be begun inside a transaction');
  }
}

/** Work that is done later, by whoever serves, as if by whoever asks: whether that one is inside a transaction, above all. */
export const asAsked = <T>(work: () => Promise<T>): (() => Promise<T>) =>
  running ? AsyncResource.bind(work) : work;
