import type { SubmissionView } from '@prakat/shared/api/api';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';

/** What has become of the request: why it came back, or where it was published. */
export function Outcome({ view }: { view: SubmissionView }) {
  const { lastRefusal, publication } = view;
  const refused = lastRefusal && (view.state === 'rejected' || view.state === 'changes_requested');
  return (
    <>
      {refused && (
        <Notice
          tone="warning"
          title={lastRefusal.kind === 'rejected' ? 'ไม่อนุมัติให้เผยแพร่ เพราะ' : 'ส่งกลับให้แก้ไข เพราะ'}
        >
          <p class="quote">{lastRefusal.reason}</p>
          <p>
            โดย {lastRefusal.by} เมื่อ {thaiDateTime(lastRefusal.at)}
          </p>
          {view.actions
            .filter(({ name }) => name === 'resubmit')
            .map(({ name, label }) => (
              <Link key={name} to={{ screen: 'edit', id: view.id }} class="button button-primary button-wide">
                {label}
              </Link>
            ))}
        </Notice>
      )}
      {publication && (
        <section class="card">
          <h2>การเผยแพร่</h2>
          <p>เผยแพร่เมื่อ {thaiDateTime(publication.publishedAt)}</p>
          <p>
            {publication.confirmed
              ? `ยืนยันโดย ${publication.confirmed.name} ${publication.confirmed.positionTitle} เมื่อ ${thaiDateTime(publication.confirmed.at)}`
              : 'รอผู้ดูแลเว็บไซต์ยืนยัน'}
          </p>
          <WebLink href={publication.url} class="button button-wide">
            เปิดหน้าที่เผยแพร่
          </WebLink>
        </section>
      )}
    </>
  );
}

/** A link out of the app. Anything but a web address is shown as text, whatever it says. */
export function WebLink(props: { href: string; class?: string; children: string }) {
  if (!/^https?:\/\//i.test(props.href)) return <span>{props.children}</span>;
  return (
    <a class={props.class} href={props.href} target="_blank" rel="noopener noreferrer">
      {props.children}
      <span class="visually-hidden"> (เปิดหน้าต่างใหม่)</span>
    </a>
  );
}
