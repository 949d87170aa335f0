import type { RecordView } from '@prakat/shared/api/papers';
import { FormatLinks } from '../../components/format-links.tsx';

const labels = {
  pdf: 'เปิดบันทึก (PDF)',
  docx: 'เปิดบันทึก (Word)',
  xlsx: 'เปิดบันทึก (Excel)',
  csv: 'เปิดบันทึก (CSV)',
};

/** How much the record holds, and the record as each kind of file. */
export const RecordLinks = ({ view, onExpired }: { view: RecordView; onExpired: () => Promise<void> }) => (
  <>
    <p role="status">
      {view.count > 0 ? `เผยแพร่ ${view.count} เรื่อง` : 'ไม่มีการเผยแพร่ในช่วงเวลานี้ เอกสารจะระบุไว้ตามนั้น'}
    </p>
    <FormatLinks links={view.links} labels={labels} onExpired={onExpired} />
  </>
);
