import type { OfficeProfile } from '../office/profile.ts';
import { trafficDaysOf } from '../office/traffic-log.ts';

/** Days that a registration which was refused is kept. */
export const REFUSED_DAYS = 30;
/** Days that the words of a message are kept once it was delivered or given up. */
export const MESSAGE_DAYS = 30;
/** Days that what a resident wrote is kept once it was dealt with. */
export const REPORT_DAYS = 30;
/** Days that an upload which no draft names waits for somebody to file it. */
export const UPLOAD_DAYS = 7;
/** Days that a draft is kept after its last change, with its files: long enough for a holiday, and for an order that is waited for. */
export const DRAFT_DAYS = 30;
/** Days that an event is known again: LINE redelivers for an undisclosed while, a form is filed again within minutes. */
export const SEEN_DAYS = 7;
/** Minutes that the chat waits for a reason that was begun. */
export const REASON_MINUTES = 30;
/** Days after a complaint was closed that the way to reach its sender is kept. */
export const COMPLAINT_CONTACT_DAYS = 90;
/** Days that what was written of a complaint is kept where the office has not said otherwise. */
export const COMPLAINT_KEEP_DAYS = 365;
/** Days without any contact after which it is forgotten what a resident follows. */
export const SUBSCRIPTION_DAYS = 365;
/** Months that days of visits are told apart, and texts of visitors kept. */
export const OPINION_MONTHS = 13;
/** Years that official records are kept at least: regulation on correspondence 2526, clause 57. */
export const RECORD_YEARS = 10;

/** How long something is kept, counted from when; `least`: not less, and no job deletes it. */
export type Period = { amount: number; unit: 'minutes' | 'days' | 'months' | 'years'; least?: true };

/** Whose data it is. */
export type Whose = 'staff' | 'applicant' | 'visitor' | 'resident' | 'everybody';

export type KindOfData = {
  /** What is called so on screens and papers, and what it is. */
  name: string;
  what: string;
  whose: Whose;
  /** What the office has it for, and on what ground in law. */
  purpose: string;
  ground: string;
  /** Null for what ends with a moment that `begins` names, not after it. */
  period: Period | null | ((profile: Pick<OfficeProfile, 'trafficLog' | 'complaints'>) => Period);
  /** From when the period counts; of what has none, until when it is kept. */
  begins: string;
  /** How it ends. */
  end: string;
};

const DUTY =
  'การปฏิบัติภารกิจเพื่อประโยชน์สาธารณะและการปฏิบัติหน้าที่ตามกฎหมาย มาตรา 24 (4) และ (6) แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562';
const TASK = 'การปฏิบัติภารกิจเพื่อประโยชน์สาธารณะ มาตรา 24 (4) แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562';
const COMPUTER_ACT =
  'การปฏิบัติหน้าที่ตามกฎหมาย มาตรา 24 (6) แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 ประกอบมาตรา 26 แห่งพระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550 และที่แก้ไขเพิ่มเติม';
const ARCHIVES =
  'หน่วยงานเป็นผู้พิจารณาทำลายตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 และที่แก้ไขเพิ่มเติม และพระราชบัญญัติจดหมายเหตุแห่งชาติ พ.ศ. 2556 ระบบไม่ลบเอง';
const BY_ITSELF = 'ระบบลบให้เองเมื่อครบกำหนด';

/**
 * Every kind of personal data that is kept, in the order in which people read of them. Jobs that delete, what people are
 * shown of themselves, the record of processing and the documentation all have their periods from here.
 */
export const kindsOfData = {
  member: {
    name: 'ทะเบียนและประวัติการปฏิบัติหน้าที่',
    what: 'ชื่อและนามสกุล ตำแหน่ง กลุ่มงาน บทบาทในระบบ วันและเวลาที่อ่านประกาศการคุ้มครองข้อมูลส่วนบุคคล และประวัติการลงทะเบียน การแต่งตั้ง การปฏิบัติหน้าที่แทน และการพ้นหน้าที่',
    whose: 'staff',
    purpose: 'ระบุตัวผู้มีสิทธิใช้งานและผู้มีอำนาจในแต่ละขั้นตอน และเป็นหลักฐานว่าผู้ใดปฏิบัติหน้าที่ใดในเวลาใด',
    ground: DUTY,
    period: { amount: RECORD_YEARS, unit: 'years', least: true },
    begins: 'วันที่พ้นหน้าที่',
    end: ARCHIVES,
  },
  account: {
    name: 'บัญชี LINE และช่องทางติดต่อกลับ',
    what: 'รหัสบัญชี LINE และหมายเลขโทรศัพท์หรือช่องทางอื่นที่แจ้งไว้ในทะเบียน',
    whose: 'staff',
    purpose: 'ยืนยันตัวผู้ใช้งาน แจ้งงานที่ต้องดำเนินการทาง LINE และติดต่อกลับ',
    ground: COMPUTER_ACT,
    period: (profile) => ({ amount: trafficDaysOf(profile), unit: 'days', least: true }),
    begins: 'วันที่พ้นหน้าที่',
    end: 'หลังจากนั้นผู้ดูแลเครื่องแม่ข่ายลบให้เมื่อเจ้าของข้อมูลหรือหน่วยงานร้องขอ',
  },
  refused: {
    name: 'การลงทะเบียนที่ไม่รับ',
    what: 'ชื่อและนามสกุล ตำแหน่ง ช่องทางติดต่อกลับ และรหัสบัญชี LINE ของผู้ขอลงทะเบียน พร้อมเหตุผลที่ไม่รับ',
    whose: 'applicant',
    purpose: 'แจ้งผลและเหตุผลแก่ผู้ขอลงทะเบียน และให้แก้ไขแล้วส่งใหม่ได้',
    ground: TASK,
    period: { amount: REFUSED_DAYS, unit: 'days' },
    begins: 'วันที่แจ้งว่าไม่รับลงทะเบียน',
    end: BY_ITSELF,
  },
  record: {
    name: 'คำขอ ข้อมูลที่เผยแพร่ เอกสาร และบันทึกการดำเนินการ',
    what: 'ชื่อและนามสกุล ตำแหน่ง กลุ่มงาน และช่องทางติดต่อกลับ ตามที่ลงนามไว้ในคำขอ การพิจารณา การอนุมัติ การเผยแพร่ การตรวจสอบ และเอกสารของหน่วยงาน พร้อมวันและเวลา',
    whose: 'staff',
    purpose: 'เป็นหลักฐานการปฏิบัติราชการว่าผู้ใดเสนอ พิจารณา อนุมัติ และเผยแพร่ข้อมูลใด เมื่อใด',
    ground: DUTY,
    period: { amount: RECORD_YEARS, unit: 'years', least: true },
    begins: 'วันที่คำขอหรือเอกสารนั้นแล้วเสร็จ',
    end: ARCHIVES,
  },
  message: {
    name: 'เนื้อหาข้อความที่ส่งทาง LINE',
    what: 'ข้อความและการ์ดที่ระบบส่งถึงเจ้าหน้าที่ กลุ่ม LINE และผู้ติดตามหมวดหมู่ พร้อมรหัสบัญชี LINE ของผู้ติดตามที่ส่งถึง ส่วนประเภทของการแจ้ง บัญชีเจ้าหน้าที่ผู้รับ จำนวนผู้รับ วันเวลา และผลการส่งเก็บไว้เป็นหลักฐาน',
    whose: 'everybody',
    purpose: 'แจ้งงานที่ต้องดำเนินการ แจ้งข้อมูลใหม่แก่ผู้ติดตาม และส่งซ้ำเมื่อส่งไม่สำเร็จ',
    ground: TASK,
    period: { amount: MESSAGE_DAYS, unit: 'days' },
    begins: 'วันที่ส่งสำเร็จหรือยุติการส่ง',
    end: BY_ITSELF,
  },
  reason: {
    name: 'เหตุผลที่พิมพ์ค้างไว้ในแชต',
    what: 'เหตุผลที่พิมพ์ถึงบัญชีทางการของหน่วยงานและยังไม่ได้กดยืนยัน',
    whose: 'staff',
    purpose: 'ให้ยืนยันเหตุผลก่อนบันทึกผลการพิจารณา',
    ground: TASK,
    period: { amount: REASON_MINUTES, unit: 'minutes' },
    begins: 'เวลาที่พิมพ์ครั้งล่าสุด',
    end: BY_ITSELF,
  },
  draft: {
    name: 'แบบร่างคำขอ',
    what: 'ข้อความและตัวเลือกที่กรอกไว้ในแบบคำขอและยังไม่ได้ยื่น พร้อมไฟล์ที่แนบไว้หรือส่งมาทางแชต เปิดดูได้เฉพาะเจ้าของแบบร่าง',
    whose: 'staff',
    purpose: 'ให้กรอกแบบคำขอต่อได้จากทุกเครื่องของเจ้าของแบบร่าง',
    ground: TASK,
    period: { amount: DRAFT_DAYS, unit: 'days' },
    begins: 'เวลาที่แก้ไขครั้งล่าสุด',
    end: `${BY_ITSELF} และลบทันทีเมื่อยื่นคำขอหรือเมื่อเจ้าของลบ`,
  },
  upload: {
    name: 'ไฟล์ที่อัปโหลดแล้วยังไม่ได้ยื่น',
    what: 'ไฟล์ที่อัปโหลดไว้และไม่ได้อยู่ในแบบร่างหรือคำขอ พร้อมผลการตรวจไฟล์ และจำนวนไฟล์ที่อัปโหลดในวันนั้น ซึ่งลบเมื่อสิ้นวัน',
    whose: 'staff',
    purpose: 'ให้กรอกแบบคำขอต่อได้',
    ground: TASK,
    period: { amount: UPLOAD_DAYS, unit: 'days' },
    begins: 'เวลาที่อัปโหลด',
    end: BY_ITSELF,
  },
  seen: {
    name: 'รหัสเหตุการณ์ที่ดำเนินการแล้ว',
    what: 'รหัสเหตุการณ์จาก LINE รหัสการยื่นคำขอพร้อมรหัสเจ้าหน้าที่ผู้ยื่น รหัสของชุดคำขอที่ท่านเปิดเพื่อดำเนินการพร้อมกันและรหัสคำขอในชุดนั้น รหัสข้อความในแชตที่ส่งไฟล์หรือยกเลิกการส่งและรหัสไฟล์ที่รับไว้ และรหัสบัญชี LINE ของผู้ที่ยังรอคำตอบจากการกดปุ่ม จนกว่าจะได้รับคำตอบ',
    whose: 'everybody',
    purpose: 'ไม่ให้การกดหรือการยื่นครั้งเดียวมีผลสองครั้ง และให้ได้รับคำตอบแม้ระบบหยุดทำงานกลางคัน',
    ground: TASK,
    period: { amount: SEEN_DAYS, unit: 'days' },
    begins: 'เวลาที่ดำเนินการ',
    end: BY_ITSELF,
  },
  traffic: {
    name: 'ข้อมูลจราจรทางคอมพิวเตอร์',
    what: 'วันและเวลา หมายเลข IP และพอร์ต ที่อยู่ที่เรียก ผลการตอบ และรหัสเจ้าหน้าที่ในระบบของผู้ที่เข้าสู่ระบบแล้ว',
    whose: 'everybody',
    purpose: 'เก็บรักษาข้อมูลจราจรทางคอมพิวเตอร์ตามกฎหมาย และตรวจสอบการใช้งานที่ผิดปกติ',
    ground: COMPUTER_ACT,
    period: (profile) => ({ amount: trafficDaysOf(profile), unit: 'days' }),
    begins: 'วันที่บันทึก',
    end: `${BY_ITSELF} เว้นแต่พนักงานเจ้าหน้าที่สั่งให้เก็บต่อ`,
  },
  visitor: {
    name: 'ค่าแฮชสำหรับนับผู้เข้าชมเว็บไซต์',
    what: 'ค่าแฮชของที่อยู่เครือข่ายและโปรแกรมที่ใช้เปิดเว็บไซต์ ซึ่งเปลี่ยนทุกวัน ใช้ระบุตัวบุคคลหรือติดตามข้ามวันไม่ได้ และค่าแฮชของผู้ตอบแบบสำรวจซึ่งเปลี่ยนทุกเดือน',
    whose: 'visitor',
    purpose: 'นับผู้เข้าชม และไม่ให้ตอบแบบสำรวจซ้ำ',
    ground: TASK,
    period: null,
    begins: 'สิ้นวันของการเข้าชม ไม่เกิน 3 วัน และสิ้นเดือนของการตอบแบบสำรวจ',
    end: BY_ITSELF,
  },
  opinion: {
    name: 'ข้อเสนอแนะในแบบสำรวจความพึงพอใจ',
    what: 'ข้อความที่ผู้เข้าชมเขียนและวันที่ส่ง โดยไม่มีชื่อ คะแนน หรือที่อยู่เครือข่าย',
    whose: 'visitor',
    purpose: 'ปรับปรุงเว็บไซต์',
    ground: TASK,
    period: { amount: OPINION_MONTHS, unit: 'months' },
    begins: 'วันที่ส่ง',
    end: BY_ITSELF,
  },
  report: {
    name: 'การแจ้งว่าข้อมูลผิดหรือไม่เป็นปัจจุบัน',
    what: 'รายละเอียดที่ผู้แจ้งเขียน และช่องทางติดต่อกลับหากผู้แจ้งให้ไว้',
    whose: 'resident',
    purpose: 'แก้ไขข้อมูลที่เผยแพร่ และสอบถามหรือแจ้งผลแก่ผู้แจ้ง',
    ground: TASK,
    period: { amount: REPORT_DAYS, unit: 'days' },
    begins: 'วันที่ดำเนินการแล้วเสร็จ',
    end: `${BY_ITSELF} ส่วนที่ไม่เกี่ยวข้องลบทันทีที่เจ้าหน้าที่ลบ`,
  },
  complaint: {
    name: 'คำร้องและข้อเสนอแนะของประชาชน',
    what: 'ข้อความและภาพถ่ายที่ผู้ร้องส่ง ชื่อหรือตำแหน่งของผู้ถูกร้องเรียนตามที่ผู้ร้องระบุ และบันทึกกับคำตอบของผู้ดำเนินการ',
    whose: 'resident',
    purpose: 'ตรวจสอบ แก้ไข และตอบคำร้อง',
    ground: TASK,
    period: ({ complaints }) => ({ amount: complaints?.keepDays ?? COMPLAINT_KEEP_DAYS, unit: 'days' }),
    begins: 'วันที่ยุติคำร้อง',
    end: `${BY_ITSELF} ส่วนประเภท วันที่ และผลของคำร้องเก็บไว้เป็นสถิติโดยไม่มีข้อความ`,
  },
  complainant: {
    name: 'ช่องทางติดต่อของผู้ร้อง',
    what: 'หมายเลขโทรศัพท์หรือช่องทางอื่นที่ผู้ร้องให้ไว้ และรหัสบัญชี LINE หากผู้ร้องเลือกให้แจ้งความคืบหน้าทางแชต',
    whose: 'resident',
    purpose: 'สอบถามและแจ้งผลแก่ผู้ร้อง',
    ground: TASK,
    period: { amount: COMPLAINT_CONTACT_DAYS, unit: 'days' },
    begins: 'วันที่ยุติคำร้อง',
    end: BY_ITSELF,
  },
  subscription: {
    name: 'การติดตามหมวดหมู่ข้อมูล',
    what: 'รหัสบัญชี LINE หมวดหมู่ที่เลือกติดตาม วันเวลาที่เริ่มติดตาม วันเวลาของข้อมูลล่าสุดที่แสดงแล้ว และวันที่ติดต่อครั้งล่าสุด โดยไม่มีชื่อ รูป หรือข้อความ',
    whose: 'resident',
    purpose: 'แสดงข้อมูลใหม่ในหมวดที่เลือกติดตามในแชต LINE',
    ground: 'ความยินยอมที่ให้โดยการกดติดตาม มาตรา 19 และ 24 แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562',
    period: { amount: SUBSCRIPTION_DAYS, unit: 'days' },
    begins: 'วันที่ติดต่อกับบัญชีทางการครั้งล่าสุด',
    end: `${BY_ITSELF} และลบทันทีที่กดหยุดติดตามทั้งหมด หรือบล็อกหรือลบบัญชีทางการ`,
  },
  backup: {
    name: 'สำเนาสำรอง',
    what: 'สำเนาของข้อมูลทั้งหมดข้างต้น ยกเว้นข้อมูลจราจรทางคอมพิวเตอร์และค่าแฮชของผู้เข้าชม',
    whose: 'everybody',
    purpose: 'กู้คืนระบบเมื่อเครื่องหรือข้อมูลเสียหาย',
    ground: DUTY,
    period: null,
    begins: 'เวลาที่หน่วยงานลบสำเนาสำรองนั้น',
    end: 'หน่วยงานลบสำเนาสำรองชุดเก่าตามรอบที่กำหนด',
  },
} as const satisfies Record<string, KindOfData>;

export type KindId = keyof typeof kindsOfData;
export const kindIds = Object.keys(kindsOfData) as KindId[];

export const kindOf = (id: KindId): KindOfData => kindsOfData[id];

const UNITS: Record<Period['unit'], string> = { minutes: 'นาที', days: 'วัน', months: 'เดือน', years: 'ปี' };

/** The period of a kind in an office; null for what ends with a moment. */
export function periodOf(
  id: KindId,
  profile: Pick<OfficeProfile, 'trafficLog' | 'complaints'>,
): Period | null {
  const { period } = kindOf(id);
  return typeof period === 'function' ? period(profile) : period;
}

/** How long a kind is kept, in one phrase: `30 วัน นับแต่วันที่ดำเนินการแล้วเสร็จ`. */
export function periodText(id: KindId, profile: Pick<OfficeProfile, 'trafficLog' | 'complaints'>): string {
  const period = periodOf(id, profile);
  const { begins } = kindOf(id);
  if (!period) return `จนถึง${begins}`;
  const { amount, unit, least } = period;
  return `${least ? 'ไม่น้อยกว่า ' : ''}${amount} ${UNITS[unit]} นับแต่${begins}`;
}
