import type { Context } from '@prakat/functions/context';
import { type DestinationFor, destinationFor } from '@prakat/functions/destinations/destination-for';
import { inMemoryDestination } from '@prakat/functions/destinations/testing/in-memory-destination';
import { Life } from '@prakat/functions/destinations/testing/life';
import type { MemorySite } from '@prakat/functions/destinations/testing/memory-site';
import { dispatchDue } from '@prakat/functions/outbox/dispatch';
import type { Store } from '@prakat/functions/store/store';
import type { Product } from '../testing/a-product.ts';
import { forEver } from '../testing/fake-line.ts';

/**
 * Dispatches in a process that is killed at its n-th transaction: whatever waits for that one waits for ever.
 * Resolves when it is dead, or when nothing is due before it comes to that.
 */
export async function dispatchUntilKilledAt(
  product: Product,
  transaction: number,
  to?: DestinationFor,
): Promise<void> {
  const context = product.aProcess();
  const { store } = context;
  let begun = 0;
  await new Promise<void>((dead) => {
    const transact: Store['transact'] = (work) => {
      begun += 1;
      if (begun < transaction) return store.transact(work);
      dead();
      return forEver();
    };
    const dying = withStore(context, { transact });
    const dispatch = async () => {
      while ((await dispatchDue(dying, () => 0.5, to)) > 0);
      dead();
    };
    void dispatch();
  });
}

/**
 * Dispatches in a process that is killed right after the n-th call to a site outside was done. Resolves when it is dead,
 * or when nothing is due before it comes to that.
 */
export async function dispatchUntilCall(product: Product, site: MemorySite, call: number): Promise<void> {
  const context = product.aProcess();
  const life = new Life(call);
  let isDead = false;
  const dead = life.died.then(() => {
    isDead = true;
  });
  const transact: Store['transact'] = (work) => (isDead ? forEver() : context.store.transact(work));
  const dying = withStore(context, { transact });
  const dispatch = async () => {
    while ((await dispatchDue(dying, () => 0.5, onSite(site, life))) > 0);
  };
  await Promise.race([dispatch(), dead]);
}

/** The same process with parts of its store replaced. */
export const withStore = (context: Context, parts: Partial<Store>): Context => {
  const { store } = context;
  const whole: Store = {
    get: store.get,
    find: store.find,
    transact: (work) => store.transact(work),
    snapshot: (read) => store.snapshot(read),
    check: () => store.check(),
    close: () => store.close(),
  };
  return { ...context, store: { ...whole, ...parts } };
};

/** Puts the website of every office on a site outside, as one process reaches it; `life` is told of its calls. */
export const onSite =
  (site: MemorySite, life = new Life()): DestinationFor =>
  (kind) =>
    kind === 'built-in' ? () => inMemoryDestination(site, life) : destinationFor(kind);
