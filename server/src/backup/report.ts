import { type AuditReport, faultLine } from '@prakat/functions/audit/findings';
import type { SignatureState } from '@prakat/functions/backup/archive-seal';
import type { ArchiveContents } from '@prakat/functions/backup/check-archive';
import { sealName } from '@prakat/functions/seals/newest-seal';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { thaiDateTime } from '@prakat/shared/time/thai-date';

/** What was checked of who wrote an archive, and exactly what was not. */
const signatureWords: Record<SignatureState, string> = {
  right: 'ตราของไฟล์ลงไว้ด้วยกุญแจของระบบนี้ (seal-key) และไม่มีผู้ใดแก้ไขหลังจากนั้น',
  no_key:
    'ไม่มีกุญแจของตรา (seal-key) จึงตรวจได้เพียงว่าไฟล์ครบและไม่เสียหาย แต่ยืนยันไม่ได้ว่าระบบนี้เป็นผู้สร้าง และไม่มีผู้ใดแก้ไขแล้วคำนวณลายนิ้วมือใหม่',
  other_key: 'ตราของไฟล์ลงไว้ด้วยกุญแจอื่น จึงยืนยันไม่ได้ว่าระบบนี้เป็นผู้สร้าง และไม่มีผู้ใดแก้ไขแล้วคำนวณลายนิ้วมือใหม่',
  unsigned: 'ไฟล์ไม่มีตราที่ลงด้วยกุญแจ จึงยืนยันไม่ได้ว่าระบบนี้เป็นผู้สร้าง และไม่มีผู้ใดแก้ไขแล้วคำนวณลายนิ้วมือใหม่',
};

/** What an archive holds, in lines for the operator. */
export function countsOf(archive: ArchiveContents): string[] {
  const { about, manifest, seal, encrypted, signature } = archive;
  const { offices, collections, seals } = manifest;
  const records = Object.values(collections).reduce((sum, one) => sum + one.records, 0);
  return [
    `  ข้อมูล ณ ${thaiDateTime(Date.parse(about.createdAt))}`,
    `  หน่วยงาน ${offices.map(({ id }) => id).join(' ')}`,
    `  คำขอ ${collections.submissions?.records ?? 0} รายการ ระเบียนทั้งหมด ${records} รายการ`,
    ...contentsOf(archive),
    `  ลายนิ้วมือ (SHA-256) ${seal}`,
    encrypted ? '  เข้ารหัสแล้ว' : '  ไม่ได้เข้ารหัส ผู้ที่ได้ไฟล์นี้ไปอ่านข้อมูลได้ทั้งหมด (ดู BACKUP_RECIPIENTS ใน .env.example)',
    `  ${signatureWords[signature]}`,
    ...seals.map((newest) => `  ตราบันทึกล่าสุด ${sealName(newest)}`),
  ];
}

/** What of it is in the one archive, or that several make it up. */
function contentsOf({ parts, manifest: { changes, files }, contents }: ArchiveContents): string[] {
  if (parts.length > 1) return [`  ไฟล์แนบ ${contents.size} ไฟล์ ประกอบจากไฟล์สำรอง ${parts.length} ไฟล์`];
  const own = `  ไฟล์แนบ ${files.count} ไฟล์ ${fileSizeInWords(files.bytes)}`;
  if (!changes) return [own];
  const count = (of: typeof changes.records) => Object.values(of).reduce((sum, one) => sum + one.records, 0);
  return [
    '  ไฟล์นี้มีเฉพาะที่เพิ่มหรือเปลี่ยนจากการสำรองครั้งก่อน ต้องใช้ร่วมกับไฟล์ก่อนหน้าของชุดเดียวกัน',
    `  เพิ่มหรือเปลี่ยน ${count(changes.records)} รายการ ลบแล้ว ${count(changes.removed)} รายการ`,
    own,
  ];
}

/** The result of an audit as `npm run audit` prints it. */
export function auditLines(report: AuditReport): { faults: string[]; result: string } {
  const faults = report.faults.map(faultLine);
  return { faults, result: faults.length > 0 ? `audit: ${faults.length} fault(s)` : 'audit: ok' };
}
