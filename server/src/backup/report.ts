import { type AuditReport, faultLine } from '@prakat/functions/audit/findings';
import type { ArchiveContents } from '@prakat/functions/backup/check-archive';
import { sealName } from '@prakat/functions/seals/newest-seal';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { thaiDateTime } from '@prakat/shared/time/thai-date';

/** What an archive holds, in lines for the operator. */
export function countsOf({ about, manifest, seal }: ArchiveContents): string[] {
  const { offices, collections, files, seals } = manifest;
  const records = Object.values(collections).reduce((sum, one) => sum + one.records, 0);
  return [
    `  ข้อมูล ณ ${thaiDateTime(Date.parse(about.createdAt))}`,
    `  หน่วยงาน ${offices.map(({ id }) => id).join(' ')}`,
    `  คำขอ ${collections.submissions?.records ?? 0} เรื่อง รายการทั้งหมด ${records} รายการ`,
    `  ไฟล์แนบ ${files.count} ไฟล์ ${fileSizeInWords(files.bytes)}`,
    `  ลายนิ้วมือ (SHA-256) ${seal}`,
    ...seals.map((newest) => `  ตราบันทึกล่าสุด ${sealName(newest)}`),
  ];
}

/** The result of an audit as `npm run audit` prints it. */
export function auditLines(report: AuditReport): { faults: string[]; result: string } {
  const faults = report.faults.map(faultLine);
  return { faults, result: faults.length > 0 ? `audit: ${faults.length} fault(s)` : 'audit: ok' };
}
