import type { OpinionList } from '@prakat/shared/api/opinions';
import type { Member } from '@prakat/shared/people/member';
import { refuse } from '@prakat/shared/refusals';
import express, { type Router } from 'express';
import type { Context } from '../context.ts';
import { isRecordId } from '../store/record-id.ts';
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
      response.json(await listOf(context, office.profile.id));
    }),
  );

  router.delete(
    '/:office/opinions/:opinion',
    asCaller(async ({ office, member }, { params }, response) => {
      if (!readsOpinions(member)) return sendRefusal(response, refuse('opinions_not_yours').refusal);
      const officeId = office.profile.id;
      const id = String(params.opinion);
      const isGone = await context.store.transact(async (tx) => {
        const opinion = isRecordId(id) ? await tx.get('opinions', id) : null;
        if (opinion?.officeId !== officeId) return false;
        tx.delete('opinions', id);
        return true;
      });
      if (!isGone) return sendRefusal(response, refuse('not_found').refusal);
      context.logger.info({ officeId, memberId: member.id, opinion: id }, 'opinion deleted');
      response.json(await listOf(context, officeId));
    }),
  );
  return router;
}

async function listOf({ store }: Context, officeId: string): Promise<OpinionList> {
  const { items, next } = await store.find('opinions', 'byDay', { equals: { officeId }, limit: MOST });
  return { opinions: items.map(({ id, text, day }) => ({ id, text, day })), more: next !== null };
}
