import express, { type Request } from 'express';

export const MAX_WEBHOOK_BYTES = 1024 * 1024;

/**
 * Reads the body of a webhook at once, before what answers it is loaded: while that takes its time LINE may hang up, and
 * from then on the bytes that came could not be read any more.
 */
export const readWebhookBody = express.raw({ type: () => true, limit: MAX_WEBHOOK_BYTES, inflate: false });

/** Exactly the bytes that LINE signed. Cloud Functions has parsed the body before and keeps them in `rawBody`. */
export function webhookBytes(request: Request & { rawBody?: unknown }): Buffer {
  if (Buffer.isBuffer(request.rawBody)) return request.rawBody;
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
