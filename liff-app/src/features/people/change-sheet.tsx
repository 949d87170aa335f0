import { useState } from 'preact/hooks';
import { Sheet } from '../../components/sheet.tsx';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import { focusFirst, PersonFieldset, problemsByField } from './person-fields.tsx';
import type { PersonSheetProps } from './person-screen.tsx';
import { doneOrProposed, TwoPeopleHint } from './proposal-card.tsx';
import { RoleChoices } from './role-choices.tsx';
import { useSending } from './use-sending.ts';

/** Name, post, unit, contact and roles, by an administrator. */
export function ChangeSheet({ person, people, onDone, onClose }: PersonSheetProps) {
  const { name, positionId, positionTitle, unitId, contact } = person;
  const [fields, setFields] = useState({ name, positionId, positionTitle, unitId, contact });
  const [roles, setRoles] = useState(person.roles);
  const [asked, setAsked] = useState(false);
  const { sending, failure, told, send } = useSending();
  const found = problemsByField(fields, person.office);
  if (roles.length === 0) found.roles = 'กรุณาเลือกบทบาทอย่างน้อยหนึ่งอย่าง หรือบันทึกการพ้นหน้าที่แทน';
  const problems = { ...(asked ? found : {}), ...told };
  const submit = () => {
    setAsked(true);
    if (focusFirst(found)) return;
    send(
      () => people.change(person.id, { ...fields, roles }),
      (next) => onDone(next, doneOrProposed(next, 'บันทึกข้อมูลแล้ว มีผลทันที')),
    );
  };
  return (
    <Sheet title="แก้ไขข้อมูลหรือบทบาท" busy={sending} onClose={onClose}>
      <PersonFieldset
        fields={fields}
        office={person.office}
        problems={problems}
        set={(changes) => setFields((before) => ({ ...before, ...changes }))}
      />
      <RoleChoices value={roles} problem={problems.roles} onInput={setRoles} />
      <TwoPeopleHint />
      <SheetButtons label="บันทึก" sending={sending} failure={failure} onSend={submit} onClose={onClose} />
    </Sheet>
  );
}
