import { isDeepStrictEqual } from 'node:util';
import type { LogEvent } from '@prakat/shared/machine/event';
import { unproved, wantedAt } from '@prakat/shared/publication/proof/wanted';
import type { Publication } from '@prakat/shared/publication/schema';
import type { StoreTransaction } from '../store/store.ts';

/** A decision on a publication, as it is to be written. */
type Change = { before: Publication | null; record: Publication; event: Pick<LogEvent, 'at' | 'action'> };

/**
 * Whatever went up, came down or is to be looked at anew is looked at from outside at once. Reads now and gives back what
 * writes, or null where there is nothing to look at.
 */
export async function proofsAfter(
  tx: StoreTransaction,
  { before, record, event }: Change,
): Promise<(() => void) | null> {
  const { at, action } = event;
  const again = action === 'prove_again' && before ? unproved(before, at).map(({ id }) => id) : [];
  const turned = record.placements.filter((place) => {
    const wanted = wantedAt(record, place, at);
    const old = before?.placements.find(({ id }) => id === place.id);
    const was = before && old ? wantedAt(before, old, at) : null;
    return wanted !== null && (again.includes(place.id) || !isDeepStrictEqual(wanted, was));
  });
  if (turned.length === 0) return null;
  const proofs = await Promise.all(
    turned.map(async ({ id: placement }) => {
      const id = `${record.id}:${placement}`;
      const known = await tx.get('proofs', id);
      const made = { id, officeId: record.officeId, publicationId: record.id, placement };
      // What was found before says where the files stood that are to be gone.
      return { last: null, found: null, ...known, ...made, dueAt: at, tries: 0 };
    }),
  );
  return () => {
    for (const proof of proofs) tx.put('proofs', proof);
  };
}
