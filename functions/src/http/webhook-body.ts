import { refuse } from '@prakat/shared/refusals';
import type { Request, RequestHandler, Response } from 'express';
import { bodiesOf } from '../bounds/bodies.ts';
import type { Context } from '../context.ts';
import { noteTraffic } from '../traffic/note.ts';
import { sendRefusal } from './error-handler.ts';

/** A signature of LINE: an HMAC-SHA256 in Base64. */
const SIGNATURE = /^[A-Za-z0-9+/]{43}=$/;

/**
 * Reads the body of a webhook at once, before what answers it is loaded: while that takes its time LINE may hang up, and
 * from then on the bytes that came could not be read any more. Nothing is read of what is for no office, or says no signature.
 */
export function readWebhookBody(context: Context): RequestHandler {
  return async (request, response, next) => {
    const { officeId } = request.params as { officeId: string };
    if (!context.offices.has(officeId)) {
      context.logger.warn({ refusal: 'unknown_office' }, 'webhook refused');
      return sendRefusal(response, refuse('unknown_office').refusal);
    }
    noteTraffic(response, { office: officeId });
    if (!SIGNATURE.test(request.get('x-line-signature') ?? '')) {
      context.logger.warn({ officeId, refusal: 'bad_signature' }, 'webhook refused');
      return refuseSignature(response);
    }
    bodies.set(request, await bodiesOf(context).webhook(request));
    next();
  };
}

const bodies = new WeakMap<Request, Buffer>();

/** Exactly the bytes that LINE signed, as `readWebhookBody` read them. */
export function webhookBytes(request: Request): Buffer {
  const bytes = bodies.get(request);
  if (!bytes) throw new Error('the body of a webhook was not read');
  return bytes;
}

export function refuseSignature(response: Response): void {
  noteTraffic(response, { refusal: 'bad_signature' });
  response.status(401).set('Cache-Control', 'no-store');
  response.json({ error: { code: 'bad_signature', message: 'ลายเซ็นของคำขอไม่ถูกต้อง' } });
}
