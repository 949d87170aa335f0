import type { MemorySite } from '@prakat/functions/destinations/testing/memory-site';
import type { Product } from '../testing/a-product.ts';
import { onSite } from './processes.ts';

/** A product whose offices publish on a site outside, and what became of its orders. */
export function ordersOnSite(product: Product, site: MemorySite) {
  const drain = () => product.drain(product.context, onSite(site));
  const actions = async (id: string) => (await product.publicationEvents(id)).map(({ action }) => action);
  const count = async (id: string, action: string) =>
    (await actions(id)).filter((one) => one === action).length;
  const placeOf = async (id: string, placement = 'built-in') =>
    (await product.publication(id))?.placements.find((place) => place.id === placement);
  /** Orders that were not carried out. */
  const unfinished = async (id: string) =>
    (await product.entries(id)).filter(
      ({ status, task }) => task.kind !== 'message' && status !== 'delivered',
    );

  /** Tries again until everything was delivered or given up. */
  const outlast = async (): Promise<void> => {
    for (let round = 0; round < 20; round += 1) {
      await drain();
      product.clock.advance(2 * 3600_000);
    }
  };

  /** A correction of what was published, as approved. */
  const correctionOf = async (id: string, title: string): Promise<void> => {
    const { id: correction } = await product.corrected('staff-1', id, { title });
    await product.act('assistant-2', correction, 'propose');
    const approved = await product.act('sakrai', correction, 'approve');
    if (!approved.ok) throw new Error('approval was refused');
  };

  /** Does something during the next call of the site of this name. */
  const during = (name: string, work: () => Promise<unknown>): void => {
    let done = false;
    site.usually = async (call) => {
      if (!done && call.startsWith(name)) {
        done = true;
        await work();
      }
      return 'answered' as const;
    };
  };

  return { drain, actions, count, placeOf, unfinished, outlast, correctionOf, during };
}
