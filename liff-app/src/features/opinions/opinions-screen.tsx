import type { OpinionList } from '@prakat/shared/api/opinions';
import { thaiShortDate } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { useResource } from '../../use-resource.ts';

const TITLE = 'ความเห็นของผู้เข้าชมเว็บไซต์';

/** What visitors wrote about the website after saying how satisfied they are, the newest first. */
export function OpinionsScreen() {
  const { api } = useApp();
  const list = useResource('opinions', () => api.request<OpinionList>('GET', '/opinions'));
  const [asked, setAsked] = useState<string | null>(null);
  const [refused, setRefused] = useState<ApiFailure | null>(null);
  const { data, failure } = list;
  const remove = async (id: string) => {
    setRefused(null);
    setAsked(null);
    try {
      list.set(await api.request<OpinionList>('DELETE', `/opinions/${encodeURIComponent(id)}`));
    } catch (error) {
      setRefused(asFailure(error));
    }
  };
  if (!data) return <UnreadPage title={TITLE} read={list} lines={6} />;
  return (
    <Page title={TITLE}>
      <p>ผู้เขียนไม่ได้ระบุตัว และความเห็นไม่แสดงบนเว็บไซต์ ระบบเก็บไว้ 13 เดือน หากมีข้อมูลส่วนบุคคลให้ลบ</p>
      <StaleNotice failure={failure} />
      {refused && (
        <Notice tone="error">
          <p>{refused.message}</p>
        </Notice>
      )}
      {data.opinions.length === 0 ? (
        <div class="empty">
          <p>ยังไม่มีผู้เขียนความเห็น</p>
        </div>
      ) : (
        <ul class="list">
          {data.opinions.map(({ id, text, day }) => (
            <li key={id} class="card list-item">
              <span class="list-item-small">{thaiShortDate(day)}</span>
              <span class="written">{text}</span>
              {asked === id ? (
                <button type="button" class="button-small" onClick={() => remove(id)}>
                  ยืนยันลบความเห็นนี้
                </button>
              ) : (
                <button
                  type="button"
                  class="button-small"
                  aria-label={`ลบความเห็นวันที่ ${thaiShortDate(day)}`}
                  onClick={() => setAsked(id)}
                >
                  ลบ
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {data.more && <p>แสดงความเห็นล่าสุด {data.opinions.length} รายการ</p>}
    </Page>
  );
}
