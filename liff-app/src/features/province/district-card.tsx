import type { DistrictView } from '@prakat/shared/api/province';
import { countNames } from '@prakat/shared/province/districts';
import { thaiShortDate } from '@prakat/shared/time/thai-date';
import { WebLink } from '../../components/web-link.tsx';

/** One office of the province: what is late in front, then its other counts and its website. */
export function DistrictCard({ district }: { district: DistrictView }) {
  const { name, topics, verbal, published, siteUrl } = district;
  const names = countNames([district]);
  const all = topics.current + topics.due + topics.late;
  return (
    <article class="card district">
      <p class="badges">
        {topics.late > 0 && <span class="badge badge-rejected">เกินกำหนด {topics.late} หัวข้อ</span>}
        {topics.due > 0 && <span class="badge badge-changes_requested">ถึงรอบ {topics.due} หัวข้อ</span>}
        {topics.late + topics.due === 0 && <span class="badge badge-on_display">เป็นปัจจุบันทุกหัวข้อ</span>}
      </p>
      <h2>{name}</h2>
      <dl class="counts">
        <dt>เป็นปัจจุบัน</dt>
        <dd>
          {topics.current} จาก {all} หัวข้อ
        </dd>
        <dt>อนุมัติทางวาจารอยืนยัน</dt>
        <dd>
          {names.verbal} คำขอ
          {verbal.oldest && <span class="line">ตั้งแต่ {thaiShortDate(verbal.oldest)}</span>}
        </dd>
        <dt>คำขอค้างเกินกำหนด</dt>
        <dd>{names.waitingTooLong} คำขอ</dd>
        <dt>เผยแพร่ล่าสุด</dt>
        <dd>{published.last ? thaiShortDate(published.last) : 'ไม่มีในรอบ 2 ปี'}</dd>
        <dt>เผยแพร่เดือนนี้</dt>
        <dd>{names.month} เรื่อง</dd>
        <dt>เผยแพร่ไตรมาสนี้</dt>
        <dd>{names.quarter} เรื่อง</dd>
      </dl>
      <WebLink href={siteUrl} class="button-small">{`เปิดเว็บไซต์ของ${name}`}</WebLink>
    </article>
  );
}
