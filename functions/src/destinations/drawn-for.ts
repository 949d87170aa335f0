import type { OfficeProfile } from '@prakat/shared/office/profile';
import { sharedAddressOf } from '@prakat/shared/publication/placements';
import type { DestinationKind, Publication } from '@prakat/shared/publication/schema';
import { announcementMessage } from '../cards/flex/announcement-bubble.ts';
import type { Office } from '../context.ts';
import type { LineMessage } from '../line/line-client.ts';

type Draw = (publication: Publication, profile: OfficeProfile) => LineMessage[];

/** What is said where the place is a chat. */
const draws: Partial<Record<DestinationKind, Draw>> = {
  'line-group': (publication, profile) => [
    announcementMessage(publication, profile, sharedAddressOf(publication)),
  ],
};

/**
 * What an order says at its place, drawn when the order is written so that every attempt says the same, from the
 * publication as it will be; null where the place is none where anything is said.
 */
export function drawnFor(
  { profile }: Pick<Office, 'profile'>,
  publication: Publication,
  placement: string,
): LineMessage[] | null {
  const place = publication.placements.find(({ id }) => id === placement);
  return (place && draws[place.destination]?.(publication, profile)) ?? null;
}
