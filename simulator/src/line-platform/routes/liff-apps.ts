import { z } from 'zod';
import { limits } from '../limits.ts';
import { lineError, notFound } from '../line-error.ts';
import { isHttpsOrLoopback } from '../messages/fields.ts';
import { parseBody } from '../messages/message.ts';
import type { Office } from '../office.ts';
import type { LineRoute } from '../route.ts';

const url = z.string().refine((text) => isHttpsOrLoopback(text) && !text.includes('#'), 'invalid url');
const viewType = z.enum(['compact', 'tall', 'full']);
const moduleMode = z.boolean().optional();

const rest = {
  description: z.string().optional(),
  features: z.strictObject({ ble: z.boolean().optional(), qrCode: z.boolean().optional() }).optional(),
  permanentLinkPattern: z.literal('concat').optional(),
  scope: z.array(z.enum(['openid', 'email', 'profile', 'chat_message.write'])).optional(),
  botPrompt: z.enum(['normal', 'aggressive', 'none']).optional(),
};
const addBody = z.strictObject({ view: z.strictObject({ type: viewType, url, moduleMode }), ...rest });
const updateBody = z.strictObject({
  view: z.strictObject({ type: viewType.optional(), url: url.optional(), moduleMode }).optional(),
  ...rest,
});

const path = '/liff/v1/apps';

function findApp(office: Office, liffId: string | undefined) {
  const app = office.state.liffApps[liffId ?? ''];
  if (!app) throw notFound();
  return app;
}

export const liffAppRoutes: LineRoute[] = [
  {
    id: 'addLIFFApp',
    method: 'post',
    path,
    auth: 'login',
    body: 'json',
    handle({ platform, office, body }) {
      const app = parseBody(addBody, body);
      const { liffApps } = office.state;
      if (Object.keys(liffApps).length >= limits.liffAppsPerChannel)
        throw lineError(400, 'The maximum number of LIFF apps has been reached');
      const { liffId: own, loginChannelId } = office.seed.channel;
      // The first app is the one whose id the office's settings name.
      const liffId = own in liffApps ? `${loginChannelId}-${platform.ids.opaque(6)}` : own;
      liffApps[liffId] = { scope: ['profile', 'chat_message.write'], botPrompt: 'none', ...app, liffId };
      platform.touch();
      return { body: { liffId } };
    },
  },
  {
    id: 'getAllLIFFApps',
    method: 'get',
    path,
    auth: 'login',
    handle({ office }) {
      const apps = Object.values(office.state.liffApps);
      if (apps.length === 0) throw notFound();
      return { body: { apps } };
    },
  },
  {
    id: 'updateLIFFApp',
    method: 'put',
    path: `${path}/{liffId}`,
    auth: 'login',
    body: 'json',
    handle({ platform, office, params, body }) {
      const app = findApp(office, params.liffId);
      const { view, ...changed } = parseBody(updateBody, body);
      Object.assign(app, changed, view ? { view: { ...(app.view as object), ...view } } : {});
      platform.touch();
      return { body: {} };
    },
  },
  {
    id: 'deleteLIFFApp',
    method: 'delete',
    path: `${path}/{liffId}`,
    auth: 'login',
    handle({ platform, office, params }) {
      findApp(office, params.liffId);
      delete office.state.liffApps[params.liffId ?? ''];
      platform.touch();
      return { body: {} };
    },
  },
];
