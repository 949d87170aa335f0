import type { BubbleSize } from './types.ts';

/**
 * LINE's keyword scales in pixels, measured on LINE's own Flex Message Simulator. Where LINE takes a keyword it
 * also takes pixels (`"12px"`) and, for padding, offsets and image sizes, percentages.
 */
const SPACING = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
const BORDER = { none: 0, light: 0.5, normal: 1, medium: 2, 'semi-bold': 3, bold: 4 };
const FONT = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
  '3xl': 35,
  '4xl': 48,
  '5xl': 74,
};
const IMAGE = {
  xxs: 40,
  xs: 60,
  sm: 80,
  md: 100,
  lg: 120,
  xl: 140,
  xxl: 160,
  '3xl': 180,
  '4xl': 200,
  '5xl': 220,
};

/** Widths in pixels; a screen too narrow for one shrinks it. A giga bubble fills what there is, up to 500. */
export const BUBBLE_WIDTH: Record<BubbleSize, number> = {
  nano: 120,
  micro: 160,
  deca: 220,
  hecto: 241,
  kilo: 260,
  mega: 300,
  giga: 500,
};

const LENGTH = /^-?\d+(\.\d+)?(px|%)$/;

/** A keyword or a CSS length as LINE writes them, or undefined for anything else (LINE ignores it too). */
function lengthOn(scale: Record<string, number>, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const known = Object.hasOwn(scale, value) ? scale[value] : undefined;
  if (known !== undefined) return `${known}px`;
  return LENGTH.test(value) ? value : undefined;
}

/** Margin, spacing, padding, offset and corner radius share one scale. */
export const spacingLength = (value: string | undefined) => lengthOn(SPACING, value);
export const borderLength = (value: string | undefined) => lengthOn(BORDER, value);
/** The size of text, span and icon; `md` when not given. */
export const fontLength = (value: string | undefined) => lengthOn(FONT, value) ?? `${FONT.md}px`;
/** The width of an image; `md` when not given. */
export const imageLength = (value: string | undefined) =>
  value === 'full' ? '100%' : (lengthOn(IMAGE, value) ?? `${IMAGE.md}px`);
/** Width and height of a box take lengths only. */
export const plainLength = (value: string | undefined) => lengthOn({}, value);

/** `"20:13"` as a CSS aspect ratio; 1:1 when missing or malformed. */
export function aspectRatio(value: string | undefined): string {
  const match = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(value ?? '');
  return match && Number(match[1]) > 0 && Number(match[2]) > 0 ? `${match[1]} / ${match[2]}` : '1 / 1';
}

/** A colour as LINE takes it (#RRGGBB or #RRGGBBAA); anything else is dropped rather than put into a style. */
export const colour = (value: string | undefined): string | undefined =>
  value !== undefined && /^#([0-9a-f]{6}|[0-9a-f]{8})$/i.test(value) ? value : undefined;
