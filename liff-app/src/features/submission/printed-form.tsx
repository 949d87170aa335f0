import type { SubmissionView } from '@prakat/shared/api/api';
import { FormatLinks } from '../../components/format-links.tsx';
import { RequestPapers } from './request-papers.tsx';

const labels = {
  pdf: 'พิมพ์แบบฟอร์ม (PDF)',
  docx: 'พิมพ์แบบฟอร์ม (Word)',
};

/** The request as the paper form with its signatures, to print or to keep in a folder. */
export const PrintedForm = ({
  view,
  onExpired,
}: {
  view: SubmissionView;
  onExpired: () => Promise<void>;
}) => (
  <section class="card">
    <h2>พิมพ์แบบฟอร์ม</h2>
    <p class="hint">แบบฟอร์มของคำขอที่ยังไม่ได้รับอนุมัติจะมีคำว่า “ร่าง” กำกับ</p>
    <FormatLinks links={view.form} labels={labels} onExpired={onExpired} />
    <RequestPapers view={view} />
  </section>
);
