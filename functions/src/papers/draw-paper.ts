import type { Paper } from '@prakat/shared/papers/paper';
import { drawDocx } from './draw-docx.ts';
import { drawPdf } from './draw-pdf.ts';

export type PaperFormat = 'pdf' | 'docx';

/** A paper as PDF or as Word document. */
export const drawPaper = (paper: Paper, format: PaperFormat): Promise<Uint8Array> =>
  format === 'pdf' ? drawPdf(paper) : drawDocx(paper);
