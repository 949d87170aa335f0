/** What is wrong with a database file, for whoever decides what to do about it. */
export type SqliteProblem = 'damaged' | 'full' | 'read_only' | 'unopened' | 'disk' | 'busy' | 'other';

/** SQLite's result codes that say something of the file or the disk, and not of the statement itself. */
const problems = new Map<number, [problem: SqliteProblem, code: string, sentence: string]>([
  [5, ['busy', 'SQLITE_BUSY', 'ถูกโปรแกรมอื่นใช้อยู่ กรุณาปิดโปรแกรมนั้นแล้วลองใหม่']],
  [6, ['busy', 'SQLITE_LOCKED', 'ถูกโปรแกรมอื่นใช้อยู่ กรุณาปิดโปรแกรมนั้นแล้วลองใหม่']],
  [8, ['read_only', 'SQLITE_READONLY', 'เขียนไม่ได้ เพราะไฟล์หรือโฟลเดอร์ให้อ่านอย่างเดียว กรุณาตรวจสอบสิทธิ์']],
  [10, ['disk', 'SQLITE_IOERR', 'อ่านหรือเขียนไม่ได้ เพราะดิสก์แจ้งข้อผิดพลาด กรุณาตรวจสอบดิสก์']],
  [11, ['damaged', 'SQLITE_CORRUPT', 'เสียหาย กรุณาหยุดโปรแกรม เก็บโฟลเดอร์ไว้ตามสภาพ และกู้คืนจากไฟล์สำรอง']],
  [13, ['full', 'SQLITE_FULL', 'เขียนไม่ได้ เพราะเนื้อที่เต็ม กรุณาเพิ่มเนื้อที่ ข้อมูลเดิมอยู่ครบ']],
  [14, ['unopened', 'SQLITE_CANTOPEN', 'เปิดไม่ได้ กรุณาตรวจสอบค่า DATA_DIR และสิทธิ์']],
  [26, ['damaged', 'SQLITE_NOTADB', 'ไม่ใช่ฐานข้อมูลของโปรแกรมนี้ หรือเสียหาย กรุณากู้คืนจากไฟล์สำรอง']],
]);

/** The database could not be opened, read or written; the message is one Thai sentence that names its file. */
export class SqliteStoreError extends Error {
  override name = 'SqliteStoreError';
  readonly problem: SqliteProblem;
  /** SQLite's own name of what happened, where it said so. */
  readonly code: string | undefined;

  constructor(message: string, options: ErrorOptions & { problem?: SqliteProblem; code?: string } = {}) {
    super(message, options);
    this.problem = options.problem ?? 'other';
    this.code = options.code;
  }
}

/** A record cannot be read: its bytes are not what was written. The others can be. */
export class DamagedRecordError extends SqliteStoreError {
  override name = 'DamagedRecordError';
  constructor(file: string, record: string, cause?: unknown) {
    super(`ระเบียน ${record} ในฐานข้อมูล ${file} เสียหาย กรุณาเก็บโฟลเดอร์ไว้ตามสภาพ และกู้คืนจากไฟล์สำรอง`, {
      cause,
      problem: 'damaged',
    });
  }
}

const resultCode = (error: unknown): number => Number((error as { errcode?: unknown }).errcode ?? 0);

/** The database holds another row of the same key. */
export const isDuplicate = (error: unknown): boolean => [1555, 2067].includes(resultCode(error));
export const isBusy = (error: unknown): boolean =>
  error instanceof SqliteStoreError && error.problem === 'busy';
export const isDamage = (error: unknown): error is SqliteStoreError =>
  error instanceof SqliteStoreError && error.problem === 'damaged';

/** An error of the driver as the rest of the program should see it: with the file's name where the file is at fault. */
export function sqliteStoreError(file: string, error: unknown): unknown {
  if (error instanceof SqliteStoreError) return error;
  const extended = resultCode(error);
  // A column is computed from a record: one that is no JSON any more is the file's fault, not the statement's.
  const primary = isMalformedRecord(error) ? 11 : extended & 0xff;
  const [problem, code, sentence] = problems.get(primary) ?? [];
  if (!problem) return error;
  return new SqliteStoreError(`ฐานข้อมูล ${file} ${sentence} (${code})`, {
    cause: error,
    problem,
    ...(code ? { code } : {}),
  });
}

const isMalformedRecord = (error: unknown): boolean =>
  error instanceof Error && resultCode(error) === 1 && /malformed JSON/.test(error.message);
