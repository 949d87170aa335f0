import type { SendResult } from './line-client.ts';
import { takenBy } from './send-result.ts';

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

/** The same as an attempt that failed is told: what to do about it, and whether LINE has the message all the same. */
export const failedSend = (sent: Extract<SendResult, { ok: false }>) => ({
  ok: false as const,
  permanent: sent.kind === 'give_up',
  error: describeSendFailure(sent),
  requestId: sent.requestId,
  taken: takenBy(sent),
  ...(sent.kind === 'quota' ? { quota: true as const } : {}),
});
