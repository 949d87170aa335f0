/**
 * A paper of an office as plain data: what is drawn as PDF and as Word document, the same words in the same order.
 * Sizes and fonts are the writers' matter. Numerals stand as they are printed.
 */
export type Paper = {
  title: string;
  /** The newest moment of what it was made from, ISO 8601 UTC: the same records give the same paper. Null for an empty form. */
  at: string | null;
  /** Stands at the top of every page of what is not final: ร่าง. Null for nothing. */
  mark: string | null;
  blocks: Block[];
  /** Names of persons that stay on one line; names of places are known. */
  persons: string[];
  /** What the records do not have: each stands in the paper as “[ยังไม่มี: …]”. */
  missing: string[];
};

export type Run = { text: string; bold?: true };

/** A line of words, or several where the width asks for it. A line break in a run is one on paper. */
export type Paragraph = {
  kind: 'paragraph';
  runs: Run[];
  align?: 'center';
  /** Small print. */
  small?: true;
};

export type Cell = { span: number; blocks: CellBlock[] };

/** What stands in a cell of a table; tables hold no tables. */
export type CellBlock =
  | Paragraph
  | { kind: 'choices'; label: string; choices: { label: string; ticked: boolean }[] }
  /** Room for a signature by hand. */
  | { kind: 'signing' }
  /** Lines to write on by hand. */
  | { kind: 'dotted'; lines: number };

export type Block =
  | { kind: 'heading'; text: string }
  | Paragraph
  /**
   * A ruled table with columns of one width, or of `widths` in proportion. One below another stands on it without a gap;
   * `together`: it does not go over a page; `header`: its first row stands at the top of every page that it goes over.
   */
  | { kind: 'table'; columns: number; widths?: number[]; rows: Cell[][]; together?: true; header?: true };

/** A paragraph of one run. */
export const paragraph = (text: string, how: Pick<Paragraph, 'align' | 'small'> = {}): Paragraph => ({
  kind: 'paragraph',
  runs: [{ text }],
  ...how,
});

/** Everything that a paper says, line by line in reading order: for comparing what was drawn with what was to be drawn. */
export function wordsOf(paper: Paper): string[] {
  return paper.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'paragraph') return linesOf(block);
    return block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(linesOf));
  });
}

function linesOf(block: CellBlock): string[] {
  if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
  if (block.kind === 'choices') return [block.label, ...block.choices.map(({ label }) => label)];
  return [];
}
