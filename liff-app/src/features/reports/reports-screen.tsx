import type { ReportList, ReportView } from '@prakat/shared/api/reports';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { useResource } from '../../use-resource.ts';
import { ReportCard } from './report-card.tsx';

const TITLE = 'ข้อมูลที่ประชาชนแจ้งว่าผิด';

/** What residents say is wrong or out of date and waits for this person, the newest first. */
export function ReportsScreen() {
  const { api } = useApp();
  const list = useResource('reports', () => api.request<ReportList>('GET', '/reports'));
  const [done, setDone] = useState<string | null>(null);
  const { data, failure } = list;
  if (!data) return <UnreadPage title={TITLE} read={list} lines={6} />;
  const settled = (report: ReportView) => {
    list.set({ ...data, reports: data.reports.filter(({ id }) => id !== report.id) });
    setDone(report.number);
  };
  return (
    <Page title={TITLE}>
      <p>
        ตรวจข้อมูลบนเว็บไซต์ตามที่แจ้ง แล้วบันทึกผล รายละเอียดและช่องทางติดต่อของผู้แจ้งไม่แสดงต่อสาธารณะ และระบบลบหลังดำเนินการแล้ว
        30 วัน
      </p>
      <StaleNotice failure={failure} />
      {done && (
        <Notice tone="success">
          <p>บันทึกผลของการแจ้งที่ {done} แล้ว</p>
        </Notice>
      )}
      {data.reports.length === 0 ? (
        <div class="empty">
          <p>ไม่มีการแจ้งที่รอท่านดำเนินการ</p>
        </div>
      ) : (
        <ul class="list">
          {data.reports.map((report) => (
            <li key={report.id}>
              <ReportCard report={report} withItem onSettled={settled} />
            </li>
          ))}
        </ul>
      )}
      {data.more && <p>แสดงการแจ้งล่าสุดเท่านั้น ส่วนที่เหลือแสดงเมื่อดำเนินการรายการเหล่านี้แล้ว</p>}
    </Page>
  );
}
