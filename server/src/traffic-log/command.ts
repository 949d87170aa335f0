import { parseArgs } from 'node:util';
import { OperatorError } from '../operator-error.ts';
import { readDay } from './day-files.ts';

/** What a run of `npm run access-log` is about. Days are CE. */
export type AccessLogCommand =
  | { kind: 'export'; from: string; to: string; out: string }
  | { kind: 'verify' }
  | { kind: 'hold'; day: string; reason: string }
  | { kind: 'release'; day: string };

const USAGE = `วิธีใช้ (วันเป็น ปี-เดือน-วัน เช่น 2569-11-29):
  npm run access-log -- verify                           ตรวจข้อมูลจราจรทางคอมพิวเตอร์ที่เก็บไว้
  npm run access-log -- export วันแรก วันสุดท้าย --out ไฟล์   ส่งออกให้พนักงานเจ้าหน้าที่
  npm run access-log -- hold วัน เหตุผล                    เก็บข้อมูลของวันนั้นไว้เกินกำหนด
  npm run access-log -- release วัน                       เลิกเก็บเกินกำหนด`;

/** Reads what follows `npm run access-log --`. Throws `OperatorError` with how the command is used. */
export function readAccessLogCommand(args: readonly string[]): AccessLogCommand {
  const { positionals, out } = parsed(args);
  const [kind, ...given] = positionals;
  if (kind === 'export' && given.length === 2 && out) {
    const [from, to] = given.map(dayOf);
    if (from && to && from <= to) return { kind, from, to, out };
  }
  if (out === undefined) {
    if (kind === 'verify' && given.length === 0) return { kind };
    const [day = '', ...words] = given;
    const reason = words.join(' ').trim();
    if (kind === 'hold' && reason !== '' && reason.length <= 500) return { kind, day: dayOf(day), reason };
    if (kind === 'release' && given.length === 1) return { kind, day: dayOf(day) };
  }
  throw new OperatorError(USAGE);
}

function dayOf(text: string): string {
  const day = readDay(text);
  if (!day) throw new OperatorError(`“${text}” ไม่ใช่วัน กรุณาระบุเป็น ปี-เดือน-วัน เช่น 2569-11-29`);
  return day;
}

function parsed(args: readonly string[]): { positionals: string[]; out?: string } {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    return { positionals, ...(values.out === undefined ? {} : { out: values.out }) };
  } catch {
    throw new OperatorError(USAGE);
  }
}
