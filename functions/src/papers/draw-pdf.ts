import { dirname, join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper } from '@prakat/shared/papers/paper';
import { fontFiles } from './fonts.ts';
import { nameLettersOfGlyphs } from './letters-of-glyphs.ts';
import { noAssets, type PaperAssets } from './paper-assets.ts';
import { typesetting } from './typesetting.ts';
import { typstTemplate } from './typst-template.ts';

/** Where the typesetter looks for files; it finds only those it is given. */
const FOLDER = process.cwd();

let compiler: Promise<NodeCompiler> | null = null;

/** The typesetter (51 MB) is loaded when the first paper is drawn, and kept. */
async function load(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontPaths: fontFiles().map((file) => dirname(file)) }],
  });
}

/**
 * A paper as PDF/A-2a: tagged, with its fonts inside, the text as it was put in. The same paper gives the same bytes.
 *
 * @throws when the typesetter refuses it, which is a fault of the template
 */
export async function drawPdf(paper: Paper, assets: PaperAssets = noAssets): Promise<Uint8Array> {
  compiler ??= load().catch((error: unknown) => {
    compiler = null;
    throw error;
  });
  const typesetter = await compiler;
  const emblem = assets.emblem && `emblem.${assets.emblem.type}`;
  const inputs = { paper: JSON.stringify({ ...typesetting(paper), emblem }) };
  // A file that the typesetter sees and no disk holds; nothing else runs between here and its end.
  if (assets.emblem) typesetter.mapShadow(join(FOLDER, `${emblem}`), Buffer.from(assets.emblem.content));
  const pdf = typesetter.pdf(
    { mainFileContent: typstTemplate, inputs },
    { pdfStandard: paper.at ? 'a-2a' : 'ua-1' },
  );
  typesetter.resetShadow();
  // What was remembered of papers before the last few is let go.
  typesetter.evictCache(10);
  return nameLettersOfGlyphs(pdf);
}
