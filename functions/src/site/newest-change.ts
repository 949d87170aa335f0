import type { Publication } from '@prakat/shared/submission/publication';

/** When the newest of the items was last changed; undefined when there are none. */
export const newestChange = (items: readonly Publication[]): string | undefined =>
  items
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1);
