import { isWritten } from '@prakat/shared/publication/placements';
import type { Wanted } from '@prakat/shared/publication/proof/wanted';
import type { Placement, Publication } from '@prakat/shared/publication/schema';
import type { Context, Office } from '../context.ts';
import { driftSentences } from '../destinations/destination.ts';
import type { DestinationFor } from '../destinations/destination-for.ts';

/**
 * What somebody did on a website to what the product put there, in sentences, by the website's own word; null where it
 * could not be asked. Of a page that the product does not write nothing can be said but what outsiders find.
 */
export async function lookForDrift(
  context: Context,
  office: Office,
  {
    publication,
    place,
    wanted,
    destinationFor,
    signal,
  }: {
    publication: Publication;
    place: Placement;
    wanted: Wanted;
    destinationFor: DestinationFor;
    signal: AbortSignal;
  },
): Promise<string[] | null> {
  if (wanted.is === 'gone' || !isWritten(place)) return [];
  const destination = destinationFor(place.destination)?.(context, office);
  if (!destination) return [];
  const asked = { publication, placement: place };
  const looked = await destination.look(asked, { signal, stillAtWork: () => {} });
  if (!looked.ok) {
    const { error } = looked;
    context.logger.info(
      { officeId: publication.officeId, id: publication.id, error },
      'a website was not asked',
    );
    return null;
  }
  const { there, drift = [] } = looked;
  const isOther = typeof there === 'object' && there.version !== wanted.version;
  return [...drift, ...(isOther ? (['other_version'] as const) : [])].map((one) => driftSentences[one]);
}
