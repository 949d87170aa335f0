import type { State } from './schema.ts';

/** States as people read them. */
export const stateNames: Record<State, string> = {
  submitted: 'รอพิจารณา',
  changes_requested: 'ส่งกลับให้แก้ไข',
  rejected: 'ไม่อนุมัติ',
  withdrawn: 'ถอนคำขอแล้ว',
  approved: 'อนุมัติแล้ว รอเผยแพร่',
  published: 'เผยแพร่แล้ว',
  taken_down: 'นำลงจากเว็บไซต์แล้ว',
};
