import { type Box, boxAround, type Matrix, moved } from './matrix.ts';

/** Steps of a path as PDF.js writes them, each followed by its points. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const numbersAfter: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

type Point = [x: number, y: number];
type Outline = { points: Point[]; isStraight: boolean };

/** The pieces of a path, each from one move to the next, in places of the page. */
export function outlinesOf(path: ArrayLike<number>, matrix: Matrix): Outline[] {
  const outlines: Outline[] = [];
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? CLOSE;
    const numbers = numbersAfter[step];
    if (numbers === undefined) return outlines;
    if (step === MOVE) outlines.push({ points: [], isStraight: true });
    const outline = outlines.at(-1);
    if (outline !== undefined && step > LINE && step !== CLOSE) outline.isStraight = false;
    for (let j = i + 1; j < i + 1 + numbers; j += 2) {
      outline?.points.push(moved(matrix, path[j] ?? 0, path[j + 1] ?? 0));
    }
    i += 1 + numbers;
  }
  return outlines;
}

/** The box that an outline is, or null where it is no upright rectangle. */
export function rectangleOf({ points, isStraight }: Outline): Box | null {
  if (!isStraight || points.length < 4 || points.length > 6) return null;
  const box = boxAround(points);
  const near = (one: number, other: number) => Math.abs(one - other) < 0.5;
  const inCorners = points.every(
    ([x, y]) => (near(x, box.left) || near(x, box.right)) && (near(y, box.bottom) || near(y, box.top)),
  );
  return inCorners ? box : null;
}

/** The box that a straight, upright line of some width paints, or null. */
export function thickLineOf({ points, isStraight }: Outline, width: number): Box | null {
  if (!isStraight || points.length !== 2) return null;
  const { left, bottom, right, top } = boxAround(points);
  if (top - bottom < 0.5) return { left, right, bottom: bottom - width / 2, top: top + width / 2 };
  if (right - left < 0.5) return { left: left - width / 2, right: right + width / 2, bottom, top };
  return null;
}
