import type { RegistrationView } from '@prakat/shared/api/people';
import { registrationBodySchema, setUpBodySchema } from '@prakat/shared/api/people-body';
import { refuseInput } from '@prakat/shared/refusals';
import express, { type Response, type Router } from 'express';
import type { Context } from '../context.ts';
import { registerPerson, registrationView } from '../people/register.ts';
import { setUpOffice } from '../people/set-up.ts';
import type { LineUser, LineUserRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';

/** Registering with an office, for a LINE user who need not be known there; and becoming its first administrator. */
export function createRegistrationRoutes(context: Context, asLineUser: LineUserRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const json = express.json({ limit: '32kb' });
  const answer = async ({ office, lineUserId }: LineUser, response: Response) => {
    response.json((await registrationView(context, office, lineUserId)) satisfies RegistrationView);
  };

  router.get(
    '/:office/registration',
    asLineUser((user, _request, response) => answer(user, response)),
  );

  router.post(
    '/:office/registration',
    json,
    asLineUser(async (user, request, response) => {
      const body = registrationBodySchema.safeParse(request.body);
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const done = await registerPerson(context, user.office, user.lineUserId, body.data);
      if (!done.ok) return sendRefusal(response, done.refusal);
      await answer(user, response);
    }),
  );

  router.post(
    '/:office/setup',
    json,
    asLineUser(async (user, request, response) => {
      const body = setUpBodySchema.safeParse(request.body);
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const done = await setUpOffice(context, user.office, user.lineUserId, body.data.code);
      if (!done.ok) return sendRefusal(response, done.refusal);
      await answer(user, response);
    }),
  );
  return router;
}
