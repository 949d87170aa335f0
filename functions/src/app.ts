import express, { type Express, type Router } from 'express';
import type { Context } from './context.ts';
import { createErrorHandler } from './http/error-handler.ts';
import { createHealthRoute } from './http/health.ts';
import { lazily } from './http/lazily.ts';

/**
 * The whole product as one Express app: health, LINE webhook, the mini-app's API, then the public website.
 * Each of the three is loaded by the first request for it, which is what keeps cold starts short in the cloud.
 * `extra` are routes of whoever runs it (the mini-app's files on one machine); it listens to nothing itself.
 */
export function createApp(context: Context, extra: readonly Router[] = []): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use((_request, response, next) => {
    response.set({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    });
    next();
  });
  app.get('/healthz', createHealthRoute(context));
  const webhook = lazily(async () =>
    (await import('./http/line-webhook.ts')).createLineWebhookRouter(context),
  );
  const api = lazily(async () => (await import('./http/api.ts')).createApiRouter(context));
  const site = lazily(async () => (await import('./site/site-router.ts')).createSiteRouter(context));
  app.post('/line/:officeId/webhook', webhook);
  app.use('/api', api);
  for (const router of extra) app.use(router);
  app.use(site);
  app.use(createErrorHandler(context.logger));
  return app;
}
