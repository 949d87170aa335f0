import type { RegistrationView } from '@prakat/shared/api/people';
import { registrationBodySchema, setUpBodySchema } from '@prakat/shared/api/people-body';
import { refuseInput } from '@prakat/shared/refusals';
import express, { type Response, type Router } from 'express';
import { clientKey } from '../bounds/client-key.ts';
import type { Context } from '../context.ts';
import { registerPerson, registrationView } from '../people/register.ts';
import { setUpOffice } from '../people/set-up.ts';
import type { LineUser, LineUserRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { createJsonReader, createLimiter, personOf } from './person.ts';

/** Registering with an office, for a LINE user who need not be known there; and becoming its first administrator. */
export function createRegistrationRoutes(context: Context, asLineUser: LineUserRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const readJson = createJsonReader(context);
  const isWithin = createLimiter(context, sendRefusal);
  const answer = async ({ office, lineUserId }: LineUser, response: Response) => {
    response.json((await registrationView(context, office, lineUserId)) satisfies RegistrationView);
  };

  router.get(
    '/:office/registration',
    asLineUser((user, _request, response) => answer(user, response)),
  );

  router.post(
    '/:office/registration',
    asLineUser(async (user, request, response) => {
      if (!(await isWithin('registrations', response, personOf(response)))) return;
      if (!(await isWithin('registrationsNearby', response, clientKey(context, request)))) return;
      const body = registrationBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const done = await registerPerson(context, user.office, user.lineUserId, body.data);
      if (!done.ok) return sendRefusal(response, done.refusal);
      await answer(user, response);
    }),
  );

  router.post(
    '/:office/setup',
    asLineUser(async (user, request, response) => {
      if (!(await isWithin('setUps', response, personOf(response)))) return;
      if (!(await isWithin('setUpsNearby', response, clientKey(context, request)))) return;
      const body = setUpBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const done = await setUpOffice(context, user.office, user.lineUserId, body.data.code);
      if (!done.ok) return sendRefusal(response, done.refusal);
      await answer(user, response);
    }),
  );
  return router;
}
