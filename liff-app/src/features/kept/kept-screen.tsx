import type { KeptKind, KeptView } from '@prakat/shared/api/kept';
import { Fragment } from 'preact';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { useResource } from '../../use-resource.ts';

const TITLE = 'ข้อมูลของท่านที่ระบบเก็บ';

/** What is kept of oneself: what there is of it now, why, and until when. */
export function KeptScreen() {
  const { api } = useApp();
  const { data, failure, reload } = useResource('kept', () => api.request<KeptView>('GET', '/kept'));
  if (!data)
    return <UnreadPage title={TITLE} read={{ failure, reload }} lines={8} label="กำลังโหลดข้อมูลของท่าน" />;
  return (
    <Page title={TITLE}>
      <p>ข้อมูลส่วนบุคคลของท่านที่หน่วยงานเก็บไว้ในระบบนี้ เก็บเพื่ออะไร และเก็บถึงเมื่อใด</p>
      <StaleNotice failure={failure} />
      <Link to={{ screen: 'profile' }} class="button">
        แก้ไขช่องทางติดต่อกลับ
      </Link>
      {data.kinds.map((kind) => (
        <Kind key={kind.id} kind={kind} />
      ))}
      {data.notes.map(({ heading, text }) => (
        <section key={heading} class="card">
          <h2>{heading}</h2>
          <p>{text}</p>
        </section>
      ))}
    </Page>
  );
}

function Kind({ kind: { name, what, purpose, ground, period, end, own } }: { kind: KeptKind }) {
  return (
    <section class="card">
      <h2>{name}</h2>
      {own && own.length > 0 && (
        <dl class="facts">
          {own.map(({ label, value }) => (
            <Fragment key={`${label}/${value}`}>
              <dt>{label}</dt>
              <dd class="written">{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {own?.length === 0 && <p>ขณะนี้ไม่มีข้อมูลของท่าน</p>}
      <p>
        <strong>เก็บ</strong> {period} {end}
      </p>
      <details class="disclosure">
        <summary>คืออะไร และเก็บเพราะเหตุใด</summary>
        <p>{what}</p>
        <p>วัตถุประสงค์: {purpose}</p>
        <p>ฐานทางกฎหมาย: {ground}</p>
      </details>
    </section>
  );
}
