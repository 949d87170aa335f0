import type { PublicationView } from '@prakat/shared/api/api';
import type { ReportList, ReportView } from '@prakat/shared/api/reports';
import { useApp } from '../../app-context.ts';
import { Retry } from '../../components/retry.tsx';
import { useResource } from '../../use-resource.ts';
import { ReportCard } from './report-card.tsx';

/** What residents say of one item, on the screen of its request; nothing where nobody said anything. */
export function ItemReports({ publication }: { publication: PublicationView }) {
  const { api } = useApp();
  const { id, mayCorrect } = publication;
  const list = useResource(`reports/${id}`, () =>
    api.request<ReportList>('GET', `/reports?${new URLSearchParams({ of: id })}`),
  );
  const { data, failure } = list;
  if (!data) return failure ? <Retry failure={failure} onRetry={list.reload} /> : null;
  if (data.reports.length === 0) return null;
  const open = data.reports.filter(({ settled }) => !settled);
  const dealtWith = data.reports.filter(({ settled }) => settled);
  const settled = (next: ReportView) =>
    list.set({ ...data, reports: data.reports.map((report) => (report.id === next.id ? next : report)) });
  const cards = (reports: ReportView[]) => (
    <ul class="list">
      {reports.map((report) => (
        <li key={report.id}>
          <ReportCard report={report} mayCorrect={mayCorrect} onSettled={settled} />
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <h2>ประชาชนแจ้งว่าข้อมูลผิดหรือไม่เป็นปัจจุบัน ({open.length})</h2>
      {cards(open)}
      {dealtWith.length > 0 && (
        <details class="disclosure">
          <summary>ดำเนินการแล้ว ({dealtWith.length})</summary>
          {cards(dealtWith)}
        </details>
      )}
    </section>
  );
}
