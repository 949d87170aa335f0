import type { BinderItemView, BinderPaper } from '@prakat/shared/api/binder';
import type { PaperView } from '@prakat/shared/api/papers';
import type { BinderAction } from '@prakat/shared/binder/missing';
import { thaiDate } from '@prakat/shared/time/thai-date';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { WebLink } from '../../components/web-link.tsx';

const states: Record<BinderItemView['state'], { name: string; badge: string }> = {
  present: { name: 'มี', badge: 'badge-on_display' },
  unfinished: { name: 'ยังไม่ครบ', badge: 'badge-changes_requested' },
  missing: { name: 'ไม่มี', badge: 'badge-rejected' },
};

/** One item of the list: what stands for it, what is missing, and the way on. */
export function BinderItem({ item }: { item: BinderItemView }) {
  const { name, badge } = states[item.state];
  return (
    <div class="card list-item">
      <span class="list-item-top">
        <span class="list-item-number">รายการ {item.id}</span>
        <span class={`badge ${badge}`}>{name}</span>
      </span>
      <span>{item.name}</span>
      {item.partOf === null ? (
        <BinderPapers papers={item.papers} />
      ) : (
        <span class="list-item-small">เป็นส่วนหนึ่งของเอกสารในรายการ {item.partOf}</span>
      )}
      {item.partOf === null &&
        item.lacks.map((lack) => (
          <span key={lack} class="list-item-small">
            {lack}
          </span>
        ))}
      {item.page && <WebLink href={item.page}>{`เปิดหน้าที่เผยแพร่ รายการ ${item.id}`}</WebLink>}
      {item.page && item.proof && <span class="list-item-small">{item.proof}</span>}
      {item.action && <WayOn action={item.action} about={item.id} />}
    </div>
  );
}

/** Papers with their days, each to be opened. */
export function BinderPapers({ papers }: { papers: readonly BinderPaper[] }) {
  return (
    <>
      {papers.map((paper) => (
        <Fragment key={paper.id}>
          <Link to={{ screen: 'paper', id: paper.id }}>{paper.title}</Link>
          <span class="list-item-small">{daysOf(paper)}</span>
        </Fragment>
      ))}
    </>
  );
}

const daysOf = ({ number, date, signedOn, scannedOn }: BinderPaper): string =>
  [
    number && `เลขที่ ${number}`,
    date && `ลงวันที่ ${thaiDate(date)}`,
    signedOn && signedOn !== date && `ลงนามจริงวันที่ ${thaiDate(signedOn)}`,
    scannedOn && `สแกนเข้าระบบวันที่ ${thaiDate(scannedOn)}`,
  ]
    .filter(Boolean)
    .join(' ');

/** What makes what is missing. */
function WayOn({ action, about }: { action: BinderAction; about: string }) {
  if (action.do === 'start') return <Starting action={action} about={about} />;
  if (action.do === 'open') {
    return (
      <Link class="button" to={{ screen: 'paper', id: action.paperId }}>
        {action.label}
      </Link>
    );
  }
  if (action.do === 'follow') {
    return (
      <Link class="button" to={{ screen: 'submission', id: action.submissionId }}>
        {action.label}
      </Link>
    );
  }
  return (
    <>
      <span class="list-item-small">ใช้หัวข้อ “{action.title}” ระบบจึงจะทราบว่าเป็นคำขอของรายการนี้</span>
      <span class="list-item-small">
        หากจัดทำนอกระบบไว้แล้ว ให้นำเข้าเป็น “เอกสารหรือภาพประกอบอื่น” ที่ชื่อขึ้นต้นด้วย “{about}”
      </span>
      <Link class="button" to={{ screen: 'form' }}>
        {action.label}
        <span class="visually-hidden"> รายการ {about}</span>
      </Link>
    </>
  );
}

function Starting({ action, about }: { action: Extract<BinderAction, { do: 'start' }>; about: string }) {
  const { api, go } = useApp();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const start = async () => {
    setSending(true);
    setFailure(null);
    try {
      const { kind, subject } = action;
      const { id } = await api.request<PaperView>('POST', '/papers', { kind, subject });
      go({ screen: 'paper', id });
    } catch (error) {
      setFailure(asFailure(error));
      setSending(false);
    }
  };
  return (
    <>
      {failure && (
        <Notice tone="error">
          <p>{failure.message}</p>
        </Notice>
      )}
      <button
        type="button"
        class="button button-primary button-wide"
        disabled={sending}
        onClick={start}
        aria-label={`${action.label} รายการ ${about}`}
      >
        {sending ? 'กำลังสร้าง…' : action.label}
      </button>
    </>
  );
}
