import { useState } from 'preact/hooks';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { REASON_MAX, reasonProblem } from '../submission/reason.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import type { PersonSheetProps } from './person-screen.tsx';
import { Lines } from './proposal-card.tsx';
import { useSending } from './use-sending.ts';

/** The second person agrees: it takes effect. */
export function ConfirmSheet({ person, people, onDone, onClose }: PersonSheetProps) {
  const { sending, failure, send } = useSending();
  const { proposal, replaces } = person;
  if (!proposal) return null;
  const submit = () =>
    send(
      () => people.confirm(person.id, { seen: proposal.at }),
      (next) => onDone(next, 'ยืนยันแล้ว มีผลทันที ระบบแจ้งผู้เกี่ยวข้องทาง LINE แล้ว'),
    );
  return (
    <Sheet title={`ยืนยัน: ${proposal.title}?`} busy={sending} onClose={onClose}>
      <p class="sheet-subject">{person.name}</p>
      <Lines lines={proposal.lines} />
      {replaces && (
        <p>
          ยืนยันเฉพาะเมื่อได้ตรวจสอบกับเจ้าตัวแล้วทาง {replaces.contact} บัญชี LINE เดิมของ {replaces.name} จะใช้งานไม่ได้ทันที
        </p>
      )}
      <p class="hint">ระบบบันทึกว่า {proposal.by} เป็นผู้เสนอ และท่านเป็นผู้ยืนยัน</p>
      <SheetButtons label="ยืนยัน" sending={sending} failure={failure} onSend={submit} onClose={onClose} />
    </Sheet>
  );
}

/** The second person does not agree, or the first takes it back: nothing changes. */
export function DeclineSheet({ person, people, onDone, onClose }: PersonSheetProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { sending, failure, send } = useSending();
  const { proposal } = person;
  const problem = reasonProblem(reason.trim());
  if (!proposal) return null;
  const { isOwn } = proposal;
  const label = isOwn ? 'ยกเลิกรายการที่เสนอ' : 'ไม่ยืนยัน';
  const submit = () => {
    setAsked(true);
    if (problem) return document.getElementById('decline-reason')?.focus();
    send(
      () => people.decline(person.id, { seen: proposal.at, reason }),
      (next) => onDone(next, isOwn ? 'ยกเลิกรายการที่เสนอแล้ว' : 'ไม่ยืนยัน และแจ้งเหตุผลแก่ผู้เสนอแล้ว'),
    );
  };
  return (
    <Sheet title={label} busy={sending} onClose={onClose}>
      <p class="sheet-subject">
        {proposal.title} {person.name}
      </p>
      <TextField
        id="decline-reason"
        label={isOwn ? 'เหตุผลที่บันทึกไว้' : 'เหตุผลที่แจ้งผู้เสนอ'}
        required
        rows={3}
        limit={REASON_MAX}
        value={reason}
        problem={asked && problem ? problem : undefined}
        onInput={setReason}
      />
      <SheetButtons
        danger
        label={label}
        sending={sending}
        failure={failure}
        onSend={submit}
        onClose={onClose}
      />
    </Sheet>
  );
}
