import { nothingOfPapers } from './paper-schemas.ts';
import type { OfficeProfile } from './profile.ts';

/** What a memo cannot do without, as its gap is marked: “[ยังไม่มี: รหัสหนังสือของหน่วยงาน]”. */
export const neededForMemos = {
  officeCode: 'รหัสหนังสือของหน่วยงาน',
  unit: 'ชื่อกลุ่มงานที่ดูแลเว็บไซต์',
  measure: 'ชื่อมาตรการเผยแพร่ข้อมูลของหน่วยงาน',
  signatory: 'ตำแหน่งผู้ลงนามของหน่วยงาน',
} as const;

/** What of it the profile does not say, by field. */
export const lackingOfPapers = ({
  papers = nothingOfPapers,
}: Pick<OfficeProfile, 'papers'>): (keyof typeof neededForMemos)[] =>
  (Object.keys(neededForMemos) as (keyof typeof neededForMemos)[]).filter((field) => !papers[field]);
