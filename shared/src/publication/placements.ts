import { sitePages } from '../addresses/site.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { DestinationKind, Placement, Publication, Version } from './schema.ts';

/** Destinations that are a website: where one of them is up, the public can read the publication. */
const websiteKinds: ReadonlySet<DestinationKind> = new Set(['built-in', 'wordpress', 'by-hand']);

/** Places that webmasters fill and empty by hand. */
const byHand: ReadonlySet<DestinationKind> = new Set(['by-hand', 'notice-board']);

export const isByHand = ({ destination }: Placement): boolean => byHand.has(destination);

/** The office's notice board, where the publication has, had or wants a sheet there; null where it never did. */
export const boardOf = ({ placements }: Pick<Publication, 'placements'>): Placement | null =>
  placements.find(({ destination }) => destination === 'notice-board') ?? null;

export const isWebsite = ({ destination }: Placement): boolean => websiteKinds.has(destination);

/** The product writes the page there: what is said on it and changes without a new version is to be written again. */
export const isWritten = ({ destination }: Placement): boolean => destination === 'wordpress';

/**
 * Where on the office's website the next version goes, or the last one went: by hand once the automatic way was given up,
 * and not where something is still to be taken away, unless that is the only place.
 */
export function websiteOf({ placements }: Pick<Publication, 'placements'>): Placement | null {
  const websites = placements.filter(isWebsite);
  const inUse = websites.filter(({ state, error }) => state !== 'gone' && !error);
  return inUse.findLast(({ state }) => state !== 'removing') ?? inUse.at(-1) ?? websites.at(-1) ?? null;
}

/** The place on a website where the version stands that is shown; null while it stands on none. */
export const standsAt = ({
  placements,
  shown,
}: Pick<Publication, 'placements' | 'shown'>): Placement | null =>
  placements.findLast(
    (placement) => isWebsite(placement) && placement.placed !== null && placement.placed === shown?.version,
  ) ?? null;

/** Where the public reads it, or read it last, as far as we know; null while it was nowhere. */
export const addressOf = ({ placements, shown }: Pick<Publication, 'placements' | 'shown'>): string | null =>
  (standsAt({ placements, shown }) ?? placements.findLast((place) => isWebsite(place) && place.address))
    ?.address ?? null;

/**
 * The address that is handed on: on the built-in website the one with its tracking number, which people can say and write down
 * (`sitePages.short`); elsewhere the page's own.
 */
export function sharedAddressOf({
  officeId,
  id,
  number,
  ...stands
}: Pick<Publication, 'officeId' | 'id' | 'number' | 'placements' | 'shown'>): string | null {
  const address = addressOf(stands);
  const own = sitePages.item(officeId, id);
  return address?.endsWith(own)
    ? `${address.slice(0, -own.length)}${sitePages.short(officeId, number)}`
    : address;
}

/** The website of an office as a destination. */
export const websiteDestination = ({ destinations }: OfficeProfile): DestinationKind =>
  destinations.website === 'manual' ? 'by-hand' : destinations.website;

const GROUP = 'line-group:';

/** The place that a LINE group is. */
export const groupPlacement = (groupId: string): string => `${GROUP}${groupId}`;

/** The LINE group that a place is; null where it is none. */
export const groupOf = (placement: string): string | null =>
  placement.startsWith(GROUP) ? placement.slice(GROUP.length) : null;

/** A place before anything was put there. */
export const newPlacement = (
  id: string,
  destination: DestinationKind,
  { version, at, state }: { version: number; at: string; state: 'wanted' | 'placing' },
): Placement => ({
  id,
  destination,
  state,
  version,
  placed: null,
  address: null,
  outsideIds: {},
  confirmed: null,
  since: at,
  error: null,
});

/** Placements with one of them changed, or added when it is new. */
export function withPlacement(placements: readonly Placement[], changed: Placement): Placement[] {
  return placements.some(({ id }) => id === changed.id)
    ? placements.map((placement) => (placement.id === changed.id ? changed : placement))
    : [...placements, changed];
}

/** Versions with one of them changed. */
export const withVersion = (
  versions: readonly Version[],
  number: number,
  change: Partial<Version>,
): Version[] => versions.map((version) => (version.version === number ? { ...version, ...change } : version));

/** One version of a publication. Throws on a number that it does not have, which is a fault of the program. */
export function versionOf({ versions }: Pick<Publication, 'versions'>, number: number): Version {
  const found = versions.find(({ version }) => version === number);
  if (!found) throw new Error(`there is no version ${number}`);
  return found;
}

/** True when somebody has looked at what stands at a place now, or put it there by hand. */
export const isConfirmed = ({ confirmed, placed }: Placement): boolean =>
  confirmed !== null && confirmed.version === placed;
