import type { ComplaintView } from '@prakat/shared/api/complaints';
import { thaiDate, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { useFreshLinks } from '../../use-fresh-links.ts';
import { useResource } from '../../use-resource.ts';
import { ComplaintSheet } from './complaint-sheets.tsx';
import { StateBadge } from './complaints-screen.tsx';

const TITLE = 'คำร้อง';

/** One complaint, for whoever may know of it: what was written, what was done, and what can be done. */
export function ComplaintScreen({ id }: { id: string }) {
  const { api } = useApp();
  const path = `/complaints/${encodeURIComponent(id)}`;
  const read = useResource(path, () => api.request<ComplaintView>('GET', path));
  const [open, setOpen] = useState<ComplaintView['actions'][number] | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [isGone, setGone] = useState(false);
  const { data, failure } = read;
  if (isGone) return <WithOthers />;
  if (!data) {
    if (failure?.code === 'not_found') return <NotThere />;
    return <UnreadPage title={TITLE} read={read} lines={8} />;
  }
  const finish = (next: ComplaintView | null) => {
    setDone(open?.label ?? null);
    setOpen(null);
    if (next) read.set(next);
    else setGone(true);
  };
  return (
    <Page title={`${TITLE} ${data.number}`}>
      <StaleNotice failure={failure} />
      {done && (
        <Notice tone="success">
          <p>บันทึก “{done}” แล้ว</p>
        </Notice>
      )}
      <section class="card" aria-label="สาระของคำร้อง">
        <p class="list-item-top">
          <StateBadge {...data} />
        </p>
        <h2>{data.kindName}</h2>
        <p class="written">{data.story ?? 'ข้อความครบกำหนดเก็บและลบแล้ว'}</p>
        <dl class="facts">
          <Facts view={data} />
        </dl>
        <Photos photos={data.photos} onExpired={read.reload} />
      </section>
      {data.actions.length > 0 && (
        <div class="actions">
          {data.actions.map((action, index) => (
            <button
              key={action.name}
              type="button"
              class={`button ${index === 0 ? 'button-primary' : ''}`}
              onClick={() => setOpen(action)}
            >
              {action.label}
            </button>
          ))}
        </div>
      )}
      {open && (
        <ComplaintSheet view={data} action={open} path={path} onClose={() => setOpen(null)} onDone={finish} />
      )}
      <Remarks view={data} />
      <History view={data} />
    </Page>
  );
}

function Facts({ view }: { view: ComplaintView }) {
  const facts: [string, string | null][] = [
    ['จากหน่วยงาน', view.fromOffice],
    ['ผู้ถูกร้องเรียนตามที่ผู้ร้องเขียน', view.about],
    ['เจ้าหน้าที่ที่ไม่เห็นคำร้องนี้', view.namedPeople.join(', ') || null],
    ['ช่องทางติดต่อกลับ', view.contact],
    ['แชต LINE', view.hasAccount ? 'ผู้ร้องขอให้แจ้งคำตอบในแชตเมื่อทักครั้งถัดไป' : null],
    ['วันที่รับ', thaiDate(view.day)],
    ['กำหนดแล้วเสร็จ', `${thaiDate(view.dueOn)}${view.isLate ? ' (เกินกำหนด)' : ''}`],
    ['วันที่ยุติ', view.closedOn && thaiDate(view.closedOn)],
    ['ผู้ดำเนินการ', view.handlerName],
    ['ส่งต่อให้', view.agency],
  ];
  return (
    <>
      {facts.map(([name, value]) =>
        value ? (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ) : null,
      )}
    </>
  );
}

/** Photos open outside the app, by links that run out. */
function Photos({ photos, onExpired }: { photos: ComplaintView['photos']; onExpired: () => Promise<void> }) {
  const { open, renewed } = useFreshLinks(photos, onExpired);
  if (photos.length === 0) return null;
  return (
    <>
      <div class="actions">
        {photos.map(({ name, address }) => (
          <a key={name} class="button" href={address} target="_blank" rel="noopener" onClick={open}>
            {name}
            <span class="visually-hidden"> (เปิดหน้าต่างใหม่)</span>
          </a>
        ))}
      </div>
      <p class="hint" role="status">
        {renewed ? 'ลิงก์หมดอายุ ระบบสร้างลิงก์ใหม่ให้แล้ว กรุณาแตะปุ่มอีกครั้ง' : ''}
      </p>
    </>
  );
}

/** What was written since; what passes between office and sender is told apart from what stays among staff. */
function Remarks({ view: { remarks } }: { view: ComplaintView }) {
  if (remarks.length === 0) return null;
  return (
    <section aria-label="ข้อความและบันทึก">
      <h2>ข้อความและบันทึก</h2>
      <ul class="list">
        {remarks.map(({ kind, kindName, at, by, text }) => (
          <li key={at + kind} class="card list-item">
            <span class="list-item-top">
              <span
                class={`badge ${kind === 'note' || kind === 'forward' ? 'badge-planned' : 'badge-on_display'}`}
              >
                {kindName}
              </span>
              <span class="list-item-small">{thaiShortDateTime(at)}</span>
            </span>
            <span class="written">{text}</span>
            <span class="list-item-small">
              {by || 'ผู้ร้อง'} · {kind === 'note' || kind === 'forward' ? 'ผู้ร้องไม่เห็น' : 'ผู้ร้องเห็น'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const History = ({ view: { history } }: { view: ComplaintView }) => (
  <section class="card" aria-label="ประวัติ">
    <h2>ประวัติ</h2>
    <ol class="timeline">
      {history.map(({ at, what, by }) => (
        <li key={at + what}>
          <p class="timeline-title">{what}</p>
          <p class="timeline-by">{by}</p>
          <p class="timeline-at">{thaiShortDateTime(at)}</p>
        </li>
      ))}
    </ol>
  </section>
);

const WithOthers = () => (
  <Page title={TITLE}>
    <Notice tone="success">
      <p>บันทึกแล้ว คำร้องนี้อยู่กับผู้รับท่านอื่น ท่านจึงเปิดดูไม่ได้อีก</p>
    </Notice>
    <Link to={{ screen: 'complaints' }} class="button button-wide">
      กลับไปรายการคำร้อง
    </Link>
  </Page>
);

const NotThere = () => (
  <Page title={TITLE}>
    <div class="empty">
      <p>ไม่พบคำร้องนี้ อาจส่งต่อให้ผู้อื่นแล้ว หรือท่านไม่ใช่ผู้มีสิทธิรับ</p>
      <Link to={{ screen: 'complaints' }} class="button">
        กลับไปรายการคำร้อง
      </Link>
    </div>
  </Page>
);
