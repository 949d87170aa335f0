import { BackupError } from '@prakat/functions/backup/backup-error';
import { ConfigError } from '@prakat/functions/config/config';
import { OfficeProfilesError } from '@prakat/functions/config/load-profiles';
import { LocalFileStoreError } from './file-store/local-file-store.ts';
import { OperatorError } from './operator-error.ts';
import { SqliteStoreError } from './sqlite-store/sqlite-error.ts';
import { CustodyError } from './traffic-log/custody.ts';

/** Errors whose message is the sentence. */
const spoken = [
  OperatorError,
  ConfigError,
  OfficeProfilesError,
  BackupError,
  SqliteStoreError,
  LocalFileStoreError,
  CustodyError,
];

type SystemError = NodeJS.ErrnoException & { port?: number; address?: string; hostname?: string };

const pathOf = ({ path = '' }: SystemError) => (path ? ` ${path}` : '');
const hostOf = ({ hostname, address = '', port }: SystemError) =>
  hostname ?? (port === undefined ? address : `${address}:${port}`);
const noRight = (error: SystemError) =>
  error.port === undefined
    ? `ไม่มีสิทธิใช้ไฟล์หรือโฟลเดอร์${pathOf(error)} (${error.code}) กรุณาตรวจสอบสิทธิของผู้ใช้ที่รันโปรแกรม`
    : `ไม่มีสิทธิเปิดพอร์ต ${error.port} (${error.code}) กรุณาใช้พอร์ตตั้งแต่ 1024 ขึ้นไป`;
const noRoom = (error: SystemError) =>
  `เขียน${pathOf(error)} ไม่ได้ เพราะเนื้อที่ไม่พอ (${error.code}) กรุณาเพิ่มเนื้อที่แล้วลองใหม่`;
const tooMany = (error: SystemError) =>
  `เปิด${pathOf(error)} ไม่ได้ เพราะเปิดไฟล์พร้อมกันมากเกินกำหนดของเครื่อง (${error.code}) กรุณาเพิ่มค่า LimitNOFILE`;
const noAnswer = (error: SystemError) =>
  `ติดต่อ ${hostOf(error)} ไม่ได้ (${error.code}) กรุณาตรวจสอบเครือข่ายและที่อยู่แล้วลองใหม่`;

/** What the operating system or Node says, by its code. */
const bySystem: Record<string, (error: SystemError) => string> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: (error) => `เขียน${pathOf(error)} ไม่ได้ เพราะดิสก์ให้อ่านอย่างเดียว (EROFS) กรุณาตรวจสอบดิสก์หรือใช้โฟลเดอร์อื่น`,
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EFBIG: noRoom,
  EIO: (error) => `อ่านหรือเขียน${pathOf(error)} ไม่ได้ เพราะดิสก์แจ้งข้อผิดพลาด (EIO) กรุณาตรวจสอบดิสก์`,
  EMFILE: tooMany,
  ENFILE: tooMany,
  ENOENT: (error) => `ไม่พบไฟล์หรือโฟลเดอร์${pathOf(error)} กรุณาตรวจสอบที่อยู่`,
  ENOTDIR: (error) => `${pathOf(error).trim()} ไม่อยู่ในโฟลเดอร์ (ENOTDIR) กรุณาตรวจสอบที่อยู่`,
  EISDIR: (error) => `ต้องเป็นไฟล์ แต่พบโฟลเดอร์${pathOf(error)} (EISDIR) กรุณาตรวจสอบที่อยู่`,
  EEXIST: (error) => `มี${pathOf(error)} อยู่แล้ว กรุณาใช้ชื่ออื่น`,
  EADDRINUSE: (error) => `พอร์ต ${error.port} ถูกโปรแกรมอื่นใช้อยู่ กรุณาปิดโปรแกรมนั้นหรือใช้พอร์ตอื่น`,
  EADDRNOTAVAIL: (error) => `เครื่องนี้ไม่มีที่อยู่ ${hostOf(error)} กรุณาตรวจสอบค่า HOST`,
  ECONNREFUSED: noAnswer,
  ECONNRESET: noAnswer,
  ETIMEDOUT: noAnswer,
  EHOSTUNREACH: noAnswer,
  ENETUNREACH: noAnswer,
  ENOTFOUND: noAnswer,
  EAI_AGAIN: noAnswer,
};

/**
 * What an error says to the person who runs a program, in one Thai sentence; null for a fault of the program itself, of
 * which its stack says more.
 */
export function sentenceOf(error: unknown): string | null {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { message } = one;
    if (spoken.some((kind) => one instanceof kind)) return message;
    const { code = '' } = one as SystemError;
    if (code.startsWith('ERR_PARSE_ARGS')) {
      const [option = ''] = /'[^']+'/.exec(message) ?? [];
      return `คำสั่งนี้ใช้กับ ${option} ไม่ได้ กรุณาตรวจสอบตัวเลือกที่ตามหลัง --`;
    }
    const said = bySystem[code];
    if (said) return said(one as SystemError);
  }
  return null;
}
