import type { ReportView, SettleReportBody } from '@prakat/shared/api/reports';
import { LONGEST_NOTE } from '@prakat/shared/reports/report-kinds';
import { normaliseText } from '@prakat/shared/text/normalise';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSending } from '../people/use-sending.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';

type Props = { report: ReportView; onClose: () => void; onDone: (report: ReportView) => void };

const path = ({ id }: ReportView) => `/reports/${encodeURIComponent(id)}`;

const texts = {
  mended: {
    title: 'ข้อมูลแก้ไขแล้ว',
    about: 'บันทึกเมื่อข้อมูลบนเว็บไซต์ถูกต้องแล้ว หากยังต้องแก้ไข ให้เจ้าของข้อมูลยื่นคำขอแก้ไขก่อน',
    label: 'ยืนยันว่าแก้ไขแล้ว',
  },
  still_correct: {
    title: 'ข้อมูลยังถูกต้อง',
    about:
      'บันทึกเมื่อตรวจหน้าเว็บไซต์แล้วว่าข้อมูลถูกต้องและเป็นปัจจุบัน หากท่านรับผิดชอบหมวดนี้ ระบบนับเป็นการตรวจความเป็นปัจจุบันของรอบด้วย',
    label: 'ยืนยันว่ายังถูกต้อง',
  },
} as const;

/** The report was dealt with, with a few words on what was done. */
export function SettleReportSheet(props: Props & { outcome: SettleReportBody['outcome'] }) {
  const { api } = useApp();
  const { report, outcome, onClose, onDone } = props;
  const { sending, failure, send } = useSending();
  const [typed, setTyped] = useState('');
  const { title, about, label } = texts[outcome];
  const note = normaliseText(typed);
  const tooLong = note.length > LONGEST_NOTE;
  const settle = () => {
    if (!tooLong) send(() => api.request<ReportView>('POST', path(report), { outcome, note }), onDone);
  };
  return (
    <Sheet title={title} busy={sending} onClose={onClose}>
      <p class="sheet-subject">
        รับแจ้งที่ {report.number} {report.kindName}
      </p>
      <p>{about}</p>
      <TextField
        id="report-note"
        label="ผลการดำเนินการ (ถ้ามี)"
        hint="เช่น แก้หมายเลขโทรศัพท์แล้วตามคำขอแก้ไข ไม่ต้องระบุชื่อผู้แจ้ง"
        rows={2}
        value={typed}
        limit={LONGEST_NOTE}
        problem={tooLong ? `ข้อความยาวเกิน ${LONGEST_NOTE} ตัวอักษร กรุณาย่อให้สั้นลง` : undefined}
        onInput={setTyped}
      />
      <SheetButtons label={label} sending={sending} failure={failure} onSend={settle} onClose={onClose} />
    </Sheet>
  );
}

/** What is no report, or names somebody: what was written goes at once. */
export function RemoveReportSheet({ report, onClose, onDone }: Props) {
  const { api } = useApp();
  const { sending, failure, send } = useSending();
  return (
    <Sheet title="ลบการแจ้งนี้" busy={sending} onClose={onClose}>
      <p class="sheet-subject">
        รับแจ้งที่ {report.number} {report.kindName}
      </p>
      <p>ใช้เมื่อไม่เกี่ยวกับข้อมูลนี้ หรือมีข้อมูลส่วนบุคคล รายละเอียดและช่องทางติดต่อจะถูกลบทันทีและเรียกคืนไม่ได้</p>
      <SheetButtons
        label="ยืนยันลบ"
        danger
        sending={sending}
        failure={failure}
        onSend={() => send(() => api.request<ReportView>('DELETE', path(report)), onDone)}
        onClose={onClose}
      />
    </Sheet>
  );
}
