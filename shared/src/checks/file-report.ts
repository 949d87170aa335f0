import { z } from 'zod';
import { findingSchema } from './finding.ts';

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

/** Something found in a file; `at` is the page, sheet, picture or member of an archive, null for the file as a whole. */
export const fileFindingSchema = findingSchema
  .omit({ where: true })
  .extend({ at: z.string().max(200).nullable() });
export type FileFinding = z.infer<typeof fileFindingSchema>;

/** Findings of one file that are kept; what has more is told of well enough by these. */
export const MAX_FILE_FINDINGS = 60;

/** What the check of a file came to, as its record keeps it. */
export const fileReportSchema = z.strictObject({
  /** Whether a malware scanner has looked at it; an office need not run one. */
  scan: z.enum(['clean', 'not_scanned']),
  notes: z.array(z.enum(Object.keys(fileNotes) as [FileNote, ...FileNote[]])),
  findings: z.array(fileFindingSchema).max(MAX_FILE_FINDINGS),
});
export type FileReport = z.infer<typeof fileReportSchema>;
