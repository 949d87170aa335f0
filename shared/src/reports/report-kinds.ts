/** What a resident can say is the matter with an item, and how the office reads it. */
export const reportKinds = {
  wrong: 'ข้อมูลไม่ถูกต้อง',
  outdated: 'ข้อมูลไม่เป็นปัจจุบัน',
  unopenable: 'ไฟล์หรือลิงก์เปิดไม่ได้',
  other: 'อื่น ๆ',
} as const;
export type ReportKind = keyof typeof reportKinds;
export const reportKindIds = Object.keys(reportKinds) as ReportKind[];

/** Letters of the details, of the way to call back, and of what was done about it. */
export const LONGEST_DETAILS = 1_000;
export const LONGEST_CONTACT = 200;
export const LONGEST_NOTE = 300;

/**
 * How a report ended: what it says is mended, or right as it stands; it was no report (`removed`: a jest, personal data); or
 * the item came down, which the product notes by itself.
 */
export const reportOutcomes = {
  mended: 'แก้ไขแล้ว',
  still_correct: 'ยังถูกต้อง',
  removed: 'ลบ (ไม่เกี่ยวข้อง)',
  came_down: 'ข้อมูลลงจากเว็บไซต์แล้ว',
} as const;
export type ReportOutcome = keyof typeof reportOutcomes;
