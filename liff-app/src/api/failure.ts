import type { ErrorBody } from '@prakat/shared/api/api';
import type { FieldProblem, Refusal } from '@prakat/shared/refusals';

/** Why a call came to nothing. `unreachable` and `timeout`: whether the server acted is not known. */
export type FailureKind = 'refused' | 'signed_out' | 'unreachable' | 'timeout' | 'fault';

/** A call that failed, with the Thai sentence to show. The only error that the API client throws. */
export class ApiFailure extends Error {
  readonly kind: FailureKind;
  /** The server's code; null when no answer of ours came back. */
  readonly code: Refusal['code'] | null;
  readonly fields: FieldProblem[];

  constructor(kind: FailureKind, message: string, refusal: Refusal | null = null) {
    super(message);
    this.name = 'ApiFailure';
    this.kind = kind;
    this.code = refusal?.code ?? null;
    this.fields = refusal?.fields ?? [];
  }
}

export const unreachable = () =>
  new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้ กรุณาตรวจสอบสัญญาณอินเทอร์เน็ต แล้วลองใหม่อีกครั้ง');

export const timedOut = () => new ApiFailure('timeout', 'ระบบใช้เวลาตอบนานเกินไป กรุณาลองใหม่อีกครั้ง');

/** The failure that an answer other than 2xx stands for; a proxy's own error page counts as a fault. */
export function failureOf(status: number, body: string): ApiFailure {
  const refusal = readRefusal(body);
  if (!refusal) {
    return new ApiFailure('fault', `ระบบขัดข้องชั่วคราว กรุณาลองใหม่อีกครั้ง (รหัส ${status})`);
  }
  const kind = status === 401 ? 'signed_out' : passing(status) ? 'fault' : 'refused';
  return new ApiFailure(kind, refusal.message, refusal);
}

/** What is refused now and may be taken in a moment: too slow, too often, too busy. */
const passing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

function readRefusal(body: string): Refusal | null {
  try {
    const { error } = JSON.parse(body) as Partial<ErrorBody>;
    return typeof error?.code === 'string' && typeof error.message === 'string' ? error : null;
  } catch {
    return null;
  }
}

/** Any thrown value as a failure: what is not ours is a fault of the page itself. */
export const asFailure = (error: unknown): ApiFailure =>
  error instanceof ApiFailure
    ? error
    : new ApiFailure(
        'fault',
        error instanceof Error && error.message ? error.message : 'เกิดข้อผิดพลาด กรุณาลองใหม่',
      );
