import type { PaperLinks as Links } from '@prakat/shared/api/papers';
import { FormatLinks } from '../../components/format-links.tsx';

const labels = {
  pdf: 'เปิดเอกสาร (PDF)',
  docx: 'เปิดเอกสาร (Word)',
};

/** The paper as files, to print or to keep in a folder. */
export const PaperLinks = (props: { links: Links; onExpired: () => Promise<void> }) => (
  <section class="card">
    <h2>พิมพ์เอกสาร</h2>
    <FormatLinks {...props} labels={labels} />
  </section>
);
