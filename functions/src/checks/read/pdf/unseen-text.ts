import { isDark } from './graphics-state.ts';
import { type Box, holds } from './matrix.ts';
import type { Cover, Letter, PageMarks } from './page-marks.ts';

/** A box that is lower than this part of the letters is a line under or through them. */
const LEAST_HEIGHT = 0.5;
/** Fewer letters under a box are the end of a word that it touches. */
const FEWEST_LETTERS = 3;

export type UnseenText = { text: string; certainty: 'sure' | 'likely' };

/**
 * Text of a page that a reader of the page does not see and a program reads: under a box that was painted after it, or
 * white on nothing. A dark box is a redaction, and sure; one of another colour may be a picture's background.
 */
export function unseenText({ letters, covers, backgrounds }: PageMarks): UnseenText[] {
  const covered = covers.flatMap((cover): UnseenText[] => {
    const under = letters.filter(
      (letter) =>
        letter.order < cover.order &&
        cover.top - cover.bottom >= letter.height * LEAST_HEIGHT &&
        holds(cover, letter.x, letter.y) &&
        !isPaintedAgain(letter, letters, cover),
    );
    if (under.length < FEWEST_LETTERS) return [];
    const certainty = isDark(cover.colour) ? 'sure' : 'likely';
    return [{ text: under.map(({ text }) => text).join(''), certainty }];
  });
  const behind: (Box & { order: number })[] = [
    ...covers.filter(({ colour }) => !isWhite(colour)),
    ...backgrounds,
  ];
  const white = letters.filter(
    ({ colour, x, y, order }) =>
      isWhite(colour) && !behind.some((box) => box.order < order && holds(box, x, y)),
  );
  if (white.length < FEWEST_LETTERS) return covered;
  return [...covered, { text: white.map(({ text }) => text).join(''), certainty: 'likely' }];
}

const isWhite = (colour: string | null) => colour === '#ffffff';

/** Some programs paint text, its background and the text again. */
const isPaintedAgain = (letter: Letter, letters: readonly Letter[], cover: Cover) =>
  letters.some(
    ({ text, x, y, order }) =>
      order > cover.order && text === letter.text && Math.abs(x - letter.x) < 1 && Math.abs(y - letter.y) < 1,
  );
