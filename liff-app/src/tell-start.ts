import { failureOfAnswer, noAnswer } from './api/answer.ts';
import { ApiFailure, asFailure } from './api/failure.ts';

/** What a person is told of a start that came to nothing; `retry` is false where trying again cannot help. */
export type NotStarted = { message: string; retry: boolean };

/** Tells what `begin` rejected with. It was made by the start's own code, so it is known by what it says of itself. */
export async function tellStart(reason: unknown): Promise<NotStarted> {
  if (isLineStartError(reason)) return { message: reason.message, retry: reason.retry };
  const failure = await failureOf(reason);
  return { message: failure.message, retry: failure.code !== 'unknown_office' };
}

async function failureOf(reason: unknown): Promise<ApiFailure> {
  if (reason instanceof Response) return failureOfAnswer(reason).catch(asFailure);
  const known = noAnswer(reason);
  if (known) return known;
  console.error(reason);
  return new ApiFailure('fault', 'เปิดระบบไม่สำเร็จ กรุณาปิดหน้านี้แล้วเปิดใหม่อีกครั้ง');
}

const isLineStartError = (reason: unknown): reason is NotStarted =>
  reason instanceof Error && reason.name === 'LineStartError';
