import type { OpinionList } from '@prakat/shared/api/opinions';
import type { Member } from '@prakat/shared/people/member';
import { refuse } from '@prakat/shared/refusals';
import express, { type Router } from 'express';
import type { Context } from '../context.ts';
import type { CallerRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';

/** Opinions on the screen; they are kept for 13 months. */
const MOST = 200;

/** Whoever looks after the website reads what its visitors wrote. */
export const readsOpinions = ({ roles }: Pick<Member, 'roles'>): boolean =>
  roles.includes('webmaster') || roles.includes('administrator');

/** What visitors wrote about the website. */
export function createOpinionRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);

  router.get(
    '/:office/opinions',
    asCaller(async ({ office, member }, _request, response) => {
      if (!readsOpinions(member)) return sendRefusal(response, refuse('opinions_not_yours').refusal);
      const find = { equals: { officeId: office.profile.id }, limit: MOST };
      const { items, next } = await context.store.find('opinions', 'byDay', find);
      const list: OpinionList = {
        opinions: items.map(({ id, text, day }) => ({ id, text, day })),
        more: next !== null,
      };
      response.json(list);
    }),
  );
  return router;
}
