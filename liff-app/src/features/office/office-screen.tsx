import type { OfficeInWords } from '@prakat/shared/api/office';
import { useApp } from '../../app-context.ts';
import { Page } from '../../components/page.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { useResource } from '../../use-resource.ts';

const TITLE = 'แนวทางของหน่วยงาน';

/** What the office has settled, part by part, for everybody of it to read. */
export function OfficeScreen() {
  const { api, me } = useApp();
  const read = useResource('office-in-words', () => api.request<OfficeInWords>('GET', '/office-in-words'));
  const { data, failure } = read;
  if (!data) return <UnreadPage title={TITLE} read={read} lines={10} />;
  return (
    <Page title={TITLE}>
      <p>
        ค่าที่{me.office.name}กำหนดไว้ในระบบ สำหรับอ่านเท่านั้น
        {me.member.isAdministrator
          ? ' ผู้ดูแลเครื่องแก้ไขได้ในไฟล์โพรไฟล์ของหน่วยงาน'
          : ' หากไม่ถูกต้องกรุณาแจ้งผู้ดูแลระบบของหน่วยงาน'}
      </p>
      <StaleNotice failure={failure} />
      {data.parts.map(({ id, title, sentences, items }) => (
        <details key={id} class="card disclosure">
          <summary>
            <h2>{title}</h2>
          </summary>
          <div class="disclosed">
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {items.map(({ name, sentences: about }) => (
              <section key={name} class="line-group" aria-label={name}>
                <h3>{name}</h3>
                <ul class="bullets">
                  {about.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </details>
      ))}
    </Page>
  );
}
