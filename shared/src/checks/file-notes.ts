// Apart from the schemas: the worker of the checks begins anew for each file, and loads nothing it can do without.

/** What was done to a file on its way in, each told to whoever sent it. */
export const fileNotes = {
  place_removed: 'ภาพนี้มีพิกัดสถานที่ถ่าย ระบบลบออกให้แล้ว',
  owner_removed: 'ภาพนี้มีชื่อเจ้าของหรือหมายเลขเครื่องที่ถ่าย ระบบลบออกให้แล้ว',
  picture_data_removed: 'ระบบลบข้อมูลที่ซ่อนอยู่ในภาพออกให้แล้ว',
  turned_upright: 'ระบบหมุนภาพให้ตั้งตรงแล้ว',
  converted: 'ระบบแปลงภาพเป็นชนิดที่เปิดได้ทุกเครื่องให้แล้ว',
  renamed: 'ระบบแก้นามสกุลของชื่อไฟล์ให้ตรงกับเนื้อหาแล้ว',
} as const;
export type FileNote = keyof typeof fileNotes;

/** Findings of one file that are kept; what has more is told of well enough by these. */
export const MAX_FILE_FINDINGS = 60;

/** Letters of the place of a finding in a file, in UTF-16 units. */
export const PLACE_MAX = 200;
