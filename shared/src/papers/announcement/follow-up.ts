import type { OfficeProfile } from '../../office/profile.ts';
import { type Clause, clause } from './clause.ts';
import { againstDamage, completeness, computerCrimeAct } from './law.ts';

/** What a webmaster is bound to (003 ๔.๒–๔.๔, 001 ๓.๒–๓.๔, 004): said of them in announcement and order. */
export const webmasterDuties = [
  'ตรวจสอบความเป็นปัจจุบันของข้อมูลทุกรายการที่เผยแพร่บนเว็บไซต์ของหน่วยงาน หากพบว่าครบระยะเวลาการเผยแพร่ให้นำรายการนั้นลงจากเว็บไซต์',
  `ตรวจสอบความครบถ้วนของรายการข้อมูลข่าวสารตาม${completeness}`,
  `ปฏิบัติตาม${computerCrimeAct} อย่างเคร่งครัด${againstDamage}`,
] as const;

/** How knowledge grows, by training and by exchange (003 ๔.๕). */
export const training = 'ทั้งการฝึกอบรม (Training) การแลกเปลี่ยนเรียนรู้ระหว่างผู้ปฏิบัติงาน (Knowledge Management)';

/** ๔: how it is looked after. */
export const followUpClauses = ({ webmasters: { minimum } }: OfficeProfile): Clause[] => [
  clause('4.', 'กลไกการตรวจสอบ กำกับติดตามอย่างต่อเนื่อง'),
  clause(
    '4.1',
    `หน่วยงานต้องกำหนดเจ้าหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์ (Web master) อย่างน้อย ${minimum} คน${minimum > 1 ? ' เพื่อทดแทนกันได้' : ''}`,
  ),
  ...webmasterDuties.map((duty, index) => clause(`4.${index + 2}`, `เจ้าหน้าที่ Web master มีหน้าที่${duty}`)),
  clause(
    '4.5',
    `ให้หน่วยงานส่งเสริมการเพิ่มพูนความรู้และทักษะการบริหารจัดการเว็บไซต์ การรักษาความมั่นคงปลอดภัยสารสนเทศ (Cyber Security) ให้แก่เจ้าหน้าที่อย่างต่อเนื่อง ${training}`,
  ),
];
