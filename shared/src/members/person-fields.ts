import { z } from 'zod';
import type { OfficeProfile } from '../office/profile.ts';
import { type FieldProblem, type Refused, refuse } from '../refusals.ts';
import { normaliseText } from '../text/normalise.ts';

/** Longest name, title and contact. */
export const PERSON_TEXT_MAX = 200;

/** Who a person is in the office, as they or an administrator typed it. */
export const personFieldsSchema = z.strictObject({
  name: z.string().max(2000),
  /** A position of the profile; null for none. */
  positionId: z.string().max(100).nullable(),
  positionTitle: z.string().max(2000),
  unitId: z.string().max(100),
  contact: z.string().max(2000),
});
export type PersonFields = z.infer<typeof personFieldsSchema>;

const required = {
  name: 'กรุณากรอกคำนำหน้า ชื่อ และนามสกุล',
  positionTitle: 'กรุณากรอกตำแหน่งตามที่พิมพ์ใต้ลายมือชื่อ',
  contact: 'กรุณากรอกเบอร์โทรศัพท์หรือช่องทางติดต่อกลับ',
} as const;

/** On one line, as it is stored and compared. */
export const oneLine = (text: string): string => normaliseText(text).replace(/\s+/g, ' ');

/** The fields in good order, or what is wrong with each. Shared by the form and the server. */
export function readPersonFields(
  given: PersonFields,
  profile: Pick<OfficeProfile, 'positions' | 'units'>,
): { ok: true; fields: PersonFields } | Refused {
  const fields: PersonFields = {
    ...given,
    name: oneLine(given.name),
    positionTitle: oneLine(given.positionTitle),
    contact: oneLine(given.contact),
  };
  const problems = problemsOfPerson(fields, profile);
  return problems.length > 0 ? refuse('invalid_input', {}, problems) : { ok: true, fields };
}

export function problemsOfPerson(
  fields: PersonFields,
  profile: {
    positions: readonly { id: string }[];
    units: readonly { id: string }[];
  },
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const field of ['name', 'positionTitle', 'contact'] as const) {
    const text = oneLine(fields[field]);
    if (!text) problems.push({ field, message: required[field] });
    else if (text.length > PERSON_TEXT_MAX) {
      problems.push({ field, message: `ข้อความยาวเกิน ${PERSON_TEXT_MAX} ตัวอักษร กรุณาย่อให้สั้นลง` });
    }
  }
  if (fields.positionId !== null && !profile.positions.some(({ id }) => id === fields.positionId)) {
    problems.push({ field: 'positionId', message: 'ไม่มีตำแหน่งนี้ในหน่วยงาน กรุณาเลือกใหม่' });
  }
  if (!profile.units.some(({ id }) => id === fields.unitId)) {
    problems.push({ field: 'unitId', message: 'กรุณาเลือกกลุ่มงาน' });
  }
  return problems;
}
