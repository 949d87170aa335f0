import type { CompletenessLine } from '@prakat/shared/api/completeness';
import { calendarDate, thaiShortDate, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';

const badges: Record<CompletenessLine['state'], string> = {
  present: 'badge-on_display',
  due: 'badge-changes_requested',
  overdue: 'badge-rejected',
  missing: 'badge-rejected',
  absent: '',
};

/** One line of a list: how it stands, what serves it, who answers for it, and what this person can do about it. */
export function LineCard(props: {
  line: CompletenessLine;
  isMarked: boolean;
  onSay: (action: CompletenessLine['may'][number]) => void;
}) {
  const { me } = useApp();
  const { line } = props;
  const { item, absent, place, state } = line;
  const isOpen = state === 'missing' || state === 'due' || state === 'overdue';
  return (
    <div class="card list-item">
      <span class="list-item-top">
        <span class={`badge ${badges[state]}`}>{line.stateName}</span>
        <span class="list-item-small">ข้อ {line.number}</span>
      </span>
      <span class="list-item-title">
        {line.name}
        {line.ifAny && ' (ถ้ามี)'}
      </span>
      {line.why && <span class="list-item-small">{line.why}</span>}
      {absent && (
        <span class="list-item-small">
          เหตุผล: {absent.reason} ({absent.by} เมื่อ {thaiShortDateTime(absent.at)})
        </span>
      )}
      {line.responsible.length > 0 && (
        <span class="list-item-small">ผู้รับผิดชอบ: {line.responsible.join(', ')}</span>
      )}
      {line.toConfirm && <span class="list-item-small">{line.toConfirm}</span>}
      {item && (
        <Link to={{ screen: 'submission', id: item.id }} class="line-item">
          {item.title} (เลขที่ {item.number} เผยแพร่ {thaiShortDate(calendarDate(item.publishedAt))})
        </Link>
      )}
      {props.isMarked && (
        <Notice tone="success">
          <p>บันทึกแล้ว</p>
        </Notice>
      )}
      <div class="line-buttons">
        {line.may.map((action) => (
          <button key={action} type="button" class="button-small" onClick={() => props.onSay(action)}>
            {labelOf(action, line)}
            <span class="visually-hidden"> ข้อ {line.number}</span>
          </button>
        ))}
        {(state === 'due' || state === 'overdue') && (
          <Link to={{ screen: 'freshness' }} class="button-small">
            ตรวจความเป็นปัจจุบัน
            <span class="visually-hidden"> ข้อ {line.number}</span>
          </Link>
        )}
        {isOpen && place && me.member.isStaff && (
          <Link to={{ screen: 'form', topic: place }} class="button-small">
            ยื่นคำขอเผยแพร่
            <span class="visually-hidden"> ข้อ {line.number}</span>
          </Link>
        )}
      </div>
    </div>
  );
}

function labelOf(action: CompletenessLine['may'][number], line: CompletenessLine): string {
  if (action === 'declare_absent') return 'ไม่มีข้อมูลประเภทนี้';
  if (action === 'untie') return line.absent ? 'ยกเลิกคำว่าไม่มีข้อมูล' : 'เลิกใช้ข้อมูลนี้กับข้อนี้';
  if (line.item) return 'เปลี่ยนข้อมูลที่ใช้กับข้อนี้';
  const count = line.proposals.length;
  return count > 0 ? `เลือกข้อมูลที่เผยแพร่แล้ว (ระบบแนะนำ ${count})` : 'เลือกข้อมูลที่เผยแพร่แล้ว';
}
