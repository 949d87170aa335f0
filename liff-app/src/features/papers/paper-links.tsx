import type { PaperLinks as Links } from '@prakat/shared/api/papers';
import { useFreshLinks } from '../../use-fresh-links.ts';

const formats = [
  ['pdf', 'เปิดเอกสาร (PDF)'],
  ['docx', 'เปิดเอกสาร (Word)'],
] as const;

/** The paper as files, to print or to keep in a folder. */
export function PaperLinks({ links, onExpired }: { links: Links; onExpired: () => Promise<void> }) {
  const { open, renewed } = useFreshLinks(links, onExpired);
  return (
    <section class="card">
      <h2>พิมพ์เอกสาร</h2>
      <div class="actions">
        {formats.map(([format, label]) => (
          <a key={format} class="button" href={links[format]} target="_blank" rel="noopener" onClick={open}>
            {label}
            <span class="visually-hidden"> (เปิดหน้าต่างใหม่)</span>
          </a>
        ))}
      </div>
      <p class="hint" role="status">
        {renewed ? 'ลิงก์หมดอายุ ระบบสร้างลิงก์ใหม่ให้แล้ว กรุณาแตะปุ่มอีกครั้ง' : ''}
      </p>
    </section>
  );
}
