import { putDraftBodySchema } from '@prakat/shared/api/drafts';
import { refuse, refuseInput } from '@prakat/shared/refusals';
import express, { type Router } from 'express';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { dropDraft } from '../drafts/drop-draft.ts';
import { listDrafts, ownDraft, viewDraft } from '../drafts/own-drafts.ts';
import { putDraft } from '../drafts/put-draft.ts';
import type { CallerRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { createJsonReader } from './person.ts';

/** A draft's id is the filing key of its form. */
const isDraftId = (id: unknown): id is string => z.uuid().safeParse(id).success;

/** Drafts of whoever calls, and of nobody else (`shared/src/api/drafts.ts`). */
export function createDraftRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const { store } = context;
  const sendRefusal = createRefuser(context.logger);
  const readJson = createJsonReader(context);

  router.get(
    '/:office/drafts',
    asCaller(async ({ member }, _request, response) => {
      response.json(await listDrafts(store, member));
    }),
  );
  router.get(
    '/:office/drafts/:draft',
    asCaller(async ({ member }, { params }, response) => {
      const id = params.draft;
      const draft = isDraftId(id) ? await ownDraft(store, member, id) : null;
      if (!draft) return sendRefusal(response, refuse('draft_gone').refusal);
      response.json(await viewDraft(store, draft));
    }),
  );
  router.put(
    '/:office/drafts/:draft',
    asCaller(async ({ member }, request, response) => {
      const id = request.params.draft;
      if (!isDraftId(id)) return sendRefusal(response, refuse('not_found').refusal);
      const body = putDraftBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const put = await putDraft(context, member, id, body.data);
      if (!put.ok) return sendRefusal(response, put.refusal);
      response.json(await viewDraft(store, put.draft));
    }),
  );
  router.delete(
    '/:office/drafts/:draft',
    asCaller(async ({ member }, { params }, response) => {
      if (isDraftId(params.draft)) await dropDraft(context, member, params.draft);
      response.status(204).end();
    }),
  );
  return router;
}
