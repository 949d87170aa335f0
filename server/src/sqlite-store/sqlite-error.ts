/** What is wrong with a database file, for whoever decides what to do about it. */
export type SqliteProblem =
  | 'damaged'
  | 'full'
  | 'read_only'
  | 'unopened'
  | 'disk'
  | 'busy'
  | 'memory'
  | 'other';

type Known = { result: number; says: RegExp; problem: SqliteProblem; code: string; sentence: string };

/**
 * What SQLite says of the file or the disk, and not of the statement itself. The driver hands on the result code of a
 * write, but of a read the words alone.
 */
const known: Known[] = [
  {
    result: 5,
    says: /^database (table |schema )?is locked/,
    problem: 'busy',
    code: 'SQLITE_BUSY',
    sentence: 'ถูกโปรแกรมอื่นใช้อยู่ กรุณาปิดโปรแกรมนั้นแล้วลองใหม่',
  },
  {
    result: 7,
    says: /^out of memory/,
    problem: 'memory',
    code: 'SQLITE_NOMEM',
    sentence: 'อ่านไม่ได้ เพราะหน่วยความจำไม่พอ หรือไฟล์เสียหาย กรุณาสั่ง npm run doctor',
  },
  {
    result: 8,
    says: /^attempt to write a readonly database/,
    problem: 'read_only',
    code: 'SQLITE_READONLY',
    sentence: 'เขียนไม่ได้ เพราะไฟล์หรือโฟลเดอร์ให้อ่านอย่างเดียว กรุณาตรวจสอบสิทธิ',
  },
  {
    result: 10,
    says: /^disk I\/O error/,
    problem: 'disk',
    code: 'SQLITE_IOERR',
    sentence: 'อ่านหรือเขียนไม่ได้ เพราะดิสก์แจ้งข้อผิดพลาด กรุณาตรวจสอบดิสก์',
  },
  {
    result: 11,
    // A column is computed from a record: one that is no JSON any more is the file's fault, not the statement's. So is a
    // table or column that is not there, or a text of impossible length: the product asks for what its migrations made.
    says: /malformed|^no such (table|column|index)|^string or blob too big/,
    problem: 'damaged',
    code: 'SQLITE_CORRUPT',
    sentence: 'เสียหาย กรุณาหยุดโปรแกรม เก็บโฟลเดอร์ไว้ตามสภาพ และกู้คืนจากไฟล์สำรอง',
  },
  {
    result: 13,
    says: /^database or disk is full/,
    problem: 'full',
    code: 'SQLITE_FULL',
    sentence: 'เขียนไม่ได้ เพราะเนื้อที่เต็ม กรุณาเพิ่มเนื้อที่ ข้อมูลเดิมอยู่ครบ',
  },
  {
    result: 14,
    says: /unable to open database file/,
    problem: 'unopened',
    code: 'SQLITE_CANTOPEN',
    sentence: 'เปิดไม่ได้ กรุณาตรวจสอบค่า DATA_DIR และสิทธิ',
  },
  {
    result: 26,
    says: /^file is not a database/,
    problem: 'damaged',
    code: 'SQLITE_NOTADB',
    sentence: 'ไม่ใช่ฐานข้อมูลของโปรแกรมนี้ หรือเสียหาย กรุณากู้คืนจากไฟล์สำรอง',
  },
];

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
  if (error instanceof SqliteStoreError || !(error instanceof Error)) return error;
  const result = resultCode(error) & 0xff;
  const found =
    known.find((one) => one.result === result) ?? known.find(({ says }) => says.test(error.message));
  if (!found) return error;
  const { problem, code, sentence } = found;
  return new SqliteStoreError(`ฐานข้อมูล ${file} ${sentence} (${code})`, { cause: error, problem, code });
}
