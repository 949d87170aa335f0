import type { OfficeProfile } from '@prakat/shared/office/profile';
import { sharedAddressOf } from '@prakat/shared/publication/placements';
import type { DestinationKind, Placement, Publication } from '@prakat/shared/publication/schema';
import { announcementMessage, withdrawnMessage } from '../cards/flex/announcement-bubble.ts';
import type { Office } from '../context.ts';
import type { LineMessage } from '../line/line-client.ts';

type Draw = (publication: Publication, profile: OfficeProfile, place: Placement) => LineMessage[] | null;
type Drawing = { place: Draw; remove: Draw };

/** What is said where the place is a chat. */
const draws: Partial<Record<DestinationKind, Drawing>> = {
  'line-group': {
    place: (publication, profile, { placed }) => [
      announcementMessage(publication, profile, sharedAddressOf(publication), placed !== null),
    ],
    // Who was never told of it need not hear that it is gone, and that its time is over was known before.
    remove: ({ takenDown, shown }, profile, { placed }) =>
      placed !== null && shown && takenDown && takenDown.kind !== 'expired'
        ? [withdrawnMessage(shown.content, takenDown, profile)]
        : null,
  },
};

/**
 * What an order says at its place, drawn when the order is written so that every attempt says the same, from the
 * publication as it will be; null where nothing is said.
 */
export function drawnFor(
  { profile }: Pick<Office, 'profile'>,
  publication: Publication,
  { kind, placement }: { kind: keyof Drawing; placement: string },
): LineMessage[] | null {
  const place = publication.placements.find(({ id }) => id === placement);
  return (place && draws[place.destination]?.[kind](publication, profile, place)) ?? null;
}
