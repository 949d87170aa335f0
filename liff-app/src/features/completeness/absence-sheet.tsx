import { normaliseText } from '@prakat/shared/text/normalise';
import { useState } from 'preact/hooks';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSending } from '../people/use-sending.ts';
import { REASON_MAX, reasonProblem } from '../submission/reason.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import { type LineSheetProps, LineSubject } from './line-subject.tsx';

/** A head says that the office has no information of this kind, and why. */
export function AbsenceSheet({ line, send, onDone, onClose }: LineSheetProps) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const sending = useSending();
  const reason = normaliseText(typed);
  const problem = reasonProblem(reason, 'กรุณาระบุเหตุผลที่หน่วยงานไม่มีข้อมูลประเภทนี้');
  const submit = () => {
    setAsked(true);
    if (problem) return document.getElementById('absence-reason')?.focus();
    sending.send(() => send({ reason }), onDone);
  };
  return (
    <Sheet title="ไม่มีข้อมูลประเภทนี้" onClose={onClose} busy={sending.sending}>
      <LineSubject line={line} />
      <p>ระบบจะบันทึกชื่อท่าน วันที่ และเหตุผลไว้ในรายการและในรายงานความครบถ้วนของข้อมูล</p>
      <TextField
        id="absence-reason"
        label="เหตุผล"
        required
        rows={3}
        value={typed}
        limit={REASON_MAX}
        problem={asked && problem ? problem : undefined}
        onInput={setTyped}
      />
      <SheetButtons
        label="บันทึกว่าไม่มีข้อมูล"
        sending={sending.sending}
        failure={sending.failure}
        onSend={submit}
        onClose={onClose}
      />
    </Sheet>
  );
}
