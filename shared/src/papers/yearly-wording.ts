import type { OfficeProfile } from '../office/profile.ts';
import { computerCrimeAct, informationAct } from './announcement/law.ts';
import { verbalClause } from './announcement/steps.ts';
import { topicGroups } from './announcement/topic-groups.ts';
import { gapMark } from './gaps.ts';
import { stepsInWords } from './seat-words.ts';
import { unconfirmed, type YearlyFacts } from './yearly-facts.ts';
import { emptySubtopics, lateOnes } from './yearly-topics.ts';

/** หลักการและเหตุผล, as seed 000 (line 8) words it of every office under the Act. */
export const rationale = ({ name }: OfficeProfile): string =>
  `ตาม${informationAct} กำหนดให้หน่วยงานของภาครัฐต้องจัดให้มีข้อมูลข่าวสารของราชการไว้ให้ประชาชนเข้าตรวจสอบได้ และดำเนินงานตามมาตรฐานเว็บไซต์ (Government Website Standard) เพื่อให้บริการตามภารกิจและอำนวยความสะดวกให้ประชาชนสามารถเข้าถึงข้อมูลข่าวสารได้สะดวก มีความถูกต้องชัดเจนเป็นปัจจุบัน ${name.full} จึงกำหนดแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงานขึ้น`;

/**
 * The office's procedure in force, one clause to a line (seed 000, lines 53 to 75): who considers, with which form, and
 * for which reasons a request is refused are the profile's.
 */
export function procedureClauses(profile: OfficeProfile): string {
  const { papers, positions, form, refusalReasons } = profile;
  const signatory = positions.find(({ id }) => id === papers?.signatory?.position)?.title;
  const head = signatory ?? gapMark('ผู้ลงนามของหน่วยงาน');
  const unit = papers?.unit || gapMark('ชื่องานที่ดูแลเว็บไซต์');
  const webmaster = 'เจ้าหน้าที่ Web Master มีหน้าที่';
  return [
    'ดำเนินการดังนี้',
    `1. ${head} แต่งตั้งคณะทำงาน และมอบหมาย${unit} เป็นผู้รับผิดชอบดำเนินการจัดการเว็บไซต์ของหน่วยงาน`,
    '2. การนำเข้าสู่ข้อมูลข่าวสาร ต้องเป็นปัจจุบัน ถูกต้อง และครบถ้วน ระบุแหล่งที่มา หรือเจ้าของข้อมูล ช่วงวันที่ของข้อมูลข่าวสาร วันที่เผยแพร่ ประเภท (นามสกุลไฟล์) ขนาดไฟล์ โดยลำดับการปฏิบัติอย่างน้อย ดังนี้',
    `2.1. เจ้าหน้าที่เสนอข้อมูลข่าวสารที่ประสงค์จะนำขึ้นเผยแพร่บนเว็บไซต์ให้ส่งข้อมูลต่อ${considered(profile)} ด้วย${form.title}${verbalClause(profile)}`,
    `2.2. กรณีอนุญาต ${head} มอบหมายเจ้าหน้าที่ผู้รับผิดชอบ (Web Master) ซึ่งได้รับสิทธิ์ (Username และ Password) เข้าสู่ระบบบริหารจัดการ ดำเนินการนำข้อมูลข่าวสารขึ้นเว็บไซต์ในหมวดหมู่ที่ถูกต้อง และประสานแจ้งกลับไปยังเจ้าของข้อมูลข่าวสารนั้น`,
    `2.3. กรณีไม่อนุญาต ${head} มอบหมายเจ้าหน้าที่ประสานงานกลับไปยังเจ้าหน้าที่ของข้อมูลข่าวสารนั้น พร้อมชี้แจงเหตุผล เช่น ${refusalReasons.map(({ text }) => text).join(' ')}`,
    '3. กลไกการตรวจสอบ กำกับติดตามอย่างต่อเนื่อง',
    '3.1. มีคำสั่งปฏิบัติหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์',
    `3.2. ${webmaster}ตรวจสอบความเป็นปัจจุบันของข้อมูล หากครบระยะเวลาเผยแพร่ให้นำรายการนั้นลงจากเว็บไซต์`,
    `3.3. ${webmaster}ตรวจสอบความครบถ้วนของรายการข้อมูลข่าวสาร ตามมาตรฐานเว็บไซต์หน่วยงานภาครัฐ`,
    `3.4. ${webmaster}ปฏิบัติตาม${computerCrimeAct} อย่างเคร่งครัดเพื่อปกป้องไม่ให้เกิดความเสียหาย และลดโอกาสที่จะเกิดความเสียหาย`,
    '3.5. ส่งเสริมการเพิ่มพูนความรู้และทักษะการบริหารจัดการเว็บไซต์ การรักษาความมั่นคงปลอดภัยสารสนเทศ (Cyber Security) ให้แก่เจ้าหน้าที่อย่างต่อเนื่องทั้งฝึกอบรม Training การแลกเปลี่ยนเรียนรู้ระหว่างผู้ปฏิบัติงาน Knowledge Management',
  ].join('\n');
}

/** Who considers and who decides, where that is the same for every topic. */
function considered(profile: OfficeProfile): string {
  const [route, ...others] = topicGroups(profile, ({ steps }) => steps);
  return others.length === 0
    ? stepsInWords(profile, route?.handling.steps ?? [])
    : 'ผู้มีหน้าที่ตามแนวทางของหน่วยงานพิจารณาตามลำดับ';
}

/** Reasons that a summary names. */
const REASONS = 5;

/**
 * สรุปปัญหา และข้อเสนอแนะ to begin with: what people noted as a problem, what the record shows, what people suggest; one
 * to a line.
 */
export function problemsOf(profile: OfficeProfile, facts: YearlyFacts): string {
  const noted = (kind: 'problem' | 'suggestion') =>
    facts.remarks.flatMap((remark) =>
      remark.kind === kind && remark.text.trim() ? [remark.text.trim()] : [],
    );
  const lines = [...noted('problem'), ...fromRecord(profile, facts), ...noted('suggestion')];
  return lines.length > 0 ? lines.join('\n') : 'ไม่มี';
}

function fromRecord(profile: OfficeProfile, facts: YearlyFacts): string[] {
  const late = lateOnes(profile, facts);
  const refused = facts.refusals.reduce((sum, { count }) => sum + count, 0);
  const reasons = facts.refusals.slice(0, REASONS).map(({ reason, count }) => `${reason} (${count} ครั้ง)`);
  const open = unconfirmed(facts).map(({ number }) => number);
  const empty = emptySubtopics(profile, facts);
  return [
    ...(late.length > 0 ? [`ตรวจความเป็นปัจจุบันไม่ครบทุกรอบ ได้แก่ ${late.join(', ')}`] : []),
    ...(empty.length > 0 ? [`ยังไม่มีข้อมูลบนเว็บไซต์ ได้แก่ ${empty.join(', ')}`] : []),
    ...(refused > 0 ? [`คำขอที่ส่งกลับหรือไม่อนุมัติ ${refused} ครั้ง เพราะ ${reasons.join(', ')}`] : []),
    ...(open.length > 0
      ? [`การอนุมัติทางวาจาที่ยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร ${open.length} ครั้ง คำขอเลขที่ ${open.join(', ')}`]
      : []),
  ];
}
