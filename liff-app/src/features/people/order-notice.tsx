import type { PaperView } from '@prakat/shared/api/papers';
import type { OrderView } from '@prakat/shared/api/people';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSending } from './use-sending.ts';

/** Where the order that appoints the webmasters and the register differ, and the way to one that is right. */
export function OrderNotice({ order }: { order: OrderView }) {
  const { api, go } = useApp();
  const { sending, failure, send } = useSending();
  const { sentence, differences, paperId, next } = order;
  if (sentence === null) return null;
  const start = () =>
    send(
      () => api.request<PaperView>('POST', '/papers', { kind: 'order', subject: next.year }),
      ({ id }) => go({ screen: 'paper', id }),
    );
  return (
    <Notice tone={differences.length > 0 ? 'warning' : 'info'} title="คำสั่งแต่งตั้งผู้ดูแลเว็บไซต์">
      <p>{sentence}</p>
      {differences.length > 0 && (
        <ul class="bullets">
          {differences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {failure && <p role="alert">{failure.message}</p>}
      <div class="notice-buttons">
        {paperId && (
          <Link to={{ screen: 'paper', id: paperId }} class="button button-small">
            เปิดคำสั่งที่ใช้อยู่
          </Link>
        )}
        {next.paperId ? (
          <Link to={{ screen: 'paper', id: next.paperId }} class="button button-small">
            เปิดร่างคำสั่งปีงบประมาณ {next.year}
          </Link>
        ) : (
          <button type="button" class="button button-small" disabled={sending} onClick={start}>
            {sending ? 'กำลังสร้าง…' : `จัดทำคำสั่งปีงบประมาณ ${next.year}`}
          </button>
        )}
      </div>
    </Notice>
  );
}
