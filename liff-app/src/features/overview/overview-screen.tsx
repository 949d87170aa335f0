import type { WaitingCount } from '@prakat/shared/api/api';
import type { Overview } from '@prakat/shared/api/overview';
import { actKinds } from '@prakat/shared/oversight/act-kinds';
import { countedActs } from '@prakat/shared/oversight/month-numbers';
import type { ComponentChildren } from 'preact';
import { type KnownRoute, useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { useResource } from '../../use-resource.ts';

const TITLE = 'ภาพรวมของหน่วยงาน';

/** How the office stands, for those who answer for it: each number leads to what it counts. */
export function OverviewScreen() {
  const { api } = useApp();
  const read = useResource('overview', () => api.request<Overview>('GET', '/overview'));
  const { data, failure } = read;
  if (!data) return <UnreadPage title={TITLE} read={read} lines={10} />;
  const { waiting, dueDays, verbal, freshness, undelivered } = data;
  return (
    <Page title={TITLE}>
      <StaleNotice failure={failure} />
      <Part title="งานที่รอ">
        <Figure to={{ screen: 'waiting' }} name="รอท่านดำเนินการ" count={waiting.mine} />
        <Figure to={{ screen: 'officeWaiting' }} name="รอผู้ใดผู้หนึ่งในหน่วยงาน" count={waiting.office} />
        <Figure
          to={{ screen: 'late' }}
          name="ล่าช้า"
          about={`รอเกิน ${dueDays} วันทำการ ตามที่หน่วยงานกำหนด`}
          count={waiting.late}
          isBad
        />
        <Figure
          to={{ screen: 'unconfirmed' }}
          name="อนุมัติทางวาจาที่ยังไม่ได้ยืนยัน"
          {...(verbal.overdue > 0 && { about: `พ้นกำหนดยืนยันแล้ว ${verbal.overdue} คำขอ` })}
          count={verbal}
          isBad={verbal.overdue > 0}
        />
        <Figure to={{ screen: 'messages' }} name="ข้อความและงานที่ส่งไม่สำเร็จ" count={undelivered} isBad />
      </Part>
      <Part title="ความเป็นปัจจุบันของเว็บไซต์">
        <Figure to={{ screen: 'freshness' }} name="หมวดที่เกินกำหนดตรวจ" count={freshness.overdue} isBad />
        <Figure to={{ screen: 'freshness' }} name="หมวดที่ยังไม่มีข้อมูล" count={freshness.empty} isBad />
        <Figure to={{ screen: 'freshness' }} name="หมวดที่ถึงรอบตรวจ" count={freshness.due} />
        <Figure to={{ screen: 'reports' }} name="หมวดที่ประชาชนแจ้งว่าข้อมูลผิด" count={freshness.reported} />
      </Part>
      <Month month={data.month} />
    </Page>
  );
}

function Month({ month }: Pick<Overview, 'month'>) {
  const { name, from, to, numbers, meanDays, more } = month;
  const log = (act: string): KnownRoute => ({ screen: 'log', terms: { act, from, to } });
  return (
    <Part title={`${name} ถึงวันนี้`}>
      {countedActs.map((act) => (
        <Figure
          key={act}
          to={log(act)}
          name={actKinds[act].name}
          count={{ count: numbers[act], more: more && numbers[act] > 0 }}
        />
      ))}
      <Figure
        to={log('published')}
        name="เฉลี่ยตั้งแต่ยื่นคำขอถึงขึ้นเว็บไซต์"
        {...(meanDays === null && { about: 'ยังไม่มีข้อมูลขึ้นเว็บไซต์ในเดือนนี้' })}
        count={meanDays === null ? '–' : `${meanDays} วัน`}
      />
    </Part>
  );
}

const Part = (props: { title: string; children: ComponentChildren }) => (
  <section class="card" aria-label={props.title}>
    <h2>{props.title}</h2>
    <ul class="figures">{props.children}</ul>
  </section>
);

/** A number with what it counts, which opens the list of it. `isBad`: more than none is to be looked at. */
function Figure(props: {
  to: KnownRoute;
  name: string;
  about?: string;
  count: WaitingCount | number | string;
  isBad?: boolean;
}) {
  const { count } = props;
  const figure =
    typeof count === 'object' ? `${count.count.toLocaleString('en')}${count.more ? '+' : ''}` : String(count);
  const isBad = props.isBad && figure !== '0';
  return (
    <li>
      <Link to={props.to} class="figure">
        <span class="figure-name">
          {props.name}
          {props.about && <span class="list-item-small"> {props.about}</span>}
        </span>
        <span class={isBad ? 'figure-count figure-bad' : 'figure-count'}>{figure}</span>
      </Link>
    </li>
  );
}
