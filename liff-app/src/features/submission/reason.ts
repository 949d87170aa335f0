import { normaliseText } from '@prakat/shared/text/normalise';
import { saysSomething } from '@prakat/shared/text/says-something';

/** The server's limit on a reason, in letters. */
export const REASON_MAX = 500;

/** One reason of a chosen sentence and what was typed besides; either alone is enough. */
export function reasonOf(chosen: string | null, typed: string): string {
  const detail = normaliseText(typed);
  if (!chosen) return detail;
  return detail ? `${chosen} — ${detail}` : chosen;
}

/** What is wrong with a reason, in Thai; null when nothing is. */
export function reasonProblem(reason: string): string | null {
  if (!saysSomething(reason)) return 'กรุณาเลือกหรือพิมพ์เหตุผล เพื่อแจ้งให้ผู้ยื่นคำขอทราบ';
  if (reason.length > REASON_MAX) return `เหตุผลยาวเกิน ${REASON_MAX} ตัวอักษร กรุณาย่อให้สั้นลง`;
  return null;
}
