import type { ReportView } from '@prakat/shared/api/reports';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { Link } from '../../components/link.tsx';
import { RemoveReportSheet, SettleReportSheet } from './report-sheets.tsx';

/**
 * What one resident says, and what was done about it. `withItem`: named and linked, where it stands among reports about others;
 * `mayCorrect`: the person may file a correction of the item now.
 */
export function ReportCard(props: {
  report: ReportView;
  withItem?: boolean;
  mayCorrect?: boolean;
  onSettled: (report: ReportView) => void;
}) {
  const { report, onSettled } = props;
  const { number, details, contact, settled } = report;
  const [open, setOpen] = useState<'mended' | 'still_correct' | 'remove' | null>(null);
  const done = (next: ReportView) => {
    setOpen(null);
    onSettled(next);
  };
  const sheet = { report, onClose: () => setOpen(null), onDone: done };
  const about = <span class="visually-hidden"> การแจ้งที่ {number}</span>;
  return (
    <div class="card list-item">
      <span class="list-item-top">
        <span class={`badge ${settled ? 'badge-on_display' : 'badge-changes_requested'}`}>
          {settled ? settled.outcomeName : 'รอดำเนินการ'}
        </span>
        <span class="list-item-small">
          รับแจ้งที่ {number} · {thaiShortDateTime(report.at)}
        </span>
      </span>
      {props.withItem && (
        <Link to={{ screen: 'submission', id: report.publicationId }}>
          เลขที่ {report.itemNumber} {report.itemTitle}
        </Link>
      )}
      <span class="list-item-title">{report.kindName}</span>
      {details && <span class="written">{details}</span>}
      {contact && <span class="list-item-small">ติดต่อกลับ: {contact}</span>}
      {report.isOfEarlierVersion && !settled && (
        <span class="list-item-small">แจ้งถึงฉบับก่อน ขณะนี้มีฉบับใหม่บนเว็บไซต์แล้ว</span>
      )}
      {settled ? (
        <Settled settled={settled} />
      ) : (
        <>
          <div class="actions">
            <button type="button" class="button button-primary" onClick={() => setOpen('mended')}>
              แก้ไขแล้ว{about}
            </button>
            <button type="button" class="button" onClick={() => setOpen('still_correct')}>
              ยังถูกต้อง{about}
            </button>
            {props.mayCorrect && (
              <Link to={{ screen: 'correct', id: report.publicationId }} class="button">
                ยื่นคำขอแก้ไข
              </Link>
            )}
          </div>
          <div>
            <button type="button" class="button-small" onClick={() => setOpen('remove')}>
              ลบ (ไม่เกี่ยวข้อง){about}
            </button>
          </div>
          {(open === 'mended' || open === 'still_correct') && <SettleReportSheet {...sheet} outcome={open} />}
          {open === 'remove' && <RemoveReportSheet {...sheet} />}
        </>
      )}
    </div>
  );
}

const Settled = ({ settled }: { settled: NonNullable<ReportView['settled']> }) => (
  <>
    {settled.note && <span class="written">ผลการดำเนินการ: {settled.note}</span>}
    <span class="list-item-small">
      {settled.by ?? 'ระบบบันทึก'} · {thaiShortDateTime(settled.at)}
    </span>
  </>
);
