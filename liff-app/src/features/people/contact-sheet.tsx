import { PERSON_TEXT_MAX } from '@prakat/shared/people/person-problems';
import { useState } from 'preact/hooks';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import type { PersonSheetProps } from './person-screen.tsx';
import { useSending } from './use-sending.ts';

/** Anybody can mend how they are reached; the rest is for an administrator. */
export function ContactSheet({ person, people, onDone, onClose }: PersonSheetProps) {
  const [contact, setContact] = useState(person.contact);
  const { sending, failure, told, send } = useSending();
  const submit = () =>
    send(
      () => people.change(person.id, { contact }),
      (next) => onDone(next, 'บันทึกช่องทางติดต่อกลับแล้ว'),
    );
  return (
    <Sheet title="แก้ไขช่องทางติดต่อกลับ" busy={sending} onClose={onClose}>
      <TextField
        id="contact"
        label="ช่องทางติดต่อกลับ"
        hint="เบอร์โทรศัพท์ที่ทำงานหรือมือถือ"
        required
        limit={PERSON_TEXT_MAX}
        value={contact}
        problem={told.contact}
        onInput={setContact}
      />
      <p class="hint">หากชื่อ ตำแหน่ง หรือกลุ่มงานไม่ถูกต้อง กรุณาแจ้งผู้ดูแลระบบของหน่วยงาน</p>
      <SheetButtons label="บันทึก" sending={sending} failure={failure} onSend={submit} onClose={onClose} />
    </Sheet>
  );
}
