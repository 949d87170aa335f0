import { BackupError } from '@prakat/functions/backup/backup-error';
import { OperatorError } from '../operator-error.ts';
import { NewerDatabaseError } from '../sqlite-store/migrate.ts';
import { SqliteStoreError } from '../sqlite-store/sqlite-error.ts';

const noSpace = /^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)/;
const readOnly = /^(EROFS|EACCES|EPERM|SQLITE_READONLY|SQLITE_CANTOPEN)/;

/** A failure of the disk or the database while `place` was written or read, as one sentence; any other as it is. */
export function explainDisk(error: unknown, place: string): unknown {
  if (error instanceof BackupError || error instanceof OperatorError) return error;
  const options = { cause: error };
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    const code = String((one as NodeJS.ErrnoException).code ?? '');
    if (noSpace.test(code)) {
      return new BackupError(
        'no_space',
        `เนื้อที่ว่างไม่พอสำหรับเขียน ${place} กรุณาเพิ่มเนื้อที่แล้วสั่งใหม่ ข้อมูลเดิมอยู่ครบ`,
        options,
      );
    }
    if (readOnly.test(code)) {
      return new BackupError(
        'not_writable',
        `เขียน ${place} ไม่ได้ (${code}) กรุณาตรวจสอบสิทธิหรือใช้โฟลเดอร์อื่น`,
        options,
      );
    }
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return new BackupError('not_writable', `ไม่พบโฟลเดอร์ของ ${place} กรุณาสร้างโฟลเดอร์ก่อน`, options);
    }
  }
  if (error instanceof NewerDatabaseError) {
    return new BackupError(
      'newer',
      `ฐานข้อมูล ${error.file} เป็นของโปรแกรมรุ่นใหม่กว่า กรุณาปรับรุ่นโปรแกรมก่อน`,
      options,
    );
  }
  if (error instanceof SqliteStoreError) {
    return new BackupError('damaged', error.message, options);
  }
  return error;
}
