import { join } from 'node:path';
import type { Paper } from '@prakat/shared/papers/paper';
import { nameLettersOfGlyphs } from './letters-of-glyphs.ts';
import { noAssets, type PaperAssets } from './paper-assets.ts';
import { FOLDER, typesetterFor } from './typesetter.ts';
import { typesetting } from './typesetting.ts';
import { typstTemplate } from './typst-template.ts';

/**
 * A paper as PDF/A-2a: tagged, with its fonts inside, the text as it was put in. The same paper and files give the same bytes.
 *
 * @throws when the typesetter refuses it, which is a fault of the template
 */
export async function drawPdf(paper: Paper, { emblem, font }: PaperAssets = noAssets): Promise<Uint8Array> {
  const { compiler, fonts } = await typesetterFor(font);
  const file = emblem && `emblem.${emblem.type}`;
  const inputs = { paper: JSON.stringify({ ...typesetting(paper), emblem: file, fonts }) };
  const pdfStandard = paper.at ? 'a-2a' : 'ua-1';
  // A file that the typesetter sees and no disk holds. Nothing else runs between here and its end.
  if (emblem && file) compiler.mapShadow(join(FOLDER, file), Buffer.from(emblem.content));
  try {
    const pdf = compiler.pdf({ mainFileContent: typstTemplate, inputs }, { pdfStandard });
    return nameLettersOfGlyphs(pdf);
  } finally {
    compiler.resetShadow();
    // What was remembered of papers before the last few is let go.
    compiler.evictCache(10);
  }
}
