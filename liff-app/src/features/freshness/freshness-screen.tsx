import type { FreshnessEntry, FreshnessList } from '@prakat/shared/api/freshness';
import { useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { useResource } from '../../use-resource.ts';
import { FreshnessCard, keyOf } from './freshness-card.tsx';

const TITLE = 'ตรวจความเป็นปัจจุบัน';

/** What the office has to look at this month, quarter or year: the person's own first, each with one tap. */
export function FreshnessScreen() {
  const { api, me } = useApp();
  const list = useResource('freshness', api.freshness);
  const [sending, setSending] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { data } = list;

  if (!data) {
    if (list.failure) return <FailurePage title={TITLE} failure={list.failure} onRetry={list.reload} />;
    return (
      <Page title={TITLE}>
        <Skeleton lines={8} />
      </Page>
    );
  }

  const check = async (entry: FreshnessEntry) => {
    setSending(keyOf(entry));
    setFailure(null);
    setDone(null);
    try {
      const { categoryId, subtopicId, period } = entry;
      list.set(await api.checkFreshness({ categoryId, subtopicId, period }));
      setDone(entry.name);
    } catch (error) {
      setFailure(asFailure(error));
      list.reload();
    } finally {
      setSending(null);
    }
  };

  return (
    <Page title={TITLE}>
      <p>
        เปิดดูหน้าเว็บไซต์ของแต่ละหมวด หากข้อมูลยังถูกต้องให้กดปุ่มของหมวดนั้น หากต้องปรับปรุงให้ยื่นคำขอเผยแพร่
        ซึ่งนับเป็นการตรวจของรอบด้วย
      </p>
      <StaleNotice failure={list.failure} />
      {failure && (
        <Notice tone="error">
          <p>{failure.message}</p>
        </Notice>
      )}
      {done && (
        <Notice tone="success">
          <p>บันทึกการตรวจ “{done}” แล้ว</p>
        </Notice>
      )}
      {!data.holidaysKnown && me.member.isAdministrator && (
        <Notice tone="info">
          <p>ระบบยังไม่มีประกาศวันหยุดราชการครบทั้งปีนี้ วันแจ้งเตือนอาจคลาดเคลื่อนจากวันทำการจริง</p>
        </Notice>
      )}
      {data.items.length === 0 ? (
        <div class="empty">
          <p>หน่วยงานนี้ไม่ได้กำหนดรอบการตรวจความเป็นปัจจุบันของข้อมูล</p>
        </div>
      ) : (
        groupsOf(data).map(({ title, items }) => (
          <section key={title}>
            <h2>
              {title} ({items.length})
            </h2>
            <ul class="list">
              {items.map((entry) => (
                <li key={keyOf(entry)}>
                  <FreshnessCard
                    entry={entry}
                    sending={sending === keyOf(entry)}
                    disabled={sending !== null}
                    onCheck={() => check(entry)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </Page>
  );
}

/** What this person can do comes first, then what waits for others, then what is done. */
function groupsOf({ items }: FreshnessList): { title: string; items: FreshnessEntry[] }[] {
  const open = items.filter(({ status }) => status === 'due' || status === 'overdue');
  return [
    { title: 'รอท่านตรวจ', items: open.filter(({ mine }) => mine) },
    { title: 'รอผู้อื่นตรวจ', items: open.filter(({ mine }) => !mine) },
    { title: 'ประชาชนแจ้งว่าข้อมูลผิด', items: items.filter(({ status }) => status === 'reported') },
    { title: 'ยังไม่มีข้อมูลให้ตรวจ', items: items.filter(({ status }) => status === 'empty') },
    { title: 'ตรวจแล้วในรอบนี้', items: items.filter(({ status }) => status === 'checked') },
  ].filter((group) => group.items.length > 0);
}
