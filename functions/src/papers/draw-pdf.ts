import { dirname } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block, CellBlock, Paper } from '@prakat/shared/papers/paper';
import { fontFiles } from './fonts.ts';
import { nameLettersOfGlyphs } from './letters-of-glyphs.ts';
import { printable } from './printable.ts';
import { textPieces } from './text-pieces.ts';
import { typstTemplate } from './typst-template.ts';

let compiler: Promise<NodeCompiler> | null = null;

/** The typesetter (51 MB) is loaded when the first paper is drawn, and kept. */
async function load(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create({ fontArgs: [{ fontPaths: fontFiles().map((file) => dirname(file)) }] });
}

/**
 * A paper as PDF/A-2a: tagged, with its fonts inside, the text as it was put in. The same paper gives the same bytes.
 *
 * @throws when the typesetter refuses it, which is a fault of the template
 */
export async function drawPdf(paper: Paper): Promise<Uint8Array> {
  compiler ??= load().catch((error: unknown) => {
    compiler = null;
    throw error;
  });
  const typesetter = await compiler;
  const inputs = { paper: JSON.stringify(typesetting(paper)) };
  const pdf = typesetter.pdf(
    { mainFileContent: typstTemplate, inputs },
    { pdfStandard: paper.at ? 'a-2a' : 'ua-1' },
  );
  // What was remembered of papers before the last few is let go.
  typesetter.evictCache(10);
  return nameLettersOfGlyphs(pdf);
}

/** The paper as the template reads it. */
function typesetting({ title, at, mark, blocks, persons }: Paper) {
  const pieces = (text: string) => textPieces(printable(text), persons);
  const drawn = (block: Block | CellBlock): object => {
    if (block.kind === 'heading') return { kind: 'heading', pieces: pieces(block.text) };
    if (block.kind === 'table') {
      const rows = block.rows.map((cells) =>
        cells.map(({ span, blocks: inside }) => ({ span, blocks: inside.map(drawn) })),
      );
      const {
        widths = Array.from({ length: block.columns }, () => 1),
        together = false,
        header = false,
      } = block;
      return { kind: 'table', widths, together, header, rows };
    }
    if (block.kind !== 'paragraph') return block;
    const runs = block.runs.map(({ text, bold = false }) => ({ bold, pieces: pieces(text) }));
    return { kind: 'paragraph', centred: block.align === 'center', small: block.small ?? false, runs };
  };
  return { title, at: at && momentOf(at), mark, blocks: blocks.map(drawn) };
}

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
