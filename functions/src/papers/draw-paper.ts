import type { Paper } from '@prakat/shared/papers/paper';
import { drawDocx } from './draw-docx.ts';
import { drawPdf } from './draw-pdf.ts';
import type { PaperAssets } from './paper-assets.ts';

export type PaperFormat = 'pdf' | 'docx';

/** A paper as PDF or as Word document, with the office's own emblem and font where it brought them. */
export const drawPaper = (paper: Paper, format: PaperFormat, assets?: PaperAssets): Promise<Uint8Array> =>
  format === 'pdf' ? drawPdf(paper, assets) : drawDocx(paper, assets);
