import type { CSSProperties } from 'preact';
import { spacingLength } from './scale.ts';
import type { FlexComponent, Layout, Placed } from './types.ts';

/** Where a component stands: in a box of which layout, with which spacing, and whether nothing precedes it. */
export type Place = { parent: Layout; spacing?: string | undefined; first: boolean };

/** A component that fills a block by itself, such as the image of a hero. */
export const ALONE: Place = { parent: 'vertical', first: true };

/** The part of the style that comes from the parent box: share of the space, distance to the one before, offset. */
export function placementStyle(component: FlexComponent, place: Place): CSSProperties {
  const placed = component as Placed;
  const offsets: CSSProperties = {
    top: spacingLength(placed.offsetTop),
    bottom: place.parent === 'baseline' ? undefined : spacingLength(placed.offsetBottom),
    insetInlineStart: spacingLength(placed.offsetStart),
    insetInlineEnd: spacingLength(placed.offsetEnd),
  };
  if (placed.position === 'absolute') return { ...offsets, position: 'absolute' };
  return {
    ...offsets,
    position: 'relative',
    flex: flexOf(component, place.parent),
    ...marginOf(component, place),
  };
}

/**
 * In a horizontal or baseline box a component takes a share of the width, 1 unless `flex` says otherwise; 0
 * means as wide as its content. In a vertical box it is as high as its content unless it has a `flex`.
 * Separators, icons and boxes of a given width never share.
 */
function flexOf(component: FlexComponent, parent: Layout): string {
  if (component.type === 'separator' || component.type === 'icon') return '0 0 auto';
  if (component.type === 'filler') return `${component.flex ?? 1} 0 0px`;
  const own = (component as Placed).flex;
  if (parent === 'vertical') return own ? `${own} 0 auto` : '0 0 auto';
  const share = own ?? (component.type === 'box' && component.width ? 0 : 1);
  return share > 0 ? `${share} 0 0px` : '0 0 auto';
}

/** A component's own `margin` replaces the box's `spacing`; before the first component there is neither. */
function marginOf(component: FlexComponent, place: Place): CSSProperties {
  if (place.first || component.type === 'filler') return {};
  const distance = spacingLength((component as Placed).margin) ?? spacingLength(place.spacing);
  return place.parent === 'vertical' ? { marginTop: distance } : { marginInlineStart: distance };
}

/** How a component that is given more height than it needs stands in it (`gravity`). */
export const gravityStyle = (gravity: string | undefined): CSSProperties => ({
  justifyContent: gravity === 'center' ? 'center' : gravity === 'bottom' ? 'flex-end' : 'flex-start',
});
