import type { MessagesPage, RetriedAll } from '@prakat/shared/api/messages';
import { refuse } from '@prakat/shared/refusals';
import express, { type Router } from 'express';
import type { Context } from '../context.ts';
import { readMessages } from '../outbox/office-messages.ts';
import { retryAllDead, retryDead } from '../outbox/retry-dead.ts';
import { isRecordId } from '../store/record-id.ts';
import type { Caller, CallerRoute } from './api.ts';
import { oversees } from './api-oversight.ts';
import { createRefuser } from './error-handler.ts';

/** What became of an office's messages, and sending again what was given up. */
export function createMessageRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);

  const mayRetry = ({ member }: Caller): boolean => member.roles.includes('administrator');
  const asAdministrator: CallerRoute = (handle) =>
    asCaller(async (caller, request, response) => {
      if (mayRetry(caller)) return handle(caller, request, response);
      sendRefusal(response, refuse('not_administrator').refusal);
    });
  const page = async (caller: Caller): Promise<MessagesPage> => ({
    mayRetry: mayRetry(caller),
    ...(await readMessages(context, caller.office.profile)),
  });
  const noted = ({ office, member }: Caller, what: object) => {
    context.nudgeOutbox();
    const of = { officeId: office.profile.id, memberId: member.id };
    context.logger.info({ ...of, ...what }, 'outbox entry retried');
  };

  router.get(
    '/:office/messages',
    asCaller(async (caller, _request, response) => {
      if (!oversees(context, caller)) return sendRefusal(response, refuse('not_overseer').refusal);
      response.json(await page(caller));
    }),
  );

  router.post(
    '/:office/messages/retry',
    asAdministrator(async (caller, _request, response) => {
      const { again, left } = await retryAllDead(context, caller.office.profile.id);
      noted(caller, { again, left });
      response.json({ again, left, page: await page(caller) } satisfies RetriedAll);
    }),
  );

  router.post(
    '/:office/messages/:entry/retry',
    asAdministrator(async (caller, { params }, response) => {
      const id = String(params.entry);
      const entry = isRecordId(id) ? await context.store.get('outbox', id) : null;
      if (entry?.officeId !== caller.office.profile.id)
        return sendRefusal(response, refuse('not_found').refusal);
      const done = await retryDead(context, id);
      if (done !== 'due_again') {
        const code = done === 'nothing_left' ? 'message_nothing_left' : 'message_not_given_up';
        return sendRefusal(response, refuse(code).refusal);
      }
      noted(caller, { entry: id });
      response.json(await page(caller));
    }),
  );
  return router;
}
