import express, { type Express, type RequestHandler, type Router } from 'express';
import type { Context } from './context.ts';
import { closeUnread } from './http/close-unread.ts';
import { createErrorHandler } from './http/error-handler.ts';
import { createHealthRoute } from './http/health.ts';
import { lazily } from './http/lazily.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { readWebhookBody } from './http/webhook-body.ts';
import { keepTraffic } from './traffic/keep-traffic.ts';

/** What answers requests, each loaded by the first that needs it: that is what keeps cold starts short in the cloud. */
const parts = {
  webhook: () => import('./http/line-webhook.ts'),
  api: () => import('./http/api.ts'),
  site: () => import('./site/site-router.ts'),
};

/** Loads everything that answers requests, where there is time for it before the first one comes. */
export async function loadParts(): Promise<void> {
  await Promise.all(Object.values(parts).map((load) => load()));
}

/**
 * The whole product as one Express app: health, LINE webhook, the mini-app's API, then the public website.
 * `extra` are routes of whoever runs it (the mini-app's files on one machine), `packApi` packs what the API answers where
 * nobody does in front of it; it listens to nothing itself.
 */
export function createApp(
  context: Context,
  extra: readonly Router[] = [],
  packApi: readonly RequestHandler[] = [],
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // Pages and files have fingerprints of their own; what the API answers is kept by nobody.
  app.set('etag', false);
  app.use(closeUnread);
  if (context.traffic) app.use(keepTraffic(context.traffic));
  app.use(setSecurityHeaders(context));
  app.get('/healthz', createHealthRoute(context));
  const webhook = lazily(async () => (await parts.webhook()).createLineWebhookRouter(context));
  const api = lazily(async () => (await parts.api()).createApiRouter(context));
  const site = lazily(async () => (await parts.site()).createSiteRouter(context));
  app.post('/line/:officeId/webhook', readWebhookBody(context), webhook);
  app.use('/api', ...packApi, api);
  for (const router of extra) app.use(router);
  app.use(site);
  app.use(createErrorHandler(context.logger));
  return app;
}
