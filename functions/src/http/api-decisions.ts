import type { DecisionsResult } from '@prakat/shared/api/decisions';
import { decisionsBodySchema } from '@prakat/shared/api/decisions-body';
import { refuseInput } from '@prakat/shared/refusals';
import express, { type Router } from 'express';
import type { Context } from '../context.ts';
import { decideSeveral } from '../procedure/decide-several.ts';
import type { CallerRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { createJsonReader } from './person.ts';

/** Deciding on several requests in one go. */
export function createDecisionRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const readJson = createJsonReader(context);

  router.post(
    '/:office/decisions',
    asCaller(async ({ office, member, lineUserId }, request, response) => {
      const body = decisionsBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const who = { officeId: office.profile.id, lineUserId, memberId: member.id };
      response.json((await decideSeveral(context, who, body.data)) satisfies DecisionsResult);
    }),
  );
  return router;
}
