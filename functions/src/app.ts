import express, { type Express, type Router } from 'express';
import type { Context } from './context.ts';
import { createApiRouter } from './http/api.ts';
import { createErrorHandler } from './http/error-handler.ts';
import { createHealthRoute } from './http/health.ts';
import { createLineWebhookRouter } from './http/line-webhook.ts';
import { createSiteRouter } from './site/site-router.ts';

/**
 * The whole product as one Express app: health, LINE webhook, the mini-app's API, then the public website.
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
  app.use(createLineWebhookRouter(context));
  app.use('/api', createApiRouter(context));
  for (const router of extra) app.use(router);
  app.use(createSiteRouter(context));
  app.use(createErrorHandler(context.logger));
  return app;
}
