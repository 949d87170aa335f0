import { assetNames } from '@prakat/shared/papers/register/asset-names';
import { refuse } from '@prakat/shared/refusals';
import express, { type Request, type Response, type Router } from 'express';
import { bodiesOf } from '../bounds/bodies.ts';
import type { Context } from '../context.ts';
import { assetsView, putAsset, removeAsset } from '../registry/office-assets.ts';
import type { CallerRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { personOf } from './person.ts';

/** More than any file that is taken; what is larger is refused before it is read to its end. */
const MAX_ASSET_BYTES = 10 * 1024 * 1024;

/** Emblem and font of an office's papers. */
export function createAssetRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const readContent = (request: Request, response: Response) =>
    bodiesOf(context).file(request, personOf(response), MAX_ASSET_BYTES);
  const nameOf = ({ params }: Request) => assetNames.find((name) => name === params.asset);

  router.get(
    '/:office/papers/assets',
    asCaller(async ({ office }, _request, response) => {
      response.json(await assetsView(context.store, office.profile.id));
    }),
  );

  router.put(
    '/:office/papers/assets/:asset',
    asCaller(async (caller, request, response) => {
      const name = nameOf(request);
      if (!name) return sendRefusal(response, refuse('not_found').refusal);
      const put = await putAsset(context, caller, name, await readContent(request, response));
      if (!put.ok) return sendRefusal(response, put.refusal);
      response.json(await assetsView(context.store, caller.office.profile.id));
    }),
  );

  router.delete(
    '/:office/papers/assets/:asset',
    asCaller(async (caller, request, response) => {
      const name = nameOf(request);
      if (!name) return sendRefusal(response, refuse('not_found').refusal);
      const removed = await removeAsset(context, caller, name);
      if (!removed.ok) return sendRefusal(response, removed.refusal);
      response.json(await assetsView(context.store, caller.office.profile.id));
    }),
  );
  return router;
}
