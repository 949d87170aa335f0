import { listMarkBodySchema } from '@prakat/shared/api/completeness';
import { refuseInput } from '@prakat/shared/refusals';
import express, { type Router } from 'express';
import { completenessView } from '../completeness/completeness-view.ts';
import { markLine } from '../completeness/mark-line.ts';
import type { Context } from '../context.ts';
import type { CallerRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { createJsonReader } from './person.ts';

/** The website held against its lists, and what people say of their lines: see `shared/src/api/completeness.ts`. */
export function createCompletenessRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const readJson = createJsonReader(context);

  router.get(
    '/:office/completeness',
    asCaller(async (caller, _request, response) => {
      response.json(await completenessView(context, caller));
    }),
  );

  router.post(
    '/:office/completeness/marks',
    asCaller(async (caller, request, response) => {
      const body = listMarkBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const marked = await markLine(context, caller, body.data);
      if (!marked.ok) return sendRefusal(response, marked.refusal);
      response.json(await completenessView(context, caller));
    }),
  );
  return router;
}
