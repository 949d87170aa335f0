import { useState } from 'preact/hooks';
import { PersonChoice } from '../../components/person-choice.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useResource } from '../../use-resource.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import type { PersonSheetProps } from './person-screen.tsx';
import { doneOrProposed, TwoPeopleHint } from './proposal-card.tsx';
import { useSending } from './use-sending.ts';

const NOBODY = '*';

/** Somebody leaves, or is replaced: who takes over their work, and whether they take the post too. */
export function LeaveSheet({ person, people, onDone, onClose }: PersonSheetProps) {
  const read = useResource('colleagues', people.colleagues);
  const colleagues = { ...read, data: read.data?.filter(({ id }) => id !== person.id) ?? null };
  const [successor, setSuccessor] = useState('');
  const [takesPost, setTakesPost] = useState(false);
  const [asked, setAsked] = useState(false);
  const { sending, failure, send } = useSending();
  const openWork = person.openWork ?? 0;
  const named = successor !== '' && successor !== NOBODY;
  const problem = successor ? undefined : 'กรุณาเลือกผู้รับช่วงงาน';
  const submit = () => {
    setAsked(true);
    if (problem) return document.getElementById('successor')?.focus();
    send(
      () => people.leave(person.id, { successorId: named ? successor : null, takesPost: named && takesPost }),
      (next) => onDone(next, doneOrProposed(next, 'บันทึกการพ้นหน้าที่แล้ว')),
    );
  };
  return (
    <Sheet title="บันทึกการพ้นหน้าที่" busy={sending} onClose={onClose}>
      <p class="sheet-subject">{person.name}</p>
      <p>
        บัญชี LINE ของผู้นี้จะใช้งานระบบไม่ได้ทันที การปฏิบัติหน้าที่แทนที่เกี่ยวข้องสิ้นสุด ประวัติและลายมือชื่อในคำขอที่ดำเนินการไปแล้วยังอยู่
        {openWork > 0 && ` มีงานในความรับผิดชอบ ${openWork} รายการที่ต้องมีผู้รับช่วง`}
      </p>
      <PersonChoice
        id="successor"
        label="ผู้รับช่วงงาน"
        required
        people={colleagues}
        more={openWork > 0 ? [] : [{ value: NOBODY, text: 'ไม่มีผู้รับช่วง' }]}
        nobody="ไม่มีเจ้าหน้าที่ท่านอื่นให้เลือก"
        value={successor}
        problem={asked ? problem : undefined}
        onInput={setSuccessor}
      />
      {named && (
        <label class="choice">
          <input
            type="checkbox"
            checked={takesPost}
            onChange={(event) => setTakesPost(event.currentTarget.checked)}
          />
          <span class="choice-text">
            ดำรงตำแหน่งและรับบทบาทแทนด้วย
            <span class="choice-about">{person.roleNames.join(' ')}</span>
          </span>
        </label>
      )}
      <TwoPeopleHint />
      <SheetButtons
        danger
        label="ยืนยันการพ้นหน้าที่"
        sending={sending}
        failure={failure}
        onSend={submit}
        onClose={onClose}
      />
    </Sheet>
  );
}
