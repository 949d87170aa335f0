import type { SubmissionView } from '@prakat/shared/api/api';
import { useFreshLinks } from '../../use-fresh-links.ts';
import { RequestPapers } from './request-papers.tsx';

/** The request as the paper form with its signatures, to print or to keep in a folder. */
export function PrintedForm({ view, onExpired }: { view: SubmissionView; onExpired: () => Promise<void> }) {
  const { open, renewed } = useFreshLinks(view.form, onExpired);
  const link = (format: 'pdf' | 'docx', label: string) => (
    <a class="button" href={view.form[format]} target="_blank" rel="noopener" onClick={open}>
      {label}
      <span class="visually-hidden"> (เปิดหน้าต่างใหม่)</span>
    </a>
  );
  return (
    <section class="card">
      <h2>พิมพ์แบบฟอร์ม</h2>
      <p class="hint">แบบฟอร์มของคำขอที่ยังไม่ได้รับอนุมัติจะมีคำว่า “ร่าง” กำกับ</p>
      <div class="actions">
        {link('pdf', 'พิมพ์แบบฟอร์ม (PDF)')}
        {link('docx', 'พิมพ์แบบฟอร์ม (Word)')}
      </div>
      <p class="hint" role="status">
        {renewed ? 'ลิงก์หมดอายุ ระบบสร้างลิงก์ใหม่ให้แล้ว กรุณาแตะปุ่มอีกครั้ง' : ''}
      </p>
      <RequestPapers view={view} />
    </section>
  );
}
