import type { ComplaintLine, ComplaintList } from '@prakat/shared/api/complaints';
import { thaiShortDate } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { useResource } from '../../use-resource.ts';

const TITLE = 'คำร้องของประชาชน';

/** What residents brought before the office and this person may know of: open ones first, by their last day. */
export function ComplaintsScreen() {
  const { api, me } = useApp();
  const list = useResource('complaints', () => api.request<ComplaintList>('GET', '/complaints'));
  const [more, setMore] = useState<{ loading: boolean; problem: string | null }>({
    loading: false,
    problem: null,
  });
  const { data, failure } = list;
  if (!data) {
    if (failure?.code === 'not_found') return <NotYours />;
    return <UnreadPage title={TITLE} read={list} lines={6} />;
  }
  const readMore = async () => {
    setMore({ loading: true, problem: null });
    try {
      const next = await api.request<ComplaintList>(
        'GET',
        `/complaints?after=${encodeURIComponent(data.next ?? '')}`,
      );
      list.set({ complaints: [...data.complaints, ...next.complaints], next: next.next });
      setMore({ loading: false, problem: null });
    } catch (error) {
      setMore({ loading: false, problem: asFailure(error).message });
    }
  };
  const open = data.complaints
    .filter(({ state }) => state !== 'closed')
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const closed = data.complaints.filter(({ state }) => state === 'closed');
  return (
    <Page title={TITLE}>
      <p>แสดงเฉพาะคำร้องที่ท่านมีสิทธิรับ โปรดอย่าเปิดเผยข้อความหรือผู้ร้องแก่ผู้อื่น ผู้ถูกร้องเรียนจะไม่เห็นคำร้องที่เกี่ยวกับตน</p>
      {me.member.countsComplaints && (
        <Link to={{ screen: 'complaintCounts' }} class="button button-wide">
          จำนวนคำร้องสำหรับรายงาน
        </Link>
      )}
      <StaleNotice failure={failure} />
      <Section title="ยังไม่ยุติ" empty="ไม่มีคำร้องที่รอท่านดำเนินการ" lines={open} />
      {closed.length > 0 && <Section title="ยุติแล้ว" empty="" lines={closed} />}
      {more.problem && (
        <Notice tone="warning" title="ยังเปิดรายการต่อไปไม่ได้">
          <p>{more.problem}</p>
        </Notice>
      )}
      {data.next && (
        <button type="button" class="button button-wide" disabled={more.loading} onClick={readMore}>
          {more.loading ? 'กำลังเปิด…' : 'รายการก่อนหน้า'}
        </button>
      )}
    </Page>
  );
}

const Section = ({
  title,
  empty,
  lines,
}: {
  title: string;
  empty: string;
  lines: readonly ComplaintLine[];
}) => (
  <section aria-label={title}>
    <h2>
      {title} {lines.length > 0 && `(${lines.length})`}
    </h2>
    {lines.length === 0 ? (
      <div class="empty">
        <p>{empty}</p>
      </div>
    ) : (
      <ul class="list">
        {lines.map((line) => (
          <li key={line.id}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Line = ({ line }: { line: ComplaintLine }) => (
  <Link to={{ screen: 'complaint', id: line.id }} class="card list-item">
    <span class="list-item-top">
      <StateBadge {...line} />
      <span class="list-item-small">{line.number}</span>
    </span>
    <span class="list-item-title">{line.kindName}</span>
    {line.fromOffice && <span class="list-item-small">จาก {line.fromOffice}</span>}
    <span class="list-item-small">
      รับ {thaiShortDate(line.day)} ·{' '}
      {line.closedOn
        ? `ยุติ ${thaiShortDate(line.closedOn)}${line.isLate ? ' (เกินกำหนด)' : ''}`
        : `กำหนด ${thaiShortDate(line.dueOn)}${line.isLate ? ' (เกินกำหนดแล้ว)' : ''}`}
    </span>
    {line.handlerName && <span class="list-item-small">ผู้ดำเนินการ: {line.handlerName}</span>}
  </Link>
);

/** How a complaint stands, as one word; red when its time is over. */
export function StateBadge({
  state,
  stateName,
  isLate,
}: Pick<ComplaintLine, 'state' | 'stateName' | 'isLate'>) {
  const tone =
    state === 'closed'
      ? 'on_display'
      : isLate
        ? 'rejected'
        : state === 'received'
          ? 'changes_requested'
          : 'planned';
  return <span class={`badge badge-${tone}`}>{stateName}</span>;
}

const NotYours = () => (
  <Page title={TITLE}>
    <div class="empty">
      <p>ไม่มีคำร้องที่ท่านมีสิทธิรับ</p>
      <Link to={{ screen: 'more' }} class="button">
        กลับไปหน้าเพิ่มเติม
      </Link>
    </div>
  </Page>
);
