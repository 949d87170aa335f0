import { fieldNames } from '../submission/draft.ts';
import type { Finding } from './finding.ts';
import { type FindingKind, findingKinds } from './finding-kinds.ts';

type Words = {
  /** What was found, in few words: the heading of a group of findings. */
  name: string;
  /** What to do about it before publication. */
  proposal: (finding: Finding) => string;
};

const HIDE = 'กรุณาลบออก';
const CHECK = 'กรุณาตรวจสอบและแก้ไขให้ถูกต้องก่อนเผยแพร่';
const hideAllBut = ({ excerpt }: Finding) => `กรุณาลบออก หรือปิดบังให้เหลือเพียง ${excerpt} ก่อนเผยแพร่`;
const correct = ({ suggestion }: Finding) =>
  suggestion === null ? CHECK : `ควรเป็น “${suggestion}” กรุณาตรวจสอบและแก้ไขก่อนเผยแพร่`;

const words: Record<FindingKind, Words> = {
  citizen_id: { name: 'เลขประจำตัวประชาชน', proposal: hideAllBut },
  passport: { name: 'เลขที่หนังสือเดินทาง', proposal: hideAllBut },
  telephone: {
    name: 'หมายเลขโทรศัพท์ของบุคคล',
    proposal: () => `${HIDE} หรือใช้หมายเลขโทรศัพท์ของหน่วยงานแทนก่อนเผยแพร่`,
  },
  bank_account: {
    name: 'เลขที่บัญชีธนาคาร',
    proposal: () => `${HIDE}ก่อนเผยแพร่ หากเป็นบัญชีของหน่วยงาน กรุณาระบุชื่อบัญชีให้ชัดเจน`,
  },
  hospital_number: { name: 'เลขประจำตัวผู้ป่วย (HN/AN)', proposal: () => `${HIDE}ก่อนเผยแพร่` },
  line_id: { name: 'ไอดีไลน์ของบุคคล', proposal: () => `${HIDE} หรือใช้บัญชีทางการของหน่วยงานแทนก่อนเผยแพร่` },
  list_of_persons: {
    name: 'รายชื่อบุคคลพร้อมข้อมูลส่วนตัว',
    proposal: () => 'กรุณาตัดข้อมูลส่วนตัวออก หรือเผยแพร่เฉพาะจำนวนและข้อมูลสรุปที่ระบุตัวบุคคลไม่ได้',
  },
  photo_place: {
    name: 'พิกัดสถานที่ถ่ายภาพ',
    proposal: () => 'กรุณาลบข้อมูลสถานที่ออกจากภาพก่อนเผยแพร่',
  },
  photo_owner: {
    name: 'ข้อมูลของผู้ถ่ายภาพหรือเจ้าของเครื่อง',
    proposal: () => 'กรุณาลบข้อมูลนี้ออกจากภาพก่อนเผยแพร่',
  },
  hidden_text: {
    name: 'ข้อความที่มองไม่เห็นแต่ยังอ่านได้จากไฟล์',
    proposal: () => 'กรุณาลบข้อความนั้นออกจากต้นฉบับแล้วสร้างไฟล์ใหม่ การปิดทับหรือซ่อนไว้ไม่ได้ทำให้ข้อความหายไป',
  },
  other_agency: { name: 'ชื่อหน่วยงานอื่น', proposal: correct },
  renamed_agency: { name: 'ชื่อเดิมของหน่วยงานที่เปลี่ยนชื่อแล้ว', proposal: correct },
  repealed_notice: { name: 'การอ้างกฎหมายหรือประกาศที่ยกเลิกแล้ว', proposal: correct },
  stray_script: { name: 'ตัวอักษรภาษาอื่นปะปน', proposal: correct },
  garbled_text: { name: 'ข้อความที่อ่านไม่เป็นคำ', proposal: correct },
  act_year: { name: 'ปีของกฎหมายที่คลาดเคลื่อน', proposal: correct },
  act_section: { name: 'เลขมาตราที่คลาดเคลื่อน', proposal: correct },
  quarter_months: { name: 'เดือนที่ไม่ตรงกับไตรมาส', proposal: correct },
  mixed_years: { name: 'ปี พ.ศ. และ ค.ศ. ปะปนกัน', proposal: correct },
  impossible_date: { name: 'วันที่ที่ไม่มีในปฏิทิน', proposal: correct },
  dates_contradict: { name: 'วันที่ที่ขัดแย้งกัน', proposal: correct },
  fiscal_year_number: { name: 'ปีงบประมาณที่ไม่ตรงกัน', proposal: correct },
  person_name: { name: 'ชื่อบุคคลที่ไม่ตรงกับทะเบียนของหน่วยงาน', proposal: correct },
  person_position: { name: 'ตำแหน่งที่ไม่ตรงกับทะเบียนของหน่วยงาน', proposal: correct },
  unreadable: {
    name: 'ส่วนที่ระบบอ่านข้อความไม่ได้',
    proposal: () => 'กรุณาเปิดดูด้วยตนเองว่าไม่มีข้อมูลส่วนบุคคล หรือแนบไฟล์ที่มีข้อความแทน',
  },
  not_scanned_for_malware: {
    name: 'ไฟล์ที่ยังไม่ได้ตรวจหาไวรัส',
    proposal: () => 'กรุณาตรวจหาไวรัสในเครื่องของท่านก่อนเผยแพร่',
  },
  has_macros: {
    name: 'ไฟล์ที่มีชุดคำสั่ง (แมโคร)',
    proposal: () => 'กรุณาบันทึกเป็นชนิดที่ไม่มีแมโคร (.docx, .xlsx) หรือ PDF แล้วแนบใหม่',
  },
};

const fields: Record<Extract<Finding['where'], { in: 'field' }>['field'], string> = {
  ...fieldNames,
  informationOwner: 'ชื่อและตำแหน่งผู้รับผิดชอบการให้ข้อมูล',
};

/** Where it was found, in Thai: `รายละเอียดข้อมูล`, `ไฟล์ “รายชื่อ.xlsx” แผ่นงาน รายชื่อ`. */
export function findingPlace({ where }: Pick<Finding, 'where'>): string {
  if (where.in === 'field') return fields[where.field];
  return where.at === null ? `ไฟล์ “${where.name}”` : `ไฟล์ “${where.name}” ${where.at}`;
}

/** What kind of thing was found, in few Thai words. */
export const findingName = (kind: FindingKind): string => words[kind].name;

/**
 * What was found and where, as people read it: `พบเลขประจำตัวประชาชน 1-2345-xxxxx-xx-x ในรายละเอียดข้อมูล`. What the office
 * would not want to have written is quoted. Of a file that cannot be read its excerpt is the reason:
 * `ไฟล์ “คำสั่ง.pdf” เป็นภาพสแกน อ่านข้อความไม่ได้`.
 */
export function findingSentence(finding: Finding): string {
  const { kind, excerpt } = finding;
  const place = findingPlace(finding);
  if (kind === 'unreadable') return `${place} ${excerpt}`;
  const name = findingName(kind);
  if (excerpt === '' || findingKinds[kind] === 'file') return `พบ${name} ใน${place}`;
  const quoted = findingKinds[kind] === 'slip' || kind === 'hidden_text';
  return `พบ${name} ${quoted ? `“${excerpt}”` : excerpt} ใน${place}`;
}

/** What is proposed to do about it before publication, in Thai. */
export const findingProposal = (finding: Finding): string => words[finding.kind].proposal(finding);
