import type { CSSProperties } from 'preact';
import { colour, fontLength, spacingLength } from './scale.ts';
import type { FlexText, Typeface } from './types.ts';

/** With `scaling` letters are as large as the person has set in LINE; without it they stay as they are. */
export const scaled = (length: string, scaling: boolean | undefined): string =>
  scaling ? `calc(${length} * var(--letters, 1))` : length;

/** Size, colour, weight, slant and line of a text, or only those that a span sets for itself. */
export function typefaceStyle(typeface: Typeface, scaling = false): CSSProperties {
  return {
    fontSize: typeface.size === undefined ? undefined : scaled(fontLength(typeface.size), scaling),
    color: colour(typeface.color),
    fontWeight: typeface.weight === undefined ? undefined : typeface.weight === 'bold' ? 700 : 400,
    fontStyle: typeface.style,
    textDecoration: typeface.decoration,
  };
}

/** The paragraph inside a text component: one line that ends in an ellipsis, unless `wrap` is set. */
export function paragraphStyle(text: FlexText): CSSProperties {
  const spacing = spacingLength(text.lineSpacing);
  return {
    ...typefaceStyle(text, text.scaling),
    fontSize: scaled(fontLength(text.size), text.scaling),
    color: colour(text.color) ?? '#111111',
    textAlign: text.align ?? 'start',
    ...(text.wrap
      ? { whiteSpace: 'pre-wrap', overflowWrap: 'break-word' }
      : { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }),
    ...(text.wrap && text.maxLines
      ? {
          display: '-webkit-box',
          WebkitBoxOrient: 'vertical',
          WebkitLineClamp: String(text.maxLines),
          overflow: 'hidden',
        }
      : {}),
    // Between lines only: what the first and the last line gain is taken back outside.
    ...(spacing && text.wrap
      ? { lineHeight: `calc(1.4em + ${spacing})`, marginBlock: `calc(${spacing} / -2)` }
      : { lineHeight: '1.4' }),
  };
}
