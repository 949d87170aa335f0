import type { GroupsView } from '@prakat/shared/api/groups';
import { thaiShortDate } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { useResource } from '../../use-resource.ts';
import { GroupSheet } from './group-sheet.tsx';
import { type Asked, type Group, standingOf, wordsFor } from './group-words.ts';

const TITLE = 'กลุ่ม LINE';

/** The LINE groups that the account is in: what each receives, since when, and using it or not. For administrators. */
export function GroupsScreen() {
  const { api } = useApp();
  const view = useResource('groups', () => api.request<GroupsView>('GET', '/groups'));
  const [asking, setAsking] = useState<{ group: Group; asked: Asked } | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { data, failure } = view;
  if (!data) return <UnreadPage title={TITLE} read={view} lines={6} />;
  return (
    <Page title={TITLE}>
      <p>
        กลุ่มประกาศได้รับสิ่งที่เผยแพร่แล้ว กลุ่มเจ้าหน้าที่ถามจำนวนและเลขที่คำขอที่รอดำเนินการได้ ระบบไม่เก็บข้อความที่สมาชิกพิมพ์ในกลุ่ม
      </p>
      <StaleNotice failure={failure} />
      {done && (
        <Notice tone="success">
          <p>{done}</p>
        </Notice>
      )}
      {!data.announces && (
        <Notice tone="info">
          <p>ขณะนี้หน่วยงานไม่ได้กำหนดให้ส่งประกาศในกลุ่ม LINE จึงไม่มีประกาศส่งไปยังกลุ่มใด</p>
        </Notice>
      )}
      {data.groups.length === 0 ? (
        <div class="empty">
          <p>บัญชีทางการยังไม่ได้อยู่ในกลุ่มใด หากต้องการใช้กลุ่ม กรุณาเชิญบัญชีทางการเข้ากลุ่มใน LINE</p>
        </div>
      ) : (
        <ul class="list">
          {data.groups.map((group) => (
            <li key={group.id} class="card">
              <h2>{group.name}</h2>
              <p>
                {standingOf(group)} ตั้งแต่ <time dateTime={group.since}>{thaiShortDate(group.since)}</time>
              </p>
              <div class="actions">
                {wordsFor(group).map((asked) => (
                  <button
                    key={asked.label}
                    type="button"
                    class={asked.isEnd ? 'button button-danger' : 'button'}
                    onClick={() => {
                      setDone(null);
                      setAsking({ group, asked });
                    }}
                  >
                    {asked.label}
                  </button>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      {asking && (
        <GroupSheet
          {...asking}
          onClose={() => setAsking(null)}
          onDone={(next) => {
            view.set(next);
            setDone(asking.asked.done(asking.group.name));
            setAsking(null);
          }}
        />
      )}
    </Page>
  );
}
