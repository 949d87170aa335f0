/** Parts of a letter's height. A blank between words is 0.25 high as a rule, what kerning leaves is under 0.1. */
const BLANK = 0.18;
const COLUMN = 1.5;
const LINE = 0.5;
/** So far back on the same line is another line or column; marks above Thai letters go back less than one letter. */
const BACK = 2;

export type PageText = {
  /**
   * A letter from where it begins to where the next one would, on its base line.
   * @param height of the letter in points
   */
  write: (letter: string, x: number, y: number, endX: number, endY: number, height: number) => void;
  text: () => string;
};

/**
 * The text of a page from its letters in the order in which they are painted: gaps between them are blanks, wide ones
 * tabs, another base line is another line.
 */
export function newPageText(): PageText {
  let text = '';
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  const gap = (forward: number, aside: number, height: number): string => {
    if (aside > LINE * height || forward < -BACK * height) return '\n';
    if (forward > COLUMN * height) return '\t';
    return forward > BLANK * height ? ' ' : '';
  };
  return {
    write(letter, x, y, endX, endY, height) {
      if (!Number.isNaN(lastX)) {
        const dx = x - lastX;
        const dy = y - lastY;
        // Along the writing: to the right, but for turned text.
        const width = Math.hypot(endX - x, endY - y);
        const [alongX, alongY] = width === 0 ? [1, 0] : [(endX - x) / width, (endY - y) / width];
        const between = gap(dx * alongX + dy * alongY, Math.abs(dy * alongX - dx * alongY), height);
        if (between !== '' && !/\s$/.test(text)) text += between;
        else if (between === '\n') text = `${text.trimEnd()}\n`;
      }
      text += letter;
      lastX = endX;
      lastY = endY;
    },
    text: () => text,
  };
}
