import { applyEntries, firstState, type GraphicsState, isOpaque } from './graphics-state.ts';
import { type Box, boxAround, combine, type Matrix, movedBox, overlap, unchanged } from './matrix.ts';
import type { PageMarks } from './page-marks.ts';
import { newPageText } from './page-text.ts';
import { outlinesOf, rectangleOf, thickLineOf } from './path.ts';

type Glyph = { unicode?: string; width: number; isSpace?: boolean } | number;
type Operators = Readonly<Record<string, number>>;

/** A letter stands above its base line by about this part of its height. */
const MIDDLE = 0.3;
const unitSquare: Box = { left: 0, bottom: 0, right: 1, top: 1 };

/**
 * Follows what a page paints, in its order: each letter with its place and colour, each box that hides what was there.
 * @param list what PDF.js gives for a page
 * @param ops its numbers of the operators
 */
export function tracePage(list: { fnArray: number[]; argsArray: unknown[] }, ops: Operators): PageMarks {
  const written = newPageText();
  const marks: Omit<PageMarks, 'text'> = { letters: [], covers: [], backgrounds: [], paths: 0 };
  const saved: GraphicsState[] = [];
  let state = { ...firstState };
  let line: Matrix = unchanged;
  let text: Matrix = unchanged;
  let order = 0;
  let clips = false;

  const save = () => saved.push({ ...state });
  const restore = () => {
    state = saved.pop() ?? { ...firstState };
  };
  const transform = (matrix: Matrix) => {
    state.matrix = combine(state.matrix, matrix);
  };
  const clipTo = (box: Box) => {
    state.clip = overlap(state.clip, box);
  };
  const moveLine = (x: number, y: number) => {
    line = combine(line, [1, 0, 0, 1, x, y]);
    text = line;
  };

  const showText = (glyphs: readonly Glyph[]) => {
    const { fontSize, letterSpacing, wordSpacing, scale, rise, renderingMode } = state;
    const page = combine(state.matrix, text);
    const height = Math.abs(fontSize) * Math.hypot(page[2], page[3]);
    const isPainted = renderingMode !== 3 && renderingMode !== 7;
    const [a, b, c, d, e, f] = page;
    let x = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= (glyph / 1000) * fontSize * scale;
        continue;
      }
      const width = (glyph.width / 1000) * fontSize * scale;
      const letter = glyph.unicode ?? '';
      if (letter !== '') {
        const left = a * x + e;
        const base = b * x + f;
        written.write(letter, left, base, left + a * width, base + b * width, height);
        if (isPainted && letter.trim() !== '') {
          const middle = rise + fontSize * MIDDLE;
          marks.letters.push({
            text: letter,
            x: left + (a * width) / 2 + c * middle,
            y: base + (b * width) / 2 + d * middle,
            height,
            colour: state.fill,
            order,
          });
        }
      }
      x += width + (letterSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
    text = combine(text, [1, 0, 0, 1, x, 0]);
    order += 1;
  };

  const paint = (box: Box | null, outline: Box, alpha: number, colour: string | null) => {
    const seen = overlap(state.clip, box ?? outline);
    if (seen.left >= seen.right || seen.bottom >= seen.top) return;
    if (box !== null && isOpaque(state, alpha, colour)) marks.covers.push({ ...seen, colour, order });
    else marks.backgrounds.push({ ...seen, order });
    order += 1;
  };

  const paintPath = (operator: number, path: ArrayLike<number>) => {
    const outlines = outlinesOf(path, state.matrix).filter(({ points }) => points.length > 0);
    const fills = [
      ops.fill,
      ops.eoFill,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ];
    const width = state.lineWidth * Math.hypot(state.matrix[0], state.matrix[1]);
    marks.paths += 1;
    for (const outline of outlines) {
      const around = boxAround(outline.points);
      if (fills.includes(operator)) paint(rectangleOf(outline), around, state.fillAlpha, state.fill);
      else if (operator === ops.stroke) {
        const thick = thickLineOf(outline, width);
        if (thick !== null) paint(thick, thick, state.strokeAlpha, state.stroke);
      }
    }
    if (clips) clipTo(boxAround(outlines.flatMap(({ points }) => points)));
    clips = false;
  };

  const actions: Record<string, (args: never) => void> = {
    save,
    restore,
    transform: (matrix: Matrix) => transform([...matrix] as unknown as Matrix),
    setGState: ([entries]: [[string, unknown][]]) => applyEntries(state, entries),
    setLineWidth: ([width]: [number]) => {
      state.lineWidth = width;
    },
    setFillRGBColor: ([colour]: [string]) => {
      state.fill = colour;
    },
    setFillColorN: () => {
      state.fill = null;
    },
    setFillTransparent: () => {
      state.fill = null;
    },
    setStrokeRGBColor: ([colour]: [string]) => {
      state.stroke = colour;
    },
    setStrokeColorN: () => {
      state.stroke = null;
    },
    clip: () => {
      clips = true;
    },
    eoClip: () => {
      clips = true;
    },
    constructPath: ([operator, [path]]: [number, [ArrayLike<number> | null]]) => {
      if (path !== null) paintPath(operator, path);
    },
    shadingFill: () => paint(null, state.clip, 1, null),
    beginText: () => {
      line = unchanged;
      text = unchanged;
    },
    setTextMatrix: ([matrix]: [Matrix]) => {
      line = [...matrix] as unknown as Matrix;
      text = line;
    },
    moveText: ([x, y]: [number, number]) => moveLine(x, y),
    setLeadingMoveText: ([x, y]: [number, number]) => {
      state.leading = y;
      moveLine(x, y);
    },
    setLeading: ([leading]: [number]) => {
      state.leading = -leading;
    },
    nextLine: () => moveLine(0, state.leading),
    setFont: ([, size]: [string, number]) => {
      state.fontSize = size;
    },
    setCharSpacing: ([spacing]: [number]) => {
      state.letterSpacing = spacing;
    },
    setWordSpacing: ([spacing]: [number]) => {
      state.wordSpacing = spacing;
    },
    setHScale: ([percent]: [number]) => {
      state.scale = percent / 100;
    },
    setTextRise: ([rise]: [number]) => {
      state.rise = rise;
    },
    setTextRenderingMode: ([mode]: [number]) => {
      state.renderingMode = mode;
    },
    showText: ([glyphs]: [Glyph[]]) => showText(glyphs),
    paintFormXObjectBegin: ([matrix, box]: [Matrix | null, number[] | null]) => {
      save();
      if (matrix !== null) transform([...matrix] as unknown as Matrix);
      if (box !== null) clipTo(movedBox(state.matrix, boxOf(box)));
    },
    paintFormXObjectEnd: restore,
    beginAnnotation: ([, box, matrix, inner]: [string, number[] | null, Matrix, Matrix]) => {
      saved.length = 0;
      save();
      state = { ...firstState };
      if (box !== null) clipTo(boxOf(box));
      transform([...matrix] as unknown as Matrix);
      transform([...inner] as unknown as Matrix);
    },
    endAnnotation: restore,
  };
  for (const picture of ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject']) {
    actions[picture] = () => paint(null, movedBox(state.matrix, unitSquare), 1, null);
  }

  const byNumber = new Map(Object.entries(actions).map(([name, action]) => [ops[name], action]));
  for (const [at, operator] of list.fnArray.entries()) {
    byNumber.get(operator)?.((list.argsArray[at] ?? []) as never);
  }
  return { ...marks, text: written.text() };
}

const boxOf = ([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): Box =>
  boxAround([
    [left, bottom],
    [right, top],
  ]);
