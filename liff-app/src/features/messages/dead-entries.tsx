import type { DeadEntry } from '@prakat/shared/api/messages';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { Link } from '../../components/link.tsx';

/** What the product has given up, why, and the way to have it sent again, each by itself or all together. */
export function DeadEntries(props: {
  entries: readonly DeadEntry[];
  mayRetry: boolean;
  /** Id of what is being sent, or `all`; null while nothing is. */
  sending: string | null;
  onRetry: (id: string) => void;
  onRetryAll: () => void;
}) {
  const { entries, mayRetry, sending } = props;
  return (
    <section class="card" aria-labelledby="given-up">
      <h2 id="given-up">รายการที่หยุดส่งแล้ว ({entries.length})</h2>
      {entries.length === 0 ? (
        <p>ไม่มีรายการที่ระบบหยุดส่งใน 45 วันที่ผ่านมา</p>
      ) : (
        <>
          <p>
            {mayRetry ? 'แก้ไขตามคำแนะนำของแต่ละรายการก่อน แล้วจึงส่งใหม่' : 'ผู้ดูแลระบบของหน่วยงานสั่งส่งใหม่ได้จากหน้านี้'}
          </p>
          {mayRetry && entries.filter(({ isForgotten }) => !isForgotten).length > 1 && (
            <button
              type="button"
              class="button button-primary button-wide"
              disabled={sending !== null}
              onClick={props.onRetryAll}
            >
              {sending === 'all' ? 'กำลังส่ง…' : 'ส่งใหม่ทุกรายการ'}
            </button>
          )}
          <ul class="list">
            {entries.map((entry) => (
              <li key={entry.id} class="card list-item">
                <span class="list-item-title">ถึง {entry.to}</span>
                <span class="list-item-small">
                  {entry.what} · หยุดส่งเมื่อ {thaiShortDateTime(entry.at)}
                </span>
                <span>สาเหตุ: {entry.why}</span>
                {entry.isForgotten ? (
                  <span>ส่งใหม่ไม่ได้ เพราะระบบลบเนื้อหาตามระยะเวลาที่เก็บแล้ว กรุณาแจ้งผู้รับด้วยวิธีอื่น</span>
                ) : (
                  <span>คำแนะนำ: {entry.todo}</span>
                )}
                {entry.about && (
                  <Link to={{ screen: 'submission', id: entry.about.submissionId }} class="line-item">
                    คำขอเลขที่ {entry.about.number}
                  </Link>
                )}
                {mayRetry && !entry.isForgotten && (
                  <button
                    type="button"
                    class="button button-wide"
                    disabled={sending !== null}
                    onClick={() => props.onRetry(entry.id)}
                    aria-label={`ส่งใหม่ถึง ${entry.to}`}
                  >
                    {sending === entry.id ? 'กำลังส่ง…' : 'ส่งใหม่'}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
