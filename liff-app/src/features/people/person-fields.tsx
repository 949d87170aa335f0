import type { OfficeChoices } from '@prakat/shared/api/people';
import { PERSON_TEXT_MAX, type PersonFields, problemsOfPerson } from '@prakat/shared/people/person-problems';
import { joinTitle } from '@prakat/shared/text/join-title';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';

export const noFields: PersonFields = {
  name: '',
  positionId: null,
  positionTitle: '',
  unitId: '',
  contact: '',
};

export const problemsByField = (fields: PersonFields, office: OfficeChoices): Record<string, string> =>
  Object.fromEntries(problemsOfPerson(fields, office).map(({ field, message }) => [field, message]));

/** Takes the person to the first field that something is wrong with; false when nothing is. */
export function focusFirst(problems: Record<string, string>): boolean {
  const [first] = Object.keys(problems);
  if (first) document.getElementById(first)?.focus();
  return first !== undefined;
}

/** Who somebody is in the office: for registering oneself, and for an administrator's changes. */
export function PersonFieldset(props: {
  fields: PersonFields;
  office: OfficeChoices;
  problems: Record<string, string>;
  set: (changes: Partial<PersonFields>) => void;
}) {
  const { fields, office, problems, set } = props;
  const choosePosition = (id: string) => {
    const title = office.positions.find((position) => position.id === id)?.title;
    // The title under the signature is mostly that of the post; what was typed already stays.
    set({
      positionId: id || null,
      ...(title && !fields.positionTitle.trim() ? { positionTitle: title } : {}),
    });
  };
  return (
    <>
      <TextField
        id="name"
        label="คำนำหน้า ชื่อ และนามสกุล"
        hint="ตามที่พิมพ์ในหนังสือราชการ เช่น นางสาวสุดา พากเพียร"
        required
        autocomplete="name"
        limit={PERSON_TEXT_MAX}
        value={fields.name}
        problem={problems.name}
        onInput={(name) => set({ name })}
      />
      <SelectField
        id="positionId"
        label="ตำแหน่งที่มีหน้าที่พิจารณา"
        hint="เลือกเฉพาะผู้ที่ดำรงตำแหน่งในรายการนี้"
        none="ไม่ได้ดำรงตำแหน่งในรายการ"
        value={fields.positionId ?? ''}
        options={office.positions.map(({ id, title }) => ({ value: id, text: joinTitle(title) }))}
        problem={problems.positionId}
        onInput={choosePosition}
      />
      <TextField
        id="positionTitle"
        label="ตำแหน่งที่พิมพ์ใต้ลายมือชื่อ"
        hint="เช่น นักวิชาการสาธารณสุขชำนาญการ"
        required
        autocomplete="organization-title"
        limit={PERSON_TEXT_MAX}
        value={fields.positionTitle}
        problem={problems.positionTitle}
        onInput={(positionTitle) => set({ positionTitle })}
      />
      <SelectField
        id="unitId"
        label="กลุ่มงาน"
        required
        none="เลือกกลุ่มงาน"
        value={fields.unitId}
        options={office.units.map(({ id, name }) => ({ value: id, text: name }))}
        problem={problems.unitId}
        onInput={(unitId) => set({ unitId })}
      />
      <TextField
        id="contact"
        label="ช่องทางติดต่อกลับ"
        hint="เบอร์โทรศัพท์ที่ทำงานหรือมือถือ"
        required
        limit={PERSON_TEXT_MAX}
        value={fields.contact}
        problem={problems.contact}
        onInput={(contact) => set({ contact })}
      />
    </>
  );
}
