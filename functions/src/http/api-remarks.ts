import { remarkBodySchema } from '@prakat/shared/api/papers-body';
import { refuseInput } from '@prakat/shared/refusals';
import express, { type Response, type Router } from 'express';
import type { Context } from '../context.ts';
import { addRemark, remarksView, removeRemark } from '../registry/remarks.ts';
import type { Caller, CallerRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { createJsonReader } from './person.ts';

/** What papers are made with beside the records: remarks for the reports of a year. */
export function createRemarkRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const readJson = createJsonReader(context);

  const sendRemarks = async (caller: Caller, year: string, response: Response, status = 200) => {
    response.status(status).json(await remarksView(context, caller, year));
  };

  router.get(
    '/:office/papers/remarks',
    asCaller((caller, { query }, response) => sendRemarks(caller, String(query.year ?? ''), response)),
  );

  router.post(
    '/:office/papers/remarks',
    asCaller(async (caller, request, response) => {
      const body = remarkBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const added = await addRemark(context, caller, body.data);
      if (!added.ok) return sendRefusal(response, added.refusal);
      await sendRemarks(caller, body.data.fiscalYear, response, 201);
    }),
  );

  router.delete(
    '/:office/papers/remarks/:remark',
    asCaller(async (caller, { params }, response) => {
      const removed = await removeRemark(context, caller, String(params.remark));
      if (!removed.ok) return sendRefusal(response, removed.refusal);
      await sendRemarks(caller, removed.remark.fiscalYear, response);
    }),
  );
  return router;
}
