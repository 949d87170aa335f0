import type { OfficeProfile } from './profile.ts';
import { unitName } from './unit-name.ts';

/**
 * What the form says to somebody whose unit is not one of those that prepare this information; null when it is, or
 * when any unit may. A hint and no refusal, because the procedures close this door to nobody: the table of seed 004
 * names who answers for preparing each kind (ผู้รับผิดชอบ), but its §1.1 lets the unit that owns the information
 * file the form, and §2.1 any officer propose. What guards the kind is its route: the head of the named unit checks
 * and signs, and can send back what that unit did not prepare.
 */
export function preparationHint(
  profile: Pick<OfficeProfile, 'units'>,
  preparedBy: readonly string[],
  unitId: string,
): string | null {
  if (preparedBy.length === 0 || preparedBy.includes(unitId)) return null;
  const names = preparedBy.map((id) => unitName(profile, id));
  return `ข้อมูลนี้ ${names.join(' หรือ ')} เป็นผู้จัดเตรียม ท่านยื่นคำขอได้ แต่ควรให้หน่วยงานดังกล่าวตรวจสอบข้อมูลก่อน`;
}
