import type { CSSProperties } from 'preact';
import { borderLength, colour, plainLength, spacingLength } from './scale.ts';
import type { BlockName, BubbleSize, FlexBox, LinearGradient } from './types.ts';

/** Padding in pixels: top, end, bottom, start. */
export type Padding = readonly [number, number, number, number];

const all = (value: number): Padding => [value, value, value, value];

/**
 * The padding a block's box has when it sets none, by bubble size, as LINE's simulator draws it. A body is
 * closer to a footer that follows it than to the bubble's edge.
 */
export function blockPadding(block: BlockName, size: BubbleSize, hasFooter: boolean): Padding {
  if (block === 'hero') return all(0);
  if (block === 'footer' || size === 'nano' || size === 'micro') return all(10);
  if (size === 'mega' || size === 'giga')
    return block === 'header' ? all(20) : [19, 20, hasFooter ? 10 : 20, 20];
  const bottom = block === 'body' && hasFooter ? 17 : 13;
  return size === 'kilo' ? [13, 13, bottom, 13] : [11, 14, bottom, 14];
}

/** A box's own style, without its place in the parent. `padding` is what it has where it sets none. */
export function boxStyle(box: FlexBox, padding: Padding = all(0)): CSSProperties {
  const [top, end, bottom, start] = padding.map((value) => `${value}px`);
  const everySide = spacingLength(box.paddingAll);
  const borderWidth = borderLength(box.borderWidth);
  return {
    display: 'flex',
    flexDirection: box.layout === 'vertical' ? 'column' : 'row',
    alignItems: box.alignItems ?? (box.layout === 'baseline' ? 'baseline' : undefined),
    justifyContent: box.justifyContent,
    paddingTop: spacingLength(box.paddingTop) ?? everySide ?? top,
    paddingInlineEnd: spacingLength(box.paddingEnd) ?? everySide ?? end,
    paddingBottom: spacingLength(box.paddingBottom) ?? everySide ?? bottom,
    paddingInlineStart: spacingLength(box.paddingStart) ?? everySide ?? start,
    width: plainLength(box.width),
    maxWidth: plainLength(box.maxWidth),
    height: plainLength(box.height),
    maxHeight: plainLength(box.maxHeight),
    backgroundColor: colour(box.backgroundColor),
    backgroundImage: gradient(box.background),
    borderRadius: spacingLength(box.cornerRadius),
    ...(borderWidth === undefined
      ? {}
      : { borderWidth, borderStyle: 'solid', borderColor: colour(box.borderColor) ?? 'transparent' }),
  };
}

/** LINE's linear gradient: angle in degrees, a start and an end colour, and perhaps one between them. */
export function gradient(background: LinearGradient | undefined): string | undefined {
  if (background?.type !== 'linearGradient') return undefined;
  const start = colour(background.startColor);
  const end = colour(background.endColor);
  if (!start || !end || !/^-?\d+(\.\d+)?deg$/.test(background.angle)) return undefined;
  const middle = colour(background.centerColor);
  const at = /^\d+(\.\d+)?%$/.test(background.centerPosition ?? '') ? background.centerPosition : '50%';
  const stops = [`${start} 0%`, ...(middle ? [`${middle} ${at}`] : []), `${end} 100%`];
  return `linear-gradient(${background.angle}, ${stops.join(', ')})`;
}
