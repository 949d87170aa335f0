import { HTTPFetchError } from '@line/bot-sdk';
import type { SendResult } from './line-client.ts';

/** What LINE says of a channel whose messages of the month are used up; any other 429 is rate limiting. */
const MONTHLY_LIMIT = /monthly limit/i;

/**
 * What a failed call means for whoever sent it (LINE's page "Retry failed API requests"): 409 with a retry key
 * says that an earlier attempt was accepted; 5xx, rate limiting and no answer may pass; other 4xx never will.
 * 401 may pass too, because a short-lived channel token that ran out is replaced by the next attempt.
 */
export function classifyFailure(error: unknown, hasRetryKey: boolean): SendResult {
  if (!(error instanceof HTTPFetchError)) {
    const message =
      error instanceof Error ? [error.message, causeOf(error)].filter(Boolean).join(': ') : 'no answer';
    return { ok: false, kind: 'retry', status: null, message, requestId: null };
  }
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

/** `fetch failed` alone helps nobody; its cause names the refused connection or unknown host. */
const causeOf = ({ cause }: Error): string | undefined =>
  cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : undefined;
