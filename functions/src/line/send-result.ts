import { HTTPFetchError } from '@line/bot-sdk';
import type { SendResult } from './line-client.ts';

/** What LINE says of a channel whose messages of the month are used up; any other 429 is rate limiting. */
const MONTHLY_LIMIT = /monthly limit/i;

/** No call was made, because there was no channel token to make it with. */
export class NotSent extends Error {
  constructor(override readonly cause: unknown) {
    super('no channel token', { cause });
  }
}

/** What a call fails with before a connection stands. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
]);

/** The connection ended without an answer. */
export const isBroken = (error: unknown): boolean =>
  error instanceof Error && ['ECONNRESET', 'EPIPE'].includes(codeOf(error) ?? '');

/** Fails as `error` did, of which it is not known any more that nothing was sent: an attempt before it may have been taken. */
export function inDoubt(error: unknown): never {
  if (error instanceof HTTPFetchError || !(error instanceof Error)) throw error;
  throw new Error(worded(error));
}

/** LINE's status of a refused call; null when LINE was not reached. */
export const lineStatus = (error: unknown): number | null =>
  error instanceof HTTPFetchError ? error.status : null;

export const isUnauthorised = (error: unknown): boolean =>
  error instanceof HTTPFetchError && error.status === 401;

/**
 * Whether LINE may have taken what it did not answer for as taken. `never`: it looked at this message and its key, and
 * refused it, so that no earlier attempt was taken either. `not_now`: this attempt was not. `perhaps`: it may have been.
 */
export type Taken = 'never' | 'not_now' | 'perhaps';

export function takenBy({ status, kind, unsent }: Extract<SendResult, { ok: false }>): Taken {
  if (unsent) return 'not_now';
  if (status === null) return 'perhaps';
  // Said by what stands before the service: it has not seen the message. 500 may come after it was taken.
  if (status === 401 || status === 503 || (status === 429 && kind === 'retry')) return 'not_now';
  return status < 500 ? 'never' : 'perhaps';
}

/**
 * What a failed call means for whoever sent it (LINE's page "Retry failed API requests"): 409 with a retry key
 * says that an earlier attempt was accepted; 5xx, rate limiting and no answer may pass; other 4xx never will.
 * 401 may pass too, because a channel token can be put right.
 */
export function classifyFailure(error: unknown, hasRetryKey: boolean): SendResult {
  if (error instanceof NotSent) return { ...unanswered(error.cause), unsent: true };
  if (!(error instanceof HTTPFetchError)) return unanswered(error);
  const { status } = error;
  const requestId = error.headers.get('x-line-request-id');
  if (status === 409 && hasRetryKey) return { ok: true, requestId };
  const message = messageOf(error);
  const failed = (kind: 'retry' | 'give_up' | 'quota'): SendResult => ({
    ok: false,
    kind,
    status,
    message,
    requestId,
  });
  if (status === 429) return failed(MONTHLY_LIMIT.test(message) ? 'quota' : 'retry');
  return failed(status >= 500 || status === 401 ? 'retry' : 'give_up');
}

/** Nothing was heard of LINE, or nothing that makes sense. */
function unanswered(error: unknown): Extract<SendResult, { ok: false }> {
  const failed = { ok: false, kind: 'retry', status: null, requestId: null } as const;
  if (!(error instanceof Error)) return { ...failed, message: 'no answer' };
  const isUnsent = NO_CONNECTION.has(codeOf(error) ?? '');
  return { ...failed, message: worded(error), ...(isUnsent ? { unsent: true as const } : {}) };
}

/** LINE's own words, with the first detail, which names the property at fault. */
function messageOf(error: HTTPFetchError): string {
  try {
    const body = JSON.parse(error.body) as {
      message?: unknown;
      details?: { message?: unknown; property?: unknown }[];
    };
    const detail = Array.isArray(body.details) ? body.details[0] : undefined;
    const text = typeof body.message === 'string' ? body.message : error.message;
    return detail ? `${text} (${detail.property}: ${detail.message})` : text;
  } catch {
    return error.message;
  }
}

/** The system's name of what went wrong with a connection. */
const codeOf = (error: Error): string | undefined => (error as NodeJS.ErrnoException).code;

/** Where several addresses of a name were tried, Node.js gives the error no words of its own. */
const worded = (error: Error): string => error.message || (codeOf(error) ?? error.name);
