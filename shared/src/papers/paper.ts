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
  align?: 'center' | 'right';
  /** Small print. */
  small?: true;
  /** The first line begins further in: 1 for a paragraph (2.5 cm), 2 and 3 for the clauses below it. */
  indent?: 1 | 2 | 3;
};

/** A code that a telephone reads: an address on the web. Centred, square. */
export type QrCode = { kind: 'qr'; address: string; millimetres: number };

export type Cell = { span: number; blocks: CellBlock[] };

/** What stands in a cell of a table; tables hold no tables. */
export type CellBlock =
  | Paragraph
  | QrCode
  | { kind: 'choices'; label: string; choices: { label: string; ticked: boolean }[] }
  /** Room for a signature by hand. */
  | { kind: 'signing' }
  /** Lines to write on by hand. */
  | { kind: 'dotted'; lines: number };

export type Block =
  /** Bold, centred; `poster`: as large as is read from a few steps away; `large`: half of that, for a long one; `left`: stands at the left, above its paragraph. */
  | { kind: 'heading'; text: string; size?: 'poster' | 'large'; align?: 'left' }
  | Paragraph
  | QrCode
  /**
   * The emblem of the state. Of a memo: 1.5 cm high at the left, with the bold title บันทึกข้อความ centred on its line; of an
   * announcement or order (`title` null): 3 cm high, centred. The office's own file stands there; room for it without one.
   */
  | { kind: 'emblem'; title: string | null }
  /** A line of the head of a memo: bold labels, each with its words over a dotted line that fills the rest: ที่ … วันที่ … */
  | { kind: 'labelled'; fields: { label: string; value: string }[] }
  /** What follows begins a new page. */
  | { kind: 'page-break' }
  /**
   * A ruled table with columns of one width, or of `widths` in proportion. One below another stands on it without a gap;
   * `together`: it does not go over a page; `header`: its first row stands at the top of every page that it goes over.
   * `unruled`: without lines, to set blocks side by side: places to sign.
   */
  | {
      kind: 'table';
      columns: number;
      widths?: number[];
      rows: Cell[][];
      together?: true;
      header?: true;
      unruled?: true;
    };

/** A paragraph of one run. */
export const paragraph = (
  text: string,
  how: Pick<Paragraph, 'align' | 'small' | 'indent'> = {},
): Paragraph => ({
  kind: 'paragraph',
  runs: [{ text }],
  ...how,
});

/** Several papers as one, each on pages of its own. The newest moment is that of all; a mark stands where all have it. */
export function joinedPapers(title: string, papers: readonly Paper[]): Paper {
  const moments = papers.flatMap(({ at }) => at ?? []).sort();
  const marks = new Set(papers.map(({ mark }) => mark));
  const [mark = null] = marks.size === 1 ? marks : [];
  return {
    title,
    at: moments.at(-1) ?? null,
    mark,
    blocks: papers.flatMap(({ blocks }, index): Block[] =>
      index === 0 ? blocks : [{ kind: 'page-break' }, ...blocks],
    ),
    persons: [...new Set(papers.flatMap(({ persons }) => persons))],
    missing: [...new Set(papers.flatMap(({ missing }) => missing))],
  };
}

/** Everything that a paper says, line by line in reading order: for comparing what was drawn with what was to be drawn. */
export const wordsOf = (paper: Paper): string[] => paper.blocks.flatMap(linesOf);

function linesOf(block: Block | CellBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'choices':
      return [block.label, ...block.choices.map(({ label }) => label)];
    case 'labelled':
      return [block.fields.map(({ label, value }) => `${label} ${value}`).join(' ')];
    case 'emblem':
      return block.title === null ? [] : [block.title];
    case 'table':
      return block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(linesOf));
    default:
      return [];
  }
}
