import { refuse } from '@prakat/shared/refusals';
import express, { type Router } from 'express';
import { findActor } from '../actors/actor.ts';
import type { Context } from '../context.ts';
import { provinceView } from '../province/province-view.ts';
import type { LineUserRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';

/** How the districts of a provincial office stand; for everybody else there is no such address, whoever they are. */
export function createProvinceRoutes(context: Context, asLineUser: LineUserRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);

  router.get(
    '/:office/province',
    asLineUser(async ({ office: { profile }, lineUserId }, _request, response) => {
      const actor = await findActor(context.store, profile.id, lineUserId);
      const view = actor && (await provinceView(context, profile, actor));
      if (view) response.json(view);
      else sendRefusal(response, refuse('not_found').refusal);
    }),
  );
  return router;
}
