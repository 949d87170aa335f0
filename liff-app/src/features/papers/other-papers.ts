import type { MoreEntry } from '../more/entries.ts';

/** Screens that belong to the office's papers, in the order people need them. */
export const otherPapers: readonly MoreEntry[] = [
  {
    to: { screen: 'binder' },
    name: 'แฟ้มหลักฐาน MOIT 1',
    about: 'เอกสารที่กระทรวงขอดูของปีงบประมาณ มีแล้วกี่รายการ ขาดรายการใด และรวมเป็นไฟล์เดียว',
    shown: () => true,
  },
  {
    to: { screen: 'remarks' },
    name: 'ปัญหาและข้อเสนอแนะ',
    about: 'จดไว้ระหว่างปี เพื่อใช้ในรายงานและบันทึกข้อความเมื่อถึงรอบ',
    shown: () => true,
  },
  {
    to: { screen: 'paperAssets' },
    name: 'ตราครุฑและแบบอักษร',
    about: 'ไฟล์ของหน่วยงานที่ใช้ในบันทึกข้อความ ประกาศ และคำสั่ง',
    shown: ({ member }) => member.isAdministrator,
  },
];
