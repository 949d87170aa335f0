import type { PublicationView } from '@prakat/shared/api/api';

type Version = PublicationView['versions'][number];

/** The version that stands on the website, or stood there last. */
export const shownVersion = ({ versions }: PublicationView): Version | null =>
  versions.find(({ isShown }) => isShown) ?? null;

/** An approved version that waits to go up for the first time; what is put back again is none. */
export const newVersion = ({ versions }: PublicationView): Version | null =>
  versions.find(({ isNext, isShown }) => isNext && !isShown) ?? null;

/** True while something is to go up that has been up before. */
export const isComingBack = ({ versions }: PublicationView): boolean =>
  versions.some(({ isNext, isShown }) => isNext && isShown);

/** True where webmasters keep the website by hand. */
export const isKeptByHand = ({ placements }: PublicationView): boolean =>
  placements.some(({ destination, state }) => destination === 'by-hand' && state !== 'gone');

/** True where the item stands on the product's own website, or stood there. */
export const isOnBuiltIn = ({ placements }: PublicationView): boolean =>
  placements.some(({ destination, state }) => destination === 'built-in' && state !== 'failed');

/** True where the product put it on the office's own WordPress. */
export const isOnWordPress = ({ placements }: PublicationView): boolean =>
  placements.some(({ destination, state }) => destination === 'wordpress' && state !== 'gone');
