import type { DestinationKind } from '@prakat/shared/publication/schema';
import { builtIn } from './built-in/built-in.ts';
import type { OpenDestination } from './destination.ts';
import { lineGroup } from './line-group/line-group.ts';
import { wordpress } from './wordpress/wordpress.ts';

export type DestinationFor = (kind: DestinationKind) => OpenDestination | null;

/**
 * Every kind of place that the product itself reaches. A website or board kept by hand is none: what a destination does
 * there webmasters do, as the tasks of the publication (`publish_by_hand`, `confirm_removed`), and no order for it ever
 * comes to the outbox.
 */
const destinations: Partial<Record<DestinationKind, OpenDestination>> = {
  'built-in': builtIn,
  'line-group': lineGroup,
  wordpress,
};

/** How to reach a kind of place; null for one that the product does not reach. */
export const destinationFor: DestinationFor = (kind) => destinations[kind] ?? null;
