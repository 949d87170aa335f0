import type { Block, CellBlock, Paper } from '@prakat/shared/papers/paper';
import { leadsOn } from './measures.ts';
import { printable } from './printable.ts';
import { qrAlt, qrSvg } from './qr-svg.ts';
import { textPieces } from './text-pieces.ts';

/** A paper as the template reads it: words in pieces that the font has, every choice of the model made. */
export function typesetting({ title, at, mark, blocks, persons }: Paper) {
  const pieces = (text: string) => textPieces(printable(text), persons);
  const drawn = (block: Block | CellBlock, next?: Block): object => {
    switch (block.kind) {
      case 'heading': {
        const { text, size = 'text', align = 'center' } = block;
        return { kind: 'heading', pieces: pieces(text), size, align };
      }
      case 'paragraph': {
        const { align = 'left', small = false, indent = 0 } = block;
        const runs = block.runs.map(({ text, bold = false }) => ({ bold, pieces: pieces(text) }));
        return { kind: 'paragraph', align, small, indent, leads: leadsOn(block, next), runs };
      }
      case 'emblem':
        return { kind: 'emblem', title: block.title === null ? null : pieces(block.title) };
      case 'labelled': {
        const fields = block.fields.map(({ label, value }) => ({
          label: pieces(label),
          value: pieces(value),
        }));
        return { kind: 'labelled', fields };
      }
      case 'qr': {
        const { address, millimetres } = block;
        return { kind: 'qr', svg: qrSvg(address), alt: printable(qrAlt(address)), millimetres };
      }
      case 'table': {
        const { columns, together = false, header = false, unruled = false } = block;
        const { widths = Array.from({ length: columns }, () => 1) } = block;
        const rows = block.rows.map((cells) =>
          cells.map(({ span, blocks: inside }) => ({ span, blocks: inside.map((each) => drawn(each)) })),
        );
        return { kind: 'table', widths, together, header, unruled, rows };
      }
      default:
        return block;
    }
  };
  return {
    title,
    at: at && momentOf(at),
    mark,
    isLetter: isLetter(blocks),
    blocks: blocks.map((block, at) => drawn(block, blocks[at + 1])),
  };
}

/**
 * Whether a paper is of those that begin with the emblem of the state: memo, announcement, order. Their lines stand as far
 * apart as the rules have it, and their pages are numbered above; forms and lists are set closer.
 */
export const isLetter = (blocks: readonly Block[]): boolean => blocks.some(({ kind }) => kind === 'emblem');

function momentOf(at: string) {
  const moment = new Date(at);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(),
    second: moment.getUTCSeconds(),
  };
}
