import type { KeptView } from '@prakat/shared/api/kept';
import express, { type Router } from 'express';
import type { Context } from '../context.ts';
import { keptOf } from '../people/kept-of.ts';
import type { CallerRoute } from './api.ts';

/** What is kept of the person who asks, and of nobody else. */
export function createKeptRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  router.get(
    '/:office/kept',
    asCaller(async ({ office, member }, _request, response) => {
      response.json((await keptOf(context, office.profile, member)) satisfies KeptView);
    }),
  );
  return router;
}
