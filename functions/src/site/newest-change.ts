import type { PublicItem } from '../search/public-item.ts';

/** When the newest of the items was last changed; undefined when there are none. */
export const newestChange = (items: readonly PublicItem[]): string | undefined =>
  items
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1);
