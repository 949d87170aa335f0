import type { Delegation } from './delegation.ts';
import type { Role, Signature } from './member.ts';
import type { PersonState } from './transitions.ts';

/** Roles as people read them. */
export const roleNames: Record<Role, string> = {
  staff: 'ผู้ยื่นคำขอ',
  webmaster: 'ผู้ดูแลเว็บไซต์',
  administrator: 'ผู้ดูแลระบบ',
};

/** How somebody stands with the office, as people read it. */
export const personStateNames: Record<PersonState, string> = {
  unknown: 'ยังไม่ได้ลงทะเบียน',
  pending: 'รอรับลงทะเบียน',
  active: 'ปฏิบัติหน้าที่',
  refused: 'ไม่รับลงทะเบียน',
  left: 'พ้นหน้าที่แล้ว',
  merged: 'รวมกับข้อมูลเดิมแล้ว',
  erased: 'ลบข้อมูลแล้ว',
};

/** How one acts for another, as it is printed under a signature. */
export const delegationKindNames: Record<Delegation['kind'], string> = {
  acting: 'รักษาราชการแทน',
  on_behalf: 'ปฏิบัติราชการแทน',
};

/** For whom a person signs, as printed under the name: รักษาราชการแทน สาธารณสุขอำเภอ. */
export const actingFor = ({
  kind,
  positionTitle,
}: Pick<NonNullable<Signature['onBehalfOf']>, 'kind' | 'positionTitle'>): string =>
  kind === 'stand_in'
    ? `ผู้มีสิทธิแทน${positionTitle}ตามแนวทางของหน่วยงาน`
    : `${delegationKindNames[kind]} ${positionTitle}`;
