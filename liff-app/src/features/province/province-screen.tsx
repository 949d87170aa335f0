import type { ProvinceView } from '@prakat/shared/api/province';
import { countNames, totalOf } from '@prakat/shared/province/districts';
import { thaiDate } from '@prakat/shared/time/thai-date';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { useResource } from '../../use-resource.ts';
import { DistrictCard } from './district-card.tsx';

const TITLE = 'หน่วยงานในจังหวัด';

/** How the websites of a province's districts stand: counts alone, those first that need attention. */
export function ProvinceScreen() {
  const { api } = useApp();
  const view = useResource('province', () => api.request<ProvinceView>('GET', '/province'));
  const { data, failure } = view;

  if (!data) {
    if (failure?.code === 'not_found') return <NoDistricts />;
    return <UnreadPage title={TITLE} read={view} lines={8} />;
  }

  return (
    <Page title={TITLE}>
      <p>ข้อมูล ณ วันที่ {thaiDate(data.today)} แสดงเฉพาะจำนวน เรียงหน่วยงานที่มีหัวข้อเกินกำหนดมากไว้ก่อน</p>
      <StaleNotice failure={failure} />
      <Summary view={data} />
      <ul class="list">
        {data.districts.map((district) => (
          <li key={district.officeId}>
            <DistrictCard district={district} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** All districts together, and the paper that says the same. */
function Summary({ view: { districts, monthName, quarterName, paperId } }: { view: ProvinceView }) {
  const { topics } = totalOf(districts);
  const names = countNames(districts);
  const late = districts.filter((district) => district.topics.late > 0).length;
  return (
    <section class="card" aria-labelledby="all-districts">
      <h2 id="all-districts">
        {late > 0
          ? `มีหัวข้อเกินกำหนด ${late} จาก ${districts.length} หน่วยงาน`
          : `ไม่มีหัวข้อเกินกำหนด ทั้ง ${districts.length} หน่วยงาน`}
      </h2>
      <ul class="bullets">
        <li>
          หัวข้อทั้งหมด: เกินกำหนด {topics.late} ถึงรอบ {topics.due} เป็นปัจจุบัน {topics.current}
        </li>
        <li>อนุมัติทางวาจาที่ยังไม่ได้ยืนยัน {names.verbal} คำขอ</li>
        <li>คำขอที่รอพิจารณานานเกินกำหนด {names.waitingTooLong} คำขอ</li>
        <li>
          เผยแพร่ใน{monthName} {names.month} เรื่อง ใน{quarterName} {names.quarter} เรื่อง
        </li>
      </ul>
      <Link to={{ screen: 'paper', id: paperId }} class="button button-wide">
        รายงานเป็น PDF หรือ Word
      </Link>
    </section>
  );
}

const NoDistricts = () => (
  <Page title={TITLE}>
    <div class="empty">
      <p>ไม่มีหน่วยงานในสังกัดให้แสดง หน้านี้เป็นของหน่วยงานระดับจังหวัด สำหรับผู้มีอำนาจอนุมัติ ผู้ดูแลระบบ และผู้ดูแลเว็บไซต์</p>
      <Link to={{ screen: 'more' }} class="button">
        กลับไปหน้าเพิ่มเติม
      </Link>
    </div>
  </Page>
);
