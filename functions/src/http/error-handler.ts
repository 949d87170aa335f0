import { randomUUID } from 'node:crypto';
import { type Refusal, refuse } from '@prakat/shared/refusals';
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { refusalStatus } from './refusal-status.ts';

export function sendRefusal(response: Response, refusal: Refusal): void {
  response.status(refusalStatus(refusal.code)).json({ error: refusal });
}

/** Faults of the HTTP layer that are the sender's: a body too large or not JSON. */
const senderFaults: Record<string, Refusal> = {
  'entity.too.large': refuse('body_too_large').refusal,
  'entity.parse.failed': refuse('invalid_json').refusal,
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
    const type = (error as { type?: unknown } | null)?.type;
    const known = typeof type === 'string' ? senderFaults[type] : undefined;
    const badAddress = error instanceof URIError;
    if (known || badAddress) {
      const refusal = known ?? refuse('not_found').refusal;
      logger.info({ method: request.method, path: request.path, refusal: refusal.code }, 'request refused');
      sendRefusal(response, refusal);
      return;
    }
    const reference = randomUUID().slice(0, 8);
    logger.error({ err: error, method: request.method, path: request.path, reference }, 'request failed');
    sendRefusal(response, refuse('unexpected', { reference }).refusal);
  };
}
