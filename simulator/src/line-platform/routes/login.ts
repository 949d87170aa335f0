import { z } from 'zod';
import { bearerToken } from '../channel-tokens.ts';
import { certs, readLiffAccessToken, verifyIdToken } from '../id-tokens.ts';
import { lineError, oauthError } from '../line-error.ts';
import { findPerson } from '../office.ts';
import type { LineRoute } from '../route.ts';

const verifyForm = z.object({
  id_token: z.string().min(1),
  client_id: z.string().min(1),
  nonce: z.string().optional(),
  user_id: z.string().optional(),
});

const verify: LineRoute = {
  id: 'verifyIdToken',
  method: 'post',
  path: '/oauth2/v2.1/verify',
  auth: 'open',
  body: 'form',
  async handle({ body, now }) {
    const form = verifyForm.safeParse(body);
    if (!form.success)
      throw oauthError(400, 'invalid_request', `${String(form.error.issues[0]?.path[0])} must be specified`);
    const { id_token, client_id, nonce, user_id } = form.data;
    const payload = await verifyIdToken(
      {
        id_token,
        client_id,
        ...(nonce === undefined ? {} : { nonce }),
        ...(user_id === undefined ? {} : { user_id }),
      },
      now,
    );
    return { body: payload };
  },
};

const keySet: LineRoute = {
  id: 'getLoginCerts',
  method: 'get',
  path: '/oauth2/v2.1/certs',
  auth: 'open',
  handle: async () => ({ body: await certs() }),
};

const profile: LineRoute = {
  id: 'getLoginProfile',
  method: 'get',
  path: '/v2/profile',
  auth: 'open',
  handle({ platform, headers, now }) {
    const token = readLiffAccessToken(bearerToken(headers.authorization), now);
    const office = token && platform.offices.get(token.officeId);
    const person = office && findPerson(office, token.userId);
    if (!person) throw lineError(401, 'The access token expired');
    return { body: { userId: person.lineUserId, displayName: person.displayName } };
  },
};

export const loginRoutes: LineRoute[] = [verify, keySet, profile];
