import type { FreshnessEntry } from '@prakat/shared/api/freshness';
import { thaiShortDate, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { Link } from '../../components/link.tsx';

export const keyOf = ({ categoryId, subtopicId }: FreshnessEntry): string =>
  `${categoryId}.${subtopicId ?? ''}`;

const states: Record<FreshnessEntry['status'], { name: string; badge: string }> = {
  overdue: { name: 'เกินกำหนด', badge: 'badge-rejected' },
  due: { name: 'ถึงรอบตรวจ', badge: 'badge-changes_requested' },
  empty: { name: 'ยังไม่มีข้อมูลบนเว็บไซต์', badge: 'badge-changes_requested' },
  reported: { name: 'ประชาชนแจ้งว่าข้อมูลผิด', badge: 'badge-changes_requested' },
  checked: { name: 'ตรวจแล้ว', badge: 'badge-on_display' },
};

/** One category or subtopic: how it stands, who answers for it, and the tap for whoever does. */
export function FreshnessCard(props: {
  entry: FreshnessEntry;
  sending: boolean;
  disabled: boolean;
  onCheck: () => void;
}) {
  const { entry } = props;
  const { name, badge } = states[entry.status];
  const open = entry.status === 'due' || entry.status === 'overdue';
  return (
    <div class="card list-item">
      <span class="list-item-top">
        <span class={`badge ${badge}`}>{name}</span>
        <span class="list-item-small">{entry.refreshName}</span>
      </span>
      <span class="list-item-title">{entry.name}</span>
      {(entry.status === 'overdue' || entry.late) && (
        <span class="list-item-small">พ้นกำหนดเมื่อวันที่ {thaiShortDate(entry.dueBy)}</span>
      )}
      {entry.status === 'empty' && <span class="list-item-small">กรุณายื่นคำขอเผยแพร่ข้อมูลของหมวดนี้</span>}
      {entry.status === 'due' && (
        <span class="list-item-small">
          {entry.periodName} ภายในวันที่ {thaiShortDate(entry.dueBy)}
        </span>
      )}
      <span class="list-item-small">
        {entry.counted ? 'ระบบนับและแสดงผลบนเว็บไซต์ทุกวัน ไม่ต้องตรวจ' : lastOf(entry)}
      </span>
      {entry.reports > 0 && <Link to={{ screen: 'reports' }}>ดูสิ่งที่ประชาชนแจ้ง {entry.reports} รายการ</Link>}
      <span class="list-item-small">ผู้รับผิดชอบ: {entry.responsible.join(', ')}</span>
      {open && entry.mine && (
        <button
          type="button"
          class="button button-primary button-wide"
          disabled={props.disabled}
          onClick={props.onCheck}
          aria-label={`ตรวจแล้ว ไม่มีการเปลี่ยนแปลง: ${entry.name}`}
        >
          {props.sending ? 'กำลังบันทึก…' : 'ตรวจแล้ว ไม่มีการเปลี่ยนแปลง'}
        </button>
      )}
    </div>
  );
}

function lastOf({ last }: FreshnessEntry): string {
  if (!last) return 'ยังไม่เคยตรวจ';
  const at = thaiShortDateTime(last.at);
  if (last.result === 'updated') return `มีการเผยแพร่ข้อมูลใหม่เมื่อ ${at}`;
  return `ตรวจล่าสุดเมื่อ ${at}${last.by ? ` โดย ${last.by}` : ''}`;
}
