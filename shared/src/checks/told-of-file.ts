import { fileNotes } from './file-notes.ts';
import type { FileFinding, FileReport } from './file-report.ts';
import type { FindingKind } from './finding.ts';

const place = ({ at }: FileFinding) => (at === null ? 'ไฟล์นี้' : `“${at}”`);

/** What concerns the file itself; what its text says is told by the sentences of texts. */
const sentences: Partial<Record<FindingKind, (finding: FileFinding) => string>> = {
  photo_place: (finding) =>
    `ภาพ ${place(finding)} มีพิกัดสถานที่ถ่าย (${finding.excerpt}) กรุณาส่งภาพเป็นไฟล์แยก ระบบจะลบพิกัดออกให้ หรือแทรกภาพที่ไม่มีพิกัดแทน`,
  photo_owner: (finding) =>
    `ภาพ ${place(finding)} มีชื่อเจ้าของหรือหมายเลขเครื่องที่ถ่าย กรุณาส่งภาพเป็นไฟล์แยก ระบบจะลบออกให้`,
  has_macros: (finding) =>
    `${place(finding)} มีแมโคร ซึ่งเครื่องของประชาชนอาจปิดกั้นไว้ กรุณาบันทึกเป็นชนิดที่ไม่มีแมโคร หรือเป็น PDF`,
  unreadable: (finding) => `ระบบอ่าน ${place(finding)} ไม่ได้ จึงตรวจเนื้อหาข้างในไม่ได้ กรุณาตรวจเองก่อนเผยแพร่`,
  not_scanned_for_malware: () => 'ขณะนี้ตรวจมัลแวร์ไม่ได้ กรุณาแจ้งเจ้าหน้าที่ไอทีของหน่วยงาน',
};

/** One Thai sentence for each thing that was done to a file or found in it; none for a file without a report. */
export function toldOfFile(report: FileReport | null): string[] {
  if (!report) return [];
  const findings = report.findings.map(
    (finding) => sentences[finding.kind]?.(finding) ?? `กรุณาตรวจสอบ ${place(finding)}: ${finding.excerpt}`,
  );
  return [...report.notes.map((note) => fileNotes[note]), ...findings];
}
