import { randomUUID } from 'node:crypto';
import { type Refusal, refuse } from '@prakat/shared/refusals';
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { InvalidCursorError } from '../store/store-errors.ts';
import { noteTraffic } from '../traffic/note.ts';
import { refusalStatus } from './refusal-status.ts';

/** Seconds after which what is too busy now, or away, is worth another try. */
const SOON = '10';

export function sendRefusal(response: Response, refusal: Refusal): void {
  noteTraffic(response, { refusal: refusal.code });
  setRefused(response, refusal).json({ error: refusal });
}

/** Status and headers of a refusal, which nobody on the way may keep: a moment later the answer can be another. */
function setRefused(response: Response, { code }: Refusal): Response {
  const status = refusalStatus(code);
  response.set('Cache-Control', 'no-store').removeHeader('ETag');
  if (status === 503) response.set('Retry-After', SOON);
  return response.status(status);
}

export type SendRefusal = (response: Response, refusal: Refusal) => void;

/** Refuses a call of the API, with a line in the log: which call and why, never who or with what. */
export const createRefuser =
  (logger: Logger): SendRefusal =>
  (response, refusal) => {
    const { method, originalUrl } = response.req;
    // A file's address ends in its name, which may say something of a person.
    const path = originalUrl.replace(/\?.*$/s, '').replace(/(\/files\/[^/]*)\/.*$/s, '$1');
    logger.info({ method, path, refusal: refusal.code }, 'API call refused');
    // A link that somebody opened: the sentence alone.
    if (response.req.accepts(['json', 'html']) === 'html')
      setRefused(response, refusal).type('text/plain').send(refusal.message);
    else sendRefusal(response, refusal);
  };

/** Faults of the HTTP layer that are the sender's: a body too large or not JSON. */
const senderFaults: Record<string, Refusal> = {
  'entity.too.large': refuse('body_too_large').refusal,
  'entity.parse.failed': refuse('invalid_json').refusal,
  'body.too.slow': refuse('body_too_slow').refusal,
  'bodies.too.many': refuse('server_busy').refusal,
  'encoding.unsupported': refuse('invalid_json').refusal,
  'charset.unsupported': refuse('invalid_json').refusal,
  'request.size.invalid': refuse('invalid_json').refusal,
  'request.aborted': refuse('invalid_json').refusal,
};

/**
 * The one place where exceptions end. What is not a known fault of the sender is logged with a reference, and
 * the person gets a sentence with that reference and nothing of the error itself.
 */
export function createErrorHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refusal = faultOfSender(error);
    if (refusal) {
      logger.info({ method: request.method, path: request.path, refusal: refusal.code }, 'request refused');
      sendRefusal(response, refusal);
      return;
    }
    const reference = randomUUID().slice(0, 8);
    logger.error({ err: error, method: request.method, path: request.path, reference }, 'request failed');
    sendRefusal(response, refuse('unexpected', { reference }).refusal);
  };
}

/** What the sender did wrong; null when the fault is ours. */
function faultOfSender(error: unknown): Refusal | null {
  if (error instanceof URIError) return refuse('not_found').refusal;
  if (error instanceof InvalidCursorError) return refuse('bad_cursor').refusal;
  const { type, status, expose } = (error ?? {}) as { type?: unknown; status?: unknown; expose?: unknown };
  if (typeof type === 'string' && senderFaults[type]) return senderFaults[type];
  // Other faults that reading a body finds, such as one that says gzip and is not.
  const isBadRequest = expose === true && typeof status === 'number' && status >= 400 && status < 500;
  return isBadRequest ? refuse('invalid_json').refusal : null;
}
