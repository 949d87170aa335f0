import type { Notice } from '../machine/effects.ts';
import type { PeopleNoticeName } from '../people/people-rule.ts';

/**
 * How urgent a notice is, since a push counts against the office's messages and a reply does not.
 *
 * - `now`: pushed at once.
 * - `ask`: asks for a decision; pushed at once, unless the person was pushed something a short while ago, and then together
 *   with whatever else is theirs.
 * - `digest`: shown when the person comes by; else pushed with everything else that waits for them, once a day.
 * - `next_contact`: shown when the person comes by, or beside a push that is sent anyway; no push of its own.
 */
export type Telling = 'now' | 'ask' | 'digest' | 'next_contact';

export type NoticeRule = {
  tell: Telling;
  why: string;
  /** One of those who hold the seat suffices: they are asked one after another; `reviewers` where the office wants it so. */
  inTurn?: 'always' | 'reviewers';
};

/** What is told besides what a record's own procedure tells. */
export type OtherNotice =
  | 'answer'
  | 'freshness'
  | 'completeness'
  | 'office_warnings'
  | 'province'
  | 'seal'
  | 'paper_to_sign'
  | 'paper_decided'
  | 'problem_report'
  | 'complaint'
  /** What is new in a category that a resident follows. */
  | 'category_news'
  | 'group_joined'
  | 'group_lost'
  | 'group_renamed'
  | 'quota'
  /** Several of the others in one message. */
  | 'joined'
  /** Several announcements in one message to a group. */
  | 'announcements';

export type NoticeName = Notice | PeopleNoticeName | OtherNotice;

/** Every notice, with how it is told and why so. Nothing else says it. */
export const noticeRules: Record<NoticeName, NoticeRule> = {
  review_requested: {
    tell: 'ask',
    why: 'ผู้พิจารณาต้องตัดสินก่อนจึงจะเผยแพร่ได้',
    inTurn: 'reviewers',
  },
  changes_requested: { tell: 'now', why: 'ผู้ขอเผยแพร่ต้องแก้ไขก่อน คำขอหยุดอยู่จนกว่าจะแก้' },
  verbal_confirm: { tell: 'now', why: 'ข้อมูลเผยแพร่แล้วโดยอนุมัติทางวาจา ต้องยืนยันเป็นลายลักษณ์อักษรภายในกำหนด' },
  verbal_overdue: { tell: 'now', why: 'พ้นกำหนดยืนยันการอนุมัติทางวาจาแล้ว' },
  verbal_denied: { tell: 'now', why: 'ข้อมูลที่เผยแพร่ไปแล้วต้องนำลง' },
  remove_task: { tell: 'now', why: 'คำสั่งนำข้อมูลลงต้องถึงผู้ดูแลเว็บไซต์ทุกคนทันที' },
  publish_failed: { tell: 'now', why: 'ระบบเผยแพร่ไม่สำเร็จ ต้องมีผู้แก้ไข' },
  remove_failed: { tell: 'now', why: 'ระบบนำข้อมูลลงไม่สำเร็จ ต้องมีผู้แก้ไข' },
  held: { tell: 'now', why: 'ระบบระงับการเผยแพร่ไว้ รอผู้รับผิดชอบตัดสินใจ' },
  nobody_entitled: { tell: 'now', why: 'คำขอหยุดอยู่เพราะไม่มีผู้มีสิทธิดำเนินการ' },
  undelivered: { tell: 'now', why: 'มีผู้ที่ต้องทราบไม่ได้รับแจ้ง ผู้ดูแลระบบต้องแจ้งทางอื่น' },
  answer: { tell: 'now', why: 'ผู้กดปุ่มรอคำตอบอยู่' },

  publish_task: { tell: 'ask', why: 'ข้อมูลที่อนุมัติแล้วรอผู้ดูแลเว็บไซต์นำขึ้น', inTurn: 'always' },
  nudged: { tell: 'ask', why: 'ผู้ขอเผยแพร่สอบถามว่าคำขอถึงไหน วันละครั้งเป็นอย่างมาก' },
  paper_to_sign: { tell: 'ask', why: 'เอกสารรอผู้ลงนาม' },
  escalated: { tell: 'ask', why: 'คำขอรอนานเกินกำหนดของหน่วยงาน' },
  change_proposed: { tell: 'ask', why: 'การเปลี่ยนแปลงทะเบียนรอผู้ดูแลระบบอีกคนยืนยัน' },
  transferred: { tell: 'ask', why: 'ผู้รับโอนต้องรับผิดชอบคำขอต่อ' },

  confirm_task: { tell: 'digest', why: 'ข้อมูลเผยแพร่แล้ว เหลือให้ผู้ดูแลเว็บไซต์ตรวจหน้าเว็บ', inTurn: 'always' },
  post_sheet_task: { tell: 'digest', why: 'ติดบอร์ดได้ภายในวันทำการ', inTurn: 'always' },
  remove_sheet_task: { tell: 'digest', why: 'ปลดจากบอร์ดได้ภายในวันทำการ', inTurn: 'always' },
  proposed: { tell: 'digest', why: 'ความคืบหน้า ผู้ขอเผยแพร่ไม่ต้องทำสิ่งใด' },
  approved: { tell: 'digest', why: 'ผลการพิจารณา ผู้ขอเผยแพร่ไม่ต้องทำสิ่งใด' },
  rejected: { tell: 'digest', why: 'ผลการพิจารณา คำขอสิ้นสุดแล้ว' },
  published: { tell: 'digest', why: 'ผลการเผยแพร่ ผู้ขอเผยแพร่ไม่ต้องทำสิ่งใด' },
  withdrawn: { tell: 'digest', why: 'ผู้พิจารณาไม่ต้องพิจารณาคำขอนี้แล้ว' },
  called_off: { tell: 'digest', why: 'งานที่เคยขอให้ทำไม่ต้องทำแล้ว' },
  lapsed: { tell: 'digest', why: 'คำขอสิ้นสุดเพราะพ้นกำหนด' },
  verbal_confirmed: { tell: 'digest', why: 'ผลการยืนยัน ผู้ขอเผยแพร่ไม่ต้องทำสิ่งใด' },
  taken_down: { tell: 'digest', why: 'ข้อมูลลงแล้ว ผู้ขอเผยแพร่ไม่ต้องทำสิ่งใด' },
  restored: { tell: 'digest', why: 'ข้อมูลกลับขึ้นแล้ว ผู้ขอเผยแพร่ไม่ต้องทำสิ่งใด' },
  expired: { tell: 'digest', why: 'ครบกำหนดตามที่แจ้งไว้ล่วงหน้าแล้ว' },
  expiry_notice: { tell: 'digest', why: 'แจ้งล่วงหน้าหลายวันก่อนครบกำหนด' },
  reminder: { tell: 'digest', why: 'เคยแจ้งแล้ว เป็นการเตือน' },
  unproved: { tell: 'digest', why: 'ต้องตรวจเว็บไซต์ภายในวันทำการ' },
  freshness: { tell: 'digest', why: 'รายการที่ต้องทบทวนภายในรอบ' },
  completeness: { tell: 'digest', why: 'สรุปรายเดือน' },
  office_warnings: { tell: 'digest', why: 'สรุปรายสัปดาห์' },
  province: { tell: 'digest', why: 'สรุปรายเดือน' },
  seal: { tell: 'digest', why: 'หลักฐานรายเดือน ต้องอยู่ในแชตของผู้เก็บ' },
  paper_decided: { tell: 'digest', why: 'ผลการลงนาม ผู้เสนอไม่ต้องทำสิ่งใดทันที' },
  problem_report: { tell: 'digest', why: 'ประชาชนแจ้งได้ตลอดเวลา จึงรวมแจ้งวันละครั้ง' },
  complaint: { tell: 'digest', why: 'ประชาชนร้องเรียนได้ตลอดเวลา จึงรวมแจ้งวันละครั้ง' },
  quota: { tell: 'digest', why: 'คำเตือนต้องไม่ใช้ข้อความเพิ่ม' },
  group_joined: { tell: 'digest', why: 'ผู้ใดก็เชิญบัญชีเข้ากลุ่มได้ จึงรวมแจ้งวันละครั้ง' },
  group_lost: { tell: 'digest', why: 'กลุ่มไม่ได้รับประกาศแล้ว ผู้ดูแลระบบต้องทราบภายในวันทำการถัดไป' },
  group_renamed: { tell: 'digest', why: 'กลุ่มยังใช้งานได้ตามเดิม' },
  registration_waiting: { tell: 'digest', why: 'ผู้ใดก็ขอลงทะเบียนได้ จึงรวมแจ้งวันละครั้ง' },
  rebind_asked: { tell: 'digest', why: 'ผู้ใดก็ขอเปลี่ยนบัญชีได้ จึงรวมแจ้งวันละครั้ง' },
  registration_refused: { tell: 'digest', why: 'ผลการลงทะเบียน' },
  admitted: { tell: 'digest', why: 'ผลการลงทะเบียน ผู้ที่รออยู่มักเปิดแชตเอง' },
  rebound: { tell: 'digest', why: 'ผลการเปลี่ยนบัญชี' },
  account_replaced: { tell: 'now', why: 'บัญชีเดิมถูกแทนที่ เจ้าของต้องทราบทันทีหากไม่ได้ขอเอง' },
  post_changed: { tell: 'digest', why: 'ตำแหน่งหรือบทบาทเปลี่ยนแล้ว' },
  work_received: { tell: 'digest', why: 'คำขอที่รับโอนมีการ์ดของตนเองแล้ว' },
  delegated: { tell: 'digest', why: 'การปฏิบัติหน้าที่แทนเริ่มตามวันที่กำหนด' },
  delegation_ended: { tell: 'digest', why: 'การปฏิบัติหน้าที่แทนสิ้นสุดแล้ว' },
  change_refused: { tell: 'digest', why: 'ผลของข้อเสนอ' },
  appointed: { tell: 'digest', why: 'การแต่งตั้งมีผลแล้ว' },

  confirmed: { tell: 'next_contact', why: 'ผู้ขอเผยแพร่ได้รับแจ้งแล้วว่าเผยแพร่ ข้อนี้เพียงยืนยัน' },
  task_claimed: { tell: 'next_contact', why: 'มีผู้รับงานแล้ว ผู้อื่นไม่ต้องทำสิ่งใด' },
  removed: { tell: 'next_contact', why: 'ได้รับแจ้งเรื่องนำลงแล้ว ข้อนี้เพียงยืนยัน' },
  sheet_skipped: { tell: 'next_contact', why: 'ผู้ขอเผยแพร่ไม่ต้องทำสิ่งใด' },

  category_news: {
    tell: 'next_contact',
    why: 'ประชาชนเลือกติดตามไว้ แสดงเมื่อเปิดแชตครั้งถัดไปโดยไม่ใช้ข้อความของหน่วยงาน',
  },

  joined: { tell: 'now', why: 'รวมหลายเรื่องที่ถึงเวลาแจ้งแล้วเป็นข้อความเดียว' },
  announcements: { tell: 'now', why: 'รวมหลายประกาศที่ถึงเวลาแจ้งแล้วเป็นข้อความเดียว' },
};

/** How a notice is told. What the table does not know is told at once. */
export const tellingOf = (notice: string): Telling =>
  (noticeRules as Partial<Record<string, NoticeRule>>)[notice]?.tell ?? 'now';

/** One of several who are told suffices, by the rules of an office. */
export function isAskedInTurn(notice: string, { reviewersInTurn }: { reviewersInTurn: boolean }): boolean {
  const { inTurn } = (noticeRules as Partial<Record<string, NoticeRule>>)[notice] ?? {};
  return inTurn === 'always' || (inTurn === 'reviewers' && reviewersInTurn);
}

const order: readonly Telling[] = ['now', 'ask', 'digest', 'next_contact'];

/** Negative where `a` is told before `b`: the more urgent, then the older. */
export const byUrgency = (
  a: { telling?: Telling | undefined; createdAt: string },
  b: { telling?: Telling | undefined; createdAt: string },
): number =>
  order.indexOf(a.telling ?? 'now') - order.indexOf(b.telling ?? 'now') ||
  a.createdAt.localeCompare(b.createdAt);
