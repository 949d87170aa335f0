import { type ComputerLink, putDraftBodySchema } from '@prakat/shared/api/drafts';
import { refuse, refuseInput } from '@prakat/shared/refusals';
import express, { type Router } from 'express';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { draftOfCode, linkForComputer } from '../drafts/computer-link.ts';
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
      response.json(await viewDraft(context, draft));
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
      response.json(await viewDraft(context, put.draft));
    }),
  );
  router.post(
    '/:office/drafts/:draft/computer',
    asCaller(async ({ member }, { params }, response) => {
      const id = params.draft;
      const link = isDraftId(id) ? await linkForComputer(context, member, id) : refuse('draft_gone');
      if (!link.ok) return sendRefusal(response, link.refusal);
      const { address, qr, until } = link;
      response.json({ address, qr, until } satisfies ComputerLink);
    }),
  );
  router.get(
    '/:office/drafts/of-code/:code',
    asCaller(async ({ member }, { params }, response) => {
      const draft = await draftOfCode(context, store, member, String(params.code));
      if (!draft) return sendRefusal(response, refuse('draft_link_over').refusal);
      response.json({ id: draft.id });
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
