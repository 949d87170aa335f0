import type { OfficeProfile } from './profile.ts';
import { type ProfileProblem, profileProblem } from './profile-problem.ts';

/** What of profiles that are read together says which office belongs to which. */
type Related = Pick<OfficeProfile, 'id' | 'name' | 'province'>;
type Profiles = ReadonlyMap<string, Related>;

/** A province belongs to no other office: one problem for a profile that names an office which does, else none. */
export function checkProvinceOf({ province }: Related, profiles: Profiles): ProfileProblem[] {
  const named = province === undefined ? undefined : profiles.get(province);
  if (named?.province === undefined) return [];
  const reason = `ระบุ “${named.name.full}” ซึ่งสังกัดหน่วยงานอื่นอยู่ (${named.province}) ต้องเป็นหน่วยงานระดับจังหวัด`;
  return [profileProblem(['province'], reason)];
}

/** That the province which a profile names has no profile here: one sentence, or none. The office works without it. */
export function provinceAdvice({ province }: Related, profiles: Profiles): string[] {
  if (province === undefined || profiles.has(province)) return [];
  return [
    `ช่อง province ระบุ “${province}” ซึ่งไม่มีโพรไฟล์ในระบบนี้ หน่วยงานใช้งานได้ตามปกติ แต่ไม่มีหน่วยงานระดับจังหวัดเห็นภาพรวม กรุณาตรวจสอบรหัส`,
  ];
}
