import type { SubmissionView } from '@prakat/shared/api/api';
import { daysBetween, thaiDate, thaiDateTime } from '@prakat/shared/time/thai-date';
import { useApp } from '../../app-context.ts';
import { Notice } from '../../components/notice.tsx';
import { WebLink } from '../../components/web-link.tsx';

type Publication = NonNullable<SubmissionView['publication']>;

/** Where the item is published and until when; or that it has come down, and why. */
export function PublicationCard({ publication }: { publication: Publication }) {
  const { me } = useApp();
  const { takenDown, confirmed } = publication;
  return (
    <section class="card">
      <h2>การเผยแพร่</h2>
      {takenDown && <TakenDown takenDown={takenDown} elsewhere={publication.by === 'webmaster'} />}
      <dl class="facts">
        <dt>เผยแพร่เมื่อ</dt>
        <dd>{thaiDateTime(publication.publishedAt)}</dd>
        <dt>ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่</dt>
        <dd>
          {confirmed
            ? `${confirmed.name} ${confirmed.positionTitle} เมื่อ ${thaiDateTime(confirmed.at)}`
            : takenDown
              ? 'นำลงก่อนผู้ดูแลเว็บไซต์ยืนยัน'
              : 'รอผู้ดูแลเว็บไซต์ยืนยัน'}
        </dd>
        <dt>แสดงบนเว็บไซต์ถึง</dt>
        <dd>{periodText(publication.displayUntil, me.today, takenDown !== null)}</dd>
      </dl>
      <WebLink href={publication.url} class="button button-wide">
        {takenDown ? 'เปิดที่อยู่เดิมบนเว็บไซต์' : 'เปิดหน้าที่เผยแพร่'}
      </WebLink>
    </section>
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

const kindNames: Record<NonNullable<Publication['takenDown']>['kind'], string> = {
  expired: 'ครบกำหนดเผยแพร่ นำลงจากเว็บไซต์แล้ว',
  early: 'นำลงจากเว็บไซต์ก่อนกำหนด',
  denied: 'นำลงจากเว็บไซต์ เพราะไม่ได้รับอนุมัติทางวาจา',
};

function TakenDown(props: { takenDown: NonNullable<Publication['takenDown']>; elsewhere: boolean }) {
  const { kind, reason, publicReason, by, at } = props.takenDown;
  return (
    <Notice tone="warning" title={kindNames[kind]}>
      {kind !== 'expired' && <p class="quote">{reason}</p>}
      <p>
        {by ? `โดย ${by} ` : 'โดยระบบ '}เมื่อ {thaiDateTime(at)}
      </p>
      {props.elsewhere ? (
        <p>เรื่องนี้อยู่บนเว็บไซต์ที่ผู้ดูแลเว็บไซต์นำขึ้นเอง กรุณาตรวจว่านำออกจากเว็บไซต์นั้นแล้ว</p>
      ) : (
        <p>ข้อความที่แจ้งประชาชน: {publicReason}</p>
      )}
    </Notice>
  );
}
