import type { MessagesPage, RetriedAll } from '@prakat/shared/api/messages';
import { useState } from 'preact/hooks';
import { asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { PositionTitle } from '../../components/position-title.tsx';
import { type ActionResult, ResultNotice } from '../../components/result-notice.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { useResource } from '../../use-resource.ts';
import { DeadEntries } from './dead-entries.tsx';
import { MonthPart } from './month-part.tsx';
import { OutboxNotice } from './outbox-notice.tsx';

const TITLE = 'ข้อความและโควตา LINE';

/** What became of the office's messages: what is left of the month's, what waits, what was given up, who is not reached. */
export function MessagesScreen() {
  const { api } = useApp();
  const read = useResource('messages', () => api.request<MessagesPage>('GET', '/messages'));
  const [result, setResult] = useState<ActionResult | null>(null);
  // Id of what is being sent again, or all of it.
  const [sending, setSending] = useState<string | null>(null);
  const { data, failure } = read;
  if (!data) return <UnreadPage title={TITLE} read={read} lines={8} />;
  const send = async (what: string, call: () => Promise<{ page: MessagesPage; done: string }>) => {
    if (sending) return;
    setSending(what);
    try {
      const { page, done } = await call();
      read.set(page);
      setResult({ done });
    } catch (error) {
      setResult({ refused: asFailure(error).message });
      read.reload();
    } finally {
      setSending(null);
    }
  };
  const retry = (id: string) =>
    send(id, async () => ({
      page: await api.request<MessagesPage>('POST', `/messages/${encodeURIComponent(id)}/retry`),
      done: 'ระบบกำลังส่งรายการนี้ใหม่',
    }));
  const retryAll = () =>
    send('all', async () => {
      const { again, left, page } = await api.request<RetriedAll>('POST', '/messages/retry');
      const rest = left > 0 ? ` ไม่ส่ง ${left} รายการ เพราะดำเนินการด้วยวิธีอื่นไปแล้วหรือไม่มีเนื้อหาให้ส่ง` : '';
      return { page, done: `ระบบกำลังส่งใหม่ ${again} รายการ${rest}` };
    });
  const [month, ...before] = data.months;
  return (
    <Page title={TITLE}>
      <ResultNotice result={result} />
      <StaleNotice failure={failure} />
      <OutboxNotice waits={data.outbox.waits} more={data.outbox.more} />
      {month && <MonthPart month={month} isNow />}
      <DeadEntries
        entries={data.dead}
        mayRetry={data.mayRetry}
        sending={sending}
        onRetry={retry}
        onRetryAll={retryAll}
      />
      <section class="card" aria-labelledby="unreachable">
        <h2 id="unreachable">ผู้ที่ระบบส่งข้อความถึงไม่ได้ ({data.unreachable.length})</h2>
        {data.unreachable.length === 0 ? (
          <p>ระบบส่งข้อความ LINE ถึงเจ้าหน้าที่ได้ทุกคน</p>
        ) : (
          <>
            <p>ผู้นี้ปิดกั้นบัญชี LINE ของหน่วยงาน หรือยังไม่ได้เพิ่มเพื่อน กรุณาแจ้งงานด้วยวิธีอื่น และขอให้เพิ่มเพื่อนหรือเลิกปิดกั้น</p>
            <ul class="list">
              {data.unreachable.map(({ id, name, positionTitle, unitName }) => (
                <li key={id}>
                  <Link to={{ screen: 'person', id }} class="card list-item">
                    <span class="list-item-title">{name}</span>
                    <span class="list-item-small">
                      <PositionTitle title={positionTitle} /> · {unitName}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {before.length > 0 && (
        <details class="disclosure">
          <summary>เดือนก่อนหน้า ({before.length})</summary>
          <div class="disclosed">
            {before.map((one) => (
              <MonthPart key={one.month} month={one} />
            ))}
          </div>
        </details>
      )}
      <p class="hint">ข้อความตอบกลับไม่นับ LINE นับเฉพาะข้อความที่ระบบส่งเอง คนละหนึ่งข้อความ และในกลุ่มนับทุกคน</p>
    </Page>
  );
}
