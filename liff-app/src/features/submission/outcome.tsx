import type { SubmissionView } from '@prakat/shared/api/api';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';

/** What has become of the request, where people must know it first: refused, or a correction under way. */
export const Outcome = ({ view }: { view: SubmissionView }) => (
  <>
    <Refusal view={view} />
    {view.corrects && <Correcting view={view} number={view.corrects} />}
  </>
);

const underWay: ReadonlySet<SubmissionView['standing']> = new Set(['submitted', 'changes_requested']);

/** That the request is a correction, of what, and what is up meanwhile. */
function Correcting({ view, number }: { view: SubmissionView; number: string }) {
  const { publication, standing } = view;
  return (
    <Notice tone="info" title={`คำขอแก้ไขข้อมูลเลขที่ ${number}`}>
      {underWay.has(standing) && (
        <p>
          เนื้อหาด้านล่างเป็นฉบับที่ขอแก้ไข{' '}
          {publication?.state === 'on_display'
            ? 'ฉบับเดิมที่ได้รับอนุมัติแล้วยังอยู่บนเว็บไซต์จนกว่าฉบับแก้ไขจะได้รับอนุมัติและขึ้นแทน'
            : 'ข้อมูลจะขึ้นเว็บไซต์เมื่อฉบับแก้ไขได้รับอนุมัติ'}
        </p>
      )}
      {publication && publication.id !== view.id && (
        <Link to={{ screen: 'submission', id: publication.id }}>ดูคำขอเดิมเลขที่ {number}</Link>
      )}
    </Notice>
  );
}

/** Why it came back or was refused. */
function Refusal({ view }: { view: SubmissionView }) {
  const { lastRefusal, standing } = view;
  const title = titles[standing];
  if (!lastRefusal || !title) return null;
  return (
    <Notice tone="warning" title={title}>
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
  );
}

const titles: Partial<Record<SubmissionView['standing'], string>> = {
  changes_requested: 'ส่งกลับให้แก้ไข เพราะ',
  rejected: 'ไม่อนุมัติให้เผยแพร่ เพราะ',
};
