import type { SendResult } from './line-client.ts';

/** Fits the record of a failure. */
const LONGEST = 300;

/** Why a message did not get out, as a sentence for administrators, with LINE's own words for its support. */
export function describeSendFailure({ kind, status, message }: Extract<SendResult, { ok: false }>): string {
  const words =
    status === null
      ? `ติดต่อ LINE ไม่ได้ (${message})`
      : kind === 'quota'
        ? `บัญชี LINE ทางการใช้ข้อความของเดือนนี้หมดแล้ว (${status}: ${message})`
        : `LINE ตอบว่า ${status}: ${message}`;
  return words.slice(0, LONGEST);
}
