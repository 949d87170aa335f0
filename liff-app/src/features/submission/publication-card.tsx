import type { PublicationView, SubmissionView } from '@prakat/shared/api/api';
import { taskNames } from '@prakat/shared/publication/state-names';
import { daysBetween, thaiDate, thaiDateTime, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { useApp } from '../../app-context.ts';
import { Findings } from '../../components/findings.tsx';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { WebLink } from '../../components/web-link.tsx';
import { Captures } from './captures.tsx';
import { Placements } from './placements.tsx';
import { TakenDown } from './taken-down.tsx';
import { VersionList } from './version-list.tsx';
import { newVersion } from './versions.ts';

/** What stands on the website by the request, or what it corrects: where, since when and until when, and what is to be done. */
export function PublicationCard(props: {
  view: SubmissionView;
  publication: PublicationView;
  /** Asks for new links, when one has run out. */
  onExpired: () => Promise<void>;
}) {
  const { me } = useApp();
  const { view, publication } = props;
  const { state, stateName, takenDown, correction, unseparated, url, publishedAt } = publication;
  const isUp = state === 'on_display';
  return (
    <section class="card">
      <h2>การเผยแพร่</h2>
      {takenDown && !isUp && <TakenDown takenDown={takenDown} publication={publication} />}
      {correction && correction.id !== view.id && (
        <Notice tone="info" title={`มีคำขอแก้ไขเลขที่ ${correction.number} อยู่ระหว่างพิจารณา`}>
          <Link to={{ screen: 'submission', id: correction.id }}>ดูคำขอแก้ไขเลขที่ {correction.number}</Link>
        </Notice>
      )}
      {publication.held && (
        <>
          <Notice tone="warning" title="พักการเผยแพร่ไว้ให้ผู้มีอำนาจอนุมัติตรวจ">
            <p>ระบบพบข้อมูลส่วนบุคคลก่อนนำขึ้นเว็บไซต์ ข้อมูลนี้จะขึ้นเว็บไซต์เมื่อผู้มีอำนาจอนุมัติตรวจแล้ว</p>
          </Notice>
          <Findings checks={publication.held} />
        </>
      )}
      <Upcoming view={view} publication={publication} />
      <dl class="facts">
        <dt>สถานะบนเว็บไซต์</dt>
        <dd>{stateName}</dd>
        {publishedAt && (
          <>
            <dt>เผยแพร่ครั้งแรกเมื่อ</dt>
            <dd>{thaiDateTime(publishedAt)}</dd>
            <dt>แสดงบนเว็บไซต์ถึง</dt>
            <dd>{periodText(publication.displayUntil, me.today, !isUp)}</dd>
          </>
        )}
        <Task publication={publication} />
      </dl>
      <Placements publication={publication} onExpired={props.onExpired} />
      {publication.placements.some(({ proof }) => proof) && <Captures requestId={view.id} />}
      {publication.versions.length > 1 && <VersionList view={view} publication={publication} />}
      {unseparated.length > 0 && (
        <Notice tone="info" title="หมายเหตุเกี่ยวกับการแบ่งแยกหน้าที่">
          <ul class="bullets">
            {unseparated.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {url && (
        <WebLink href={url} class="button button-wide">
          {isUp ? 'เปิดหน้าที่เผยแพร่' : 'เปิดที่อยู่เดิมบนเว็บไซต์'}
        </WebLink>
      )}
    </section>
  );
}

/** What waits to go up, and from what day on; a webmaster who puts it up by hand learns that it must not be earlier. */
function Upcoming({ view, publication }: { view: SubmissionView; publication: PublicationView }) {
  const { publishOn, task, versions, actions } = publication;
  const next = newVersion(publication);
  const isCorrection = next !== null && versions.length > 1;
  if (publishOn && task === 'publish' && actions.some(({ answers }) => answers === 'task')) {
    return (
      <Notice tone="info" title={`นำขึ้นเว็บไซต์ตั้งแต่วันที่ ${thaiDate(publishOn)}`}>
        <p>เมื่อถึงวันนั้น ท่านจะแจ้งที่อยู่หน้าเว็บได้จากหน้านี้</p>
      </Notice>
    );
  }
  if (!isCorrection && !publishOn) return null;
  return (
    <Notice tone="info">
      <p>
        {isCorrection && `ฉบับแก้ไขตามคำขอเลขที่ ${next.submissionNumber} ได้รับอนุมัติแล้วและรอขึ้นเว็บไซต์ `}
        {publishOn && `กำหนดเผยแพร่ในวันที่ ${thaiDate(publishOn)}`}
      </p>
      {isCorrection && next.submissionId !== view.id && (
        <Link to={{ screen: 'submission', id: next.submissionId }}>
          ดูคำขอแก้ไขเลขที่ {next.submissionNumber}
        </Link>
      )}
    </Notice>
  );
}

function Task({ publication: { task, claim } }: { publication: PublicationView }) {
  if (!task) return null;
  return (
    <>
      <dt>งานของผู้ดูแลเว็บไซต์</dt>
      <dd>
        {taskNames[task]}
        <br />
        {claim ? `ผู้รับงาน: ${claim.name} ตั้งแต่ ${thaiShortDateTime(claim.at)}` : 'ยังไม่มีผู้รับงาน'}
      </dd>
    </>
  );
}

function periodText(until: string | null, today: string, isDown: boolean): string {
  if (until === null) return 'ไม่กำหนดวันสิ้นสุด';
  const day = thaiDate(until);
  if (isDown) return day;
  const left = daysBetween(today, until);
  if (left < 0) return `${day} (ครบกำหนดแล้ว)`;
  return left === 0 ? `${day} (วันนี้วันสุดท้าย)` : `${day} (เหลืออีก ${left.toLocaleString('en')} วัน)`;
}
