/**
 * `due`: it is there, and is to be looked at or renewed in this period; `overdue`: the period before went by without;
 * `absent`: whoever decides has said that the office has no such information.
 */
export type LineState = 'present' | 'due' | 'overdue' | 'missing' | 'absent';

export const lineStateNames: Record<LineState, string> = {
  present: 'มี เป็นปัจจุบัน',
  due: 'มี ถึงกำหนดตรวจหรือปรับปรุง',
  overdue: 'มี เกินกำหนดตรวจหรือปรับปรุง',
  missing: 'ยังไม่มี',
  absent: 'ไม่มีข้อมูลประเภทนี้',
};
