import { validateSignature } from '@line/bot-sdk';
import { refuse } from '@prakat/shared/refusals';
import { Router } from 'express';
import { receiveEvent } from '../chat/receive-event.ts';
import { sourcesOf, webhookBodySchema } from '../chat/webhook-event.ts';
import type { Context } from '../context.ts';
import { watchStore } from '../store/watch-store.ts';
import { noteTraffic } from '../traffic/note.ts';
import { sendRefusal } from './error-handler.ts';
import { refuseSignature, webhookBytes } from './webhook-body.ts';

/** LINE waits two seconds for the answer to a webhook; replies that take longer go on after it where they can. */
const REPLIES_WAIT_MS = 1_200;

/**
 * LINE's webhook, one address for each office's channel: POST /line/{officeId}/webhook. Answers 200 once every
 * event has had its effect; 500 only when the store failed, because LINE then delivers the events again. Behind
 * `readWebhookBody`.
 */
export function createLineWebhookRouter(context: Context): Router {
  const router = Router();
  const { store, isStoreFailure } = watchStore(context.store);
  // Whoever runs the product may still change the context, so it is looked through and not copied.
  const watched: Context = Object.create(context, { store: { value: store } });

  router.post('/line/:officeId/webhook', async (request, response) => {
    const { officeId } = request.params as { officeId: string };
    const office = context.offices.get(officeId);
    if (!office) throw new Error('the office of a webhook is gone');
    const body = webhookBytes(request);
    if (!validateSignature(body, office.channelSecret, request.get('x-line-signature') ?? '')) {
      // What the body says is unknown while nobody answers for it, so it is not logged.
      context.logger.warn({ officeId, refusal: 'bad_signature', bytes: body.length }, 'webhook refused');
      refuseSignature(response);
      return;
    }
    const events = eventsOf(body);
    if (!events) {
      context.logger.warn({ officeId, refusal: 'invalid_json', bytes: body.length }, 'webhook refused');
      sendRefusal(response, refuse('invalid_json').refusal);
      return;
    }

    noteTraffic(response, { webhook: sourcesOf(events) });
    const replies: Promise<void>[] = [];
    let storeFailed = false;
    for (const event of events) {
      try {
        const answer = await receiveEvent({ context: watched, office, officeId }, event, isStoreFailure);
        if (answer) replies.push(answer());
      } catch (error) {
        storeFailed = true;
        context.logger.error({ officeId, err: error }, 'the store failed on a webhook event');
      }
    }
    const replied = Promise.all(replies);
    await (context.endsWithAnswer ? replied : atMost(REPLIES_WAIT_MS, replied));
    if (storeFailed) sendRefusal(response, refuse('unexpected', { reference: 'store' }).refusal);
    else response.status(200).json({});
  });
  return router;
}

/** The events of a body that was signed; null when it is no webhook body. */
function eventsOf(body: Buffer): unknown[] | null {
  try {
    const parsed = webhookBodySchema.safeParse(JSON.parse(body.toString('utf8')));
    return parsed.success ? parsed.data.events : null;
  } catch {
    return null;
  }
}

/** Waits for work, but not longer than this. The work itself goes on. */
async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    work,
    new Promise((resolve) => {
      timer = setTimeout(resolve, ms);
    }),
  ]);
  clearTimeout(timer);
}
