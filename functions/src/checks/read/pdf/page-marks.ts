import type { Box } from './matrix.ts';

/** A letter as it is painted: the middle of its body, and its height in points. */
export type Letter = {
  text: string;
  x: number;
  y: number;
  height: number;
  /** #rrggbb, or null where a pattern paints it. */
  colour: string | null;
  /** How many marks were painted before it. */
  order: number;
};

/** A box that is painted and hides what was painted before it. */
export type Cover = Box & { colour: string | null; order: number };

/** What a page paints, as far as it tells what a reader sees of its text. */
export type PageMarks = {
  text: string;
  letters: Letter[];
  covers: Cover[];
  /** Pictures, and shapes that are no box: what may stand behind a text. */
  backgrounds: (Box & { order: number })[];
  paths: number;
};
