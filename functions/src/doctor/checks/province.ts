import { type OfficeCheck, ok, warning } from '../check.ts';

/** The provincial office that a profile names is served here, too; without it nobody there sees the office's counts. */
export const province: OfficeCheck = {
  of: 'office',
  id: 'province',
  title: 'หน่วยงานระดับจังหวัด',
  async run({ offices }, { profile }) {
    if (profile.province === undefined) return null;
    const found = offices.find(({ profile: { id } }) => id === profile.province);
    if (found) return ok(found.profile.name.full);
    return warning(
      `โพรไฟล์ระบุ “${profile.province}” แต่ระบบนี้ยังไม่ได้เปิดใช้หน่วยงานนั้น จังหวัดจึงไม่เห็นภาพรวมของหน่วยงานนี้ กรุณาตรวจสอบรหัสในช่อง province หรือเปิดใช้หน่วยงานระดับจังหวัด`,
    );
  },
};
