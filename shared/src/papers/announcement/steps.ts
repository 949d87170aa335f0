import type { OfficeProfile } from '../../office/profile.ts';
import { seatsInWords, stepsInWords } from '../seat-words.ts';
import { type Clause, clause } from './clause.ts';
import { entersSystem, saidOfItem } from './procedure.ts';
import { topicGroups } from './topic-groups.ts';

/** ๓: the same steps as ๒, from the side of whoever proposes something. */
export function stepClauses(profile: OfficeProfile): Clause[] {
  const { considered, decider, publisher } = who(profile);
  const reasons = profile.refusalReasons.map(({ text }) => text).join(' ');
  return [
    clause('3.', 'ขั้นตอนการเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน ให้ดำเนินการดังนี้'),
    clause(
      '3.1',
      'หัวหน้าหน่วยงาน แต่งตั้งหรือมอบหมายกลุ่ม/ฝ่ายหรือคณะทำงานหรือเจ้าหน้าที่ปฏิบัติงาน บริหารจัดการเว็บไซต์ของหน่วยงาน',
    ),
    clause(
      '3.2',
      `การนำเข้าข้อมูลข่าวสารต้องเป็นข้อมูลปัจจุบัน ถูกต้องและครบถ้วน ${saidOfItem} โดยมีลำดับการปฏิบัติอย่างน้อย ดังนี้`,
    ),
    clause(
      '3.2.1',
      `เจ้าหน้าที่เสนอข้อมูลข่าวสารที่ประสงค์จะนำขึ้นเผยแพร่บนเว็บไซต์ให้${considered} ด้วย${profile.form.title} ตามแบบท้ายประกาศที่เป็นลายลักษณ์อักษร${verbalClause(profile)}`,
    ),
    clause(
      '3.2.2',
      `กรณีอนุญาต ${decider} มอบหมาย${publisher} ${entersSystem} ดำเนินการนำข้อมูลข่าวสารขึ้นเว็บไซต์ในหมวดหมู่ที่ถูกต้อง และประสานแจ้งกลับไปยังเจ้าของข้อมูลข่าวสารนั้น`,
    ),
    clause(
      '3.2.3',
      `กรณีไม่อนุญาต ${decider} มอบหมายเจ้าหน้าที่ผู้ประสานแจ้งกลับไปยังเจ้าของข้อมูลข่าวสารนั้นพร้อมชี้แจงเหตุผล เช่น ${reasons}`,
    ),
  ];
}

/** Who considers, decides and publishes: named where it is the same for every topic, else by the clauses that name them. */
function who(profile: OfficeProfile) {
  const [route, ...otherRoutes] = topicGroups(profile, ({ steps }) => steps);
  const [publishers, ...otherPublishers] = topicGroups(profile, ({ publishedBy }) => publishedBy);
  const steps = route?.handling.steps ?? [];
  const oneRoute = otherRoutes.length === 0;
  return {
    considered: oneRoute ? stepsInWords(profile, steps) : 'ผู้มีหน้าที่ตามข้อ 2.1.2 พิจารณาตามลำดับ',
    decider: oneRoute ? seatsInWords(profile, steps.at(-1)?.by ?? []) : 'ผู้อนุญาตตามข้อ 2.1.2',
    publisher:
      otherPublishers.length === 0
        ? seatsInWords(profile, publishers?.handling.publishedBy ?? [])
        : 'ผู้มีหน้าที่ตามข้อ 2.1.3',
  };
}

/** Permission by word of mouth: only where the office's procedure has it, given by whom, and written down by when. */
export function verbalClause({ verbalApproval, ...profile }: OfficeProfile): string {
  const { allowed, givers, confirmWithinDays, afterDeadline } = verbalApproval;
  if (!allowed) return '';
  const late = afterDeadline === 'take_down' ? ' หากไม่ยืนยันภายในกำหนดให้นำรายการนั้นลงจากเว็บไซต์' : '';
  return ` กรณีเร่งด่วนให้อนุญาตทางวาจาได้ โดย${seatsInWords(profile, givers)} เป็นผู้อนุญาต และให้ยืนยันเป็นลายลักษณ์อักษรภายใน ${confirmWithinDays} วัน${late}`;
}
