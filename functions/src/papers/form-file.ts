import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Paper } from '@prakat/shared/papers/paper';
import { type FormItem, requestForm } from '@prakat/shared/papers/request-form';
import { drawDocx } from './draw-docx.ts';
import { drawPdf } from './draw-pdf.ts';

export type PaperFormat = 'pdf' | 'docx';

export type PaperFile = {
  name: string;
  content: Uint8Array;
  /** What the paper lacks, each marked in it. */
  missing: string[];
};

/** A paper as PDF or as Word document. */
export const drawPaper = (paper: Paper, format: PaperFormat): Promise<Uint8Array> =>
  format === 'pdf' ? drawPdf(paper) : drawDocx(paper);

/** The printed form of a request, or for `null` the office's empty form. */
export async function formFile(
  profile: OfficeProfile,
  item: FormItem | null,
  format: PaperFormat,
): Promise<PaperFile> {
  const paper = requestForm(profile, item);
  const content = await drawPaper(paper, format);
  const of = item ? item.submission.number : profile.name.short;
  return { name: `แบบฟอร์มคำขอ ${of}.${format}`, content, missing: paper.missing };
}
