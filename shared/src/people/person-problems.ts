import type { FieldProblem } from '../refusals.ts';
import { normaliseText } from '../text/normalise.ts';

/** Longest name, title and contact. */
export const PERSON_TEXT_MAX = 200;

/** Who a person is in the office, as they or an administrator typed it. */
export type PersonFields = {
  name: string;
  /** A position of the profile; null for none. */
  positionId: string | null;
  positionTitle: string;
  unitId: string;
  contact: string;
};

const required = {
  name: 'กรุณากรอกคำนำหน้า ชื่อ และนามสกุล',
  positionTitle: 'กรุณากรอกตำแหน่งตามที่พิมพ์ใต้ลายมือชื่อ',
  contact: 'กรุณากรอกเบอร์โทรศัพท์หรือช่องทางติดต่อกลับ',
} as const;

/** On one line, as it is stored and compared. */
export const oneLine = (text: string): string => normaliseText(text).replace(/\s+/g, ' ');

/** What is wrong with each field, in Thai; empty when nothing is. Used by the form and by the server. */
export function problemsOfPerson(
  fields: PersonFields,
  office: { positions: readonly { id: string }[]; units: readonly { id: string }[] },
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const field of ['name', 'positionTitle', 'contact'] as const) {
    const text = oneLine(fields[field]);
    if (!text) problems.push({ field, message: required[field] });
    else if (text.length > PERSON_TEXT_MAX) {
      problems.push({ field, message: `ข้อความยาวเกิน ${PERSON_TEXT_MAX} ตัวอักษร กรุณาย่อให้สั้นลง` });
    }
  }
  if (fields.positionId !== null && !office.positions.some(({ id }) => id === fields.positionId)) {
    problems.push({ field: 'positionId', message: 'ไม่มีตำแหน่งนี้ในหน่วยงาน กรุณาเลือกใหม่' });
  }
  if (!office.units.some(({ id }) => id === fields.unitId)) {
    problems.push({ field: 'unitId', message: 'กรุณาเลือกกลุ่มงาน' });
  }
  return problems;
}
