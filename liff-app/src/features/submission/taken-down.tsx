import type { PublicationView } from '@prakat/shared/api/api';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { Notice } from '../../components/notice.tsx';
import { isComingBack, isKeptByHand } from './versions.ts';

type Takedown = NonNullable<PublicationView['takenDown']>;

const titles: Record<Takedown['kind'], string> = {
  expired: 'ครบกำหนดเผยแพร่ นำลงจากเว็บไซต์แล้ว',
  early: 'นำลงจากเว็บไซต์ก่อนกำหนด',
  denied: 'นำลงจากเว็บไซต์ เพราะไม่ได้รับอนุมัติทางวาจา',
  unconfirmed: 'นำลงจากเว็บไซต์ เพราะไม่ได้ยืนยันการอนุมัติทางวาจาภายในกำหนด',
};

/** That it came down, why, by whom, and what the public is told; and that it is on its way back, where it is. */
export function TakenDown(props: { takenDown: Takedown; publication: PublicationView }) {
  const { takenDown, publication } = props;
  const { kind, reason, publicReason, by, at } = takenDown;
  return (
    <Notice tone="warning" title={titles[kind]}>
      {kind !== 'expired' && <p class="quote">{reason}</p>}
      <p>
        {by ? `โดย ${by} ` : 'โดยระบบ '}เมื่อ {thaiDateTime(at)}
      </p>
      {!isKeptByHand(publication) && <p>ข้อความที่แจ้งประชาชน: {publicReason}</p>}
      {isComingBack(publication) && <p>ขณะนี้รอนำกลับขึ้นเว็บไซต์</p>}
    </Notice>
  );
}
