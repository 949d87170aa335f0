import { fileSizeInWords } from '../../files/file-size.ts';
import { extensionList } from '../../files/file-types.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import type { Gaps } from '../gaps.ts';
import { seatsInWords, stepsInWords } from '../seat-words.ts';
import { type Clause, clause } from './clause.ts';
import {
  againstDamage,
  completeness,
  computerCrimeAct,
  TRAFFIC_DATA_DAYS,
  trafficDataNotice,
  transactionsActs,
} from './law.ts';
import { topicGroups } from './topic-groups.ts';

/** What is said of each item on the website (000 ๒, 003 ๒.๑.๓ and ๓.๒, 004 1.3 and 2). */
export const saidOfItem = 'ระบุแหล่งที่มาหรือเจ้าของข้อมูล ช่วงวันที่ของข้อมูลข่าวสาร วันที่เผยแพร่ ประเภท (นามสกุล) ไฟล์ ขนาดไฟล์';

/** Whoever puts items on the website enters it so. */
export const entersSystem = 'ซึ่งได้รับสิทธิ์ (User , Password) เข้าสู่ระบบบริหารจัดการ';

/** ๒: who does what from the request to the website, and what the website keeps to. */
export const procedureClauses = (profile: OfficeProfile, { gap }: Gaps): Clause[] => {
  const office = profile.name.full;
  const unit = profile.papers?.unit || gap('ชื่องานที่ดูแลเว็บไซต์');
  return [
    clause('2.', `ขั้นตอนการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของ${office} ให้ดำเนินการดังนี้`),
    clause('2.1', `${unit} มีหน้าที่บริหารจัดการเว็บไซต์ของ${office}`),
    clause('2.1.1', sendingIn(profile)),
    ...considering(profile),
    ...publishing(profile, unit),
    clause(
      '2.1.4',
      `เจ้าหน้าที่ผู้รับผิดชอบ (Web master) มีหน้าที่ตรวจสอบความเป็นปัจจุบันของข้อมูล (นำออกเมื่อครบกำหนดเวลา) และ ความครบถ้วนตาม${completeness} ทั้งนี้ต้องเป็นไปตาม${computerCrimeAct} อย่างเคร่งครัด ${againstDamage}`,
    ),
    ...websiteClauses(profile),
  ];
};

function sendingIn({ form, contact }: OfficeProfile): string {
  const email = contact.email ? ` ไปรษณีย์อิเล็กทรอนิกส์ ${contact.email}` : ' ไปรษณีย์อิเล็กทรอนิกส์';
  return `งาน/หน่วยงานเจ้าของข้อมูล นำส่งข้อมูลข่าวสาร พร้อม${form.title} ผ่านช่องทาง ได้แก่ หนังสือราชการ${email} และ ช่องทางสื่อสารอื่น โดยระบุชื่อ ตำแหน่ง หน่วยงาน และข้อมูลการติดต่อกลับอย่างชัดเจน`;
}

/** The steps of the office's routes: one sentence, or one for each route and the topics that go its way. */
function considering(profile: OfficeProfile): Clause[] {
  const groups = topicGroups(profile, ({ steps }) => steps).map(({ handling: { steps }, topics }) => {
    const sentence = stepsInWords(profile, steps);
    return { topics, text: `${sentence}${steps.length > 1 ? 'ต่อไป' : ''}${standingIn(profile, steps)}` };
  });
  const [only, ...others] = groups;
  if (others.length === 0) return [clause('2.1.2', only?.text ?? '')];
  return [
    clause('2.1.2', 'การพิจารณาข้อมูลข่าวสาร ให้ดำเนินการดังนี้'),
    ...groups.map(({ topics, text }, index) => clause(`(${index + 1})`, `ข้อมูลตาม${topics} ให้${text}`)),
  ];
}

/** Who takes a step that waits too long, or that nobody else can take (`standIn`). */
function standingIn(
  profile: OfficeProfile,
  steps: readonly { by: Seats; standIn?: Seats | undefined }[],
): string {
  const each = steps.flatMap(({ by, standIn = [] }) =>
    standIn.length > 0
      ? [`ให้${seatsInWords(profile, standIn)} พิจารณาแทน${seatsInWords(profile, by)} ได้`]
      : [],
  );
  const days = profile.reminders.escalateAfterDays;
  return each.length > 0
    ? ` หากไม่มีการพิจารณาภายใน ${days} วันทำการ หรือไม่มีผู้ใดในตำแหน่งนั้นพิจารณาได้ ${each.join(' และ')}`
    : '';
}
type Seats = Parameters<typeof seatsInWords>[1];

/** Who puts it on the website: the usual publishers in the sentence, those of particular topics behind it. */
function publishing(profile: OfficeProfile, unit: string): Clause[] {
  const groups = topicGroups(profile, ({ publishedBy }) => publishedBy);
  const [usual, ...others] = groups.map(({ handling, topics }) => ({
    topics,
    who: seatsInWords(profile, handling.publishedBy),
  }));
  const particular = others.map(({ topics, who }) => ` ข้อมูลตาม${topics} ให้${who} เป็นผู้ดำเนินการ`).join('');
  return [
    clause(
      '2.1.3',
      `${unit} มอบหมายให้${usual?.who ?? ''} ${entersSystem} ดำเนินการนำข้อมูลข่าวสารขึ้นเว็บไซต์ในหมวดหมู่ที่ถูกต้อง ${saidOfItem} และประสานแจ้งกลับไปยังเจ้าของข้อมูลข่าวสารนั้น${particular}`,
    ),
  ];
}

const websiteClauses = ({ files }: OfficeProfile): Clause[] => [
  clause(
    '2.2',
    'การออกแบบเว็บไซต์ หน่วยงานต้องคำนึงถึงการแสดงผลบนอุปกรณ์ที่มีความหลากหลาย ควรออกแบบเว็บไซต์ให้รองรับขนาดหน้าจอของอุปกรณ์ทุกชนิด ตั้งแต่คอมพิวเตอร์ที่มีขนาดหน้าจอแตกต่างกัน รวมถึง Smart Device เช่น Smart Phone Tablet',
  ),
  clause(
    '2.3',
    'การเข้าถึงเว็บไซต์ของประชาชน หน่วยงานต้องคำนึงถึงเวอร์ชันขั้นต่ำของเบราว์เซอร์ที่รองรับการแสดงผลหรือการทำงานที่สมบูรณ์ของโปรแกรมที่ใช้ในการดูเอกสารบนเว็บไซต์ เช่น PDF Readers หรือ Open source อื่น ๆ เป็นต้น ซึ่งหน่วยงานควรแจ้งไว้ในส่วนล่างของเว็บไซต์หรือหน้าเพจที่แสดงเอกสารนั้น ๆ ของหน่วยงาน',
  ),
  clause(
    '2.4',
    'การบริหารจัดการเว็บไซต์ หน่วยงานควรมีการเข้ารหัสข้อมูล (Encryption) เพื่อเพิ่มความปลอดภัย เช่น การใช้รหัสผ่านเข้าสู่ระบบจัดการเว็บไซต์ของหน่วยงาน (Username/Password)',
  ),
  clause(
    '2.5',
    `การจัดเก็บรักษาข้อมูลจราจรทางคอมพิวเตอร์ (Log file) ตามข้อกำหนดใน${computerCrimeAct} และ${trafficDataNotice} โดยเก็บไว้ไม่น้อยกว่า ${TRAFFIC_DATA_DAYS} วันนับแต่วันที่ข้อมูลนั้นเข้าสู่ระบบ`,
  ),
  clause(
    '2.6',
    `การรักษาความปลอดภัยสารสนเทศบนเว็บไซต์ ลดความเสี่ยงจากการถูกโจมตีทางอินเทอร์เน็ต (Cyber Security) ให้ปฏิบัติตาม${transactionsActs} และ “มาตรการรักษาความมั่นคงปลอดภัยสำหรับเว็บไซต์ (Website Security Standard)” ประกาศโดยสำนักงานพัฒนาธุรกรรมทางอิเล็กทรอนิกส์ (องค์การมหาชน) อาทิ การติดตั้งใบรับรองความปลอดภัย (CA) และใช้ HTTPS (Hypertext Transfer Protocol Secure) ช่วยรักษาความสมบูรณ์ถูกต้องของข้อมูลผู้ใช้และเก็บข้อมูลไว้เป็นความลับระหว่างคอมพิวเตอร์ของผู้ใช้กับเว็บไซต์ ที่มีบริการรับข้อมูล การใช้ Software หรือ Hardware ป้องกันการบุกรุกโจมตี (Firewall)`,
  ),
  clause(
    '2.7',
    `ข้อมูลข่าวสารต้องใช้คำอธิบาย/คำบรรยายเนื้อหาที่มีความถูกต้องและมีความเหมาะสม ข้อความ และรูปภาพประกอบที่นำมาใช้จะต้องไม่ละเมิดลิขสิทธิ์ หากจำเป็นต้องนำมาเผยแพร่ให้ระบุแหล่งที่มาข้อมูล อ้างอิงรูปแบบไฟล์ข้อมูลที่อนุญาต ได้แก่ ไฟล์ที่มีนามสกุล ${extensionList(files.extensions)} ขนาดไฟล์ (size) ไม่ควรเกิน ${fileSizeInWords(files.maxBytes)} และต้องไม่ขัดต่อ${computerCrimeAct}`,
  ),
];
