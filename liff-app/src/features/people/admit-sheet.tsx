import type { Role } from '@prakat/shared/people/member';
import { joinTitle } from '@prakat/shared/text/join-title';
import { useState } from 'preact/hooks';
import { SelectField } from '../../components/select-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import type { PersonSheetProps } from './person-screen.tsx';
import { doneOrProposed, TwoPeopleHint } from './proposal-card.tsx';
import { RoleChoices } from './role-choices.tsx';
import { useSending } from './use-sending.ts';

const REPLACED = 'เปลี่ยนบัญชี LINE แล้ว บัญชีเดิมใช้งานไม่ได้อีก';

/** Admits a person with the roles they need; or gives somebody known their record back on a new LINE account. */
export function AdmitSheet({ person, people, onDone, onClose }: PersonSheetProps) {
  const [roles, setRoles] = useState<Role[]>(['staff']);
  const [positionId, setPositionId] = useState(person.positionId ?? '');
  const [unitId, setUnitId] = useState(person.unitId);
  const [asked, setAsked] = useState(false);
  const { sending, failure, send } = useSending();
  const { office, replaces } = person;
  const problem = roles.length === 0 ? 'กรุณาเลือกบทบาทอย่างน้อยหนึ่งอย่าง' : undefined;
  const submit = () => {
    setAsked(true);
    if (problem) return document.getElementById('roles')?.focus();
    const body = { roles, positionId: positionId || null, unitId, seen: person.updatedAt };
    send(
      () => people.admit(person.id, body),
      (next) => onDone(next, doneOrProposed(next, replaces ? REPLACED : 'รับลงทะเบียนแล้ว')),
    );
  };
  return (
    <Sheet title={replaces ? 'ยืนยันการเปลี่ยนบัญชี LINE?' : 'รับลงทะเบียน'} busy={sending} onClose={onClose}>
      <p class="sheet-subject">{person.name}</p>
      {replaces ? (
        <p>
          ยืนยันเฉพาะเมื่อได้ตรวจสอบกับเจ้าตัวแล้วทาง {replaces.contact} บัญชี LINE เดิมของ {replaces.name} จะใช้งานไม่ได้ทันที
          ตำแหน่ง งาน และประวัติเดิมย้ายมาที่บัญชีใหม่
        </p>
      ) : (
        <>
          <SelectField
            id="positionId"
            label="ตำแหน่งที่มีหน้าที่พิจารณา"
            none="ไม่ได้ดำรงตำแหน่งในรายการ"
            value={positionId}
            options={office.positions.map(({ id, title }) => ({ value: id, text: joinTitle(title) }))}
            onInput={setPositionId}
          />
          <SelectField
            id="unitId"
            label="กลุ่มงาน"
            required
            none="เลือกกลุ่มงาน"
            value={unitId}
            options={office.units.map(({ id, name }) => ({ value: id, text: name }))}
            onInput={setUnitId}
          />
          <RoleChoices value={roles} problem={asked ? problem : undefined} onInput={setRoles} />
          <TwoPeopleHint />
        </>
      )}
      <SheetButtons
        label={replaces ? 'ตรวจสอบแล้ว ยืนยัน' : 'รับลงทะเบียน'}
        sending={sending}
        failure={failure}
        onSend={submit}
        onClose={onClose}
      />
    </Sheet>
  );
}
