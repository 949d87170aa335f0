import { type Box, type Matrix, unchanged } from './matrix.ts';

/** What PDF saves with `q` and takes back with `Q` (ISO 32000-1, 8.4), as far as it is needed. */
export type GraphicsState = {
  matrix: Matrix;
  clip: Box;
  fill: string | null;
  stroke: string | null;
  lineWidth: number;
  fillAlpha: number;
  strokeAlpha: number;
  blend: string;
  isMasked: boolean;
  fontSize: number;
  letterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  renderingMode: number;
};

const everywhere: Box = { left: -1e9, bottom: -1e9, right: 1e9, top: 1e9 };

export const firstState: GraphicsState = {
  matrix: unchanged,
  clip: everywhere,
  fill: '#000000',
  stroke: '#000000',
  lineWidth: 1,
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: 'source-over',
  isMasked: false,
  fontSize: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
};

/** Applies the entries of an extended graphics state. */
export function applyEntries(state: GraphicsState, entries: readonly (readonly [string, unknown])[]): void {
  for (const [name, value] of entries) {
    if (name === 'ca') state.fillAlpha = Number(value);
    else if (name === 'CA') state.strokeAlpha = Number(value);
    else if (name === 'BM') state.blend = String(value);
    else if (name === 'SMask') state.isMasked = Boolean(value);
    else if (name === 'LW') state.lineWidth = Number(value);
  }
}

/** #rrggbb is dark: what lies under it cannot be seen even where it multiplies. */
export function isDark(colour: string | null): boolean {
  return colour !== null && [1, 3, 5].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) < 80);
}

/** Whether what is painted in this state hides what lies under it. */
export function isOpaque({ isMasked, blend }: GraphicsState, alpha: number, colour: string | null): boolean {
  if (isMasked || alpha < 0.95) return false;
  return blend === 'source-over' || blend === 'normal' || (blend === 'multiply' && isDark(colour));
}
