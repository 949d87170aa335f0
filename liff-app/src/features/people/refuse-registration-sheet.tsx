import { useState } from 'preact/hooks';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { REASON_MAX, reasonProblem } from '../submission/reason.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import type { PersonSheetProps } from './person-screen.tsx';
import { useSending } from './use-sending.ts';

/** Does not admit a person; they are told why and may register again. */
export function RefuseRegistrationSheet({ person, people, onDone, onClose }: PersonSheetProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { sending, failure, send } = useSending();
  const problem = reasonProblem(reason.trim());
  const submit = () => {
    setAsked(true);
    if (problem) return document.getElementById('refusal-reason')?.focus();
    send(
      () => people.refuse(person.id, reason),
      (next) => onDone(next, 'ไม่รับลงทะเบียน และแจ้งเหตุผลแก่ผู้ลงทะเบียนแล้ว'),
    );
  };
  return (
    <Sheet title="ไม่รับลงทะเบียน" busy={sending} onClose={onClose}>
      <p class="sheet-subject">{person.name}</p>
      <TextField
        id="refusal-reason"
        label="เหตุผลที่แจ้งผู้ลงทะเบียน"
        required
        rows={3}
        limit={REASON_MAX}
        value={reason}
        problem={asked && problem ? problem : undefined}
        onInput={setReason}
      />
      <SheetButtons
        danger
        label="ไม่รับลงทะเบียน"
        sending={sending}
        failure={failure}
        onSend={submit}
        onClose={onClose}
      />
    </Sheet>
  );
}
