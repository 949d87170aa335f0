import type { PublicationView, SubmissionView } from '@prakat/shared/api/api';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { Link } from '../../components/link.tsx';

type Version = PublicationView['versions'][number];

/** Every version that was approved: by which request, and from when to when it stood on the website. */
export const VersionList = (props: { view: SubmissionView; publication: PublicationView }) => (
  <details class="disclosure">
    <summary>ฉบับที่ได้รับอนุมัติ ({props.publication.versions.length} ฉบับ)</summary>
    <ol class="timeline disclosed">
      {props.publication.versions.map((version) => (
        <li key={version.version}>
          <span class="timeline-title">
            ฉบับที่ {version.version} ตามคำขอเลขที่ {version.submissionNumber}
          </span>
          <span class="timeline-by">
            อนุมัติโดย {version.approvedBy} เมื่อ {thaiDateTime(version.approvedAt)}
          </span>
          {verbalNames[version.verbal] && <span class="timeline-by">{verbalNames[version.verbal]}</span>}
          <span class="timeline-by">{whenUp(version, props.publication)}</span>
          {version.submissionId !== props.view.id && (
            <Link to={{ screen: 'submission', id: version.submissionId }} class="timeline-link">
              ดูคำขอเลขที่ {version.submissionNumber}
            </Link>
          )}
        </li>
      ))}
    </ol>
  </details>
);

const verbalNames: Record<Version['verbal'], string | null> = {
  none: null,
  pending: 'อนุมัติทางวาจา รอยืนยันเป็นลายลักษณ์อักษร',
  confirmed: 'อนุมัติทางวาจา และยืนยันเป็นลายลักษณ์อักษรแล้ว',
  denied: 'ผู้ที่ถูกระบุแจ้งว่าไม่ได้อนุมัติ',
  unconfirmed: 'ไม่ได้ยืนยันการอนุมัติทางวาจาภายในกำหนด',
  lapsed: 'การอนุมัติทางวาจาสิ้นผล เพราะยกเลิกการเผยแพร่',
};

function whenUp({ upFrom, upUntil, isNext, isShown }: Version, { state }: PublicationView): string {
  if (!upFrom) return isNext ? 'รอขึ้นเว็บไซต์' : 'ไม่ได้ขึ้นเว็บไซต์';
  const from = `อยู่บนเว็บไซต์ตั้งแต่ ${thaiDateTime(upFrom)}`;
  if (isShown && state === 'on_display') return `${from} ถึงปัจจุบัน`;
  const period = upUntil ? `${from} ถึง ${thaiDateTime(upUntil)}` : from;
  return isNext ? `${period} และรอกลับขึ้นเว็บไซต์` : period;
}
