import { type RecordView, recordFormats } from '@prakat/shared/api/papers';
import { useFreshLinks } from '../../use-fresh-links.ts';

const names: Record<keyof RecordView['links'], string> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  csv: 'CSV',
};

/** How much the record holds, and the record as each kind of file. */
export function RecordLinks({ view, onExpired }: { view: RecordView; onExpired: () => Promise<void> }) {
  const { open, renewed } = useFreshLinks(view.links, onExpired);
  return (
    <>
      <p role="status">
        {view.count > 0 ? `เผยแพร่ ${view.count} เรื่อง` : 'ไม่มีการเผยแพร่ในช่วงเวลานี้ เอกสารจะระบุไว้ตามนั้น'}
      </p>
      <div class="actions">
        {recordFormats.map((format) => (
          <a
            key={format}
            class="button"
            href={view.links[format]}
            target="_blank"
            rel="noopener"
            onClick={open}
          >
            เปิดบันทึก ({names[format]})<span class="visually-hidden"> (เปิดหน้าต่างใหม่)</span>
          </a>
        ))}
      </div>
      <p class="hint" role="status">
        {renewed ? 'ลิงก์หมดอายุ ระบบสร้างลิงก์ใหม่ให้แล้ว กรุณาแตะปุ่มอีกครั้ง' : ''}
      </p>
    </>
  );
}
