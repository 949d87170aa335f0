import { z } from 'zod';
import { limits } from '../limits.ts';
import { lineError } from '../line-error.ts';
import { isHttpsOrLoopback, utf16 } from '../messages/fields.ts';
import { parseBody } from '../messages/message.ts';
import type { LineRoute } from '../route.ts';

const endpoint = utf16(1, limits.webhookUrl);
const path = '/v2/bot/channel/webhook/endpoint';

const getEndpoint: LineRoute = {
  id: 'getWebhookEndpoint',
  method: 'get',
  path,
  auth: 'channel',
  handle: ({ platform, office }) => ({
    body: { endpoint: platform.webhooks.addressOf(office), active: office.state.webhookActive },
  }),
};

const setEndpoint: LineRoute = {
  id: 'setWebhookEndpoint',
  method: 'put',
  path,
  auth: 'channel',
  body: 'json',
  handle({ platform, office, body }) {
    const url = parseBody(z.strictObject({ endpoint }), body).endpoint;
    if (!isHttpsOrLoopback(url)) throw lineError(400, 'Invalid webhook endpoint URL');
    office.state.webhookEndpoint = url;
    platform.touch();
    return { body: {} };
  },
};

const reasons: Record<string, string> = {
  could_not_connect: 'COULD_NOT_CONNECT',
  request_timeout: 'REQUEST_TIMEOUT',
  error_status_code: 'ERROR_STATUS_CODE',
};

const testEndpoint: LineRoute = {
  id: 'testWebhookEndpoint',
  method: 'post',
  path: '/v2/bot/channel/webhook/test',
  auth: 'channel',
  body: 'json',
  async handle({ platform, office, body, now }) {
    const given = parseBody(z.strictObject({ endpoint: endpoint.optional() }), body ?? {}).endpoint;
    const url = given ?? platform.webhooks.addressOf(office);
    if (!isHttpsOrLoopback(url)) throw lineError(400, 'Invalid webhook endpoint URL');
    const { status, error } = await platform.webhooks.test(office, url);
    return {
      body: {
        success: error === undefined,
        timestamp: new Date(now).toISOString(),
        statusCode: status ?? 0,
        reason: error === undefined ? 'OK' : (reasons[error] ?? 'UNCLASSIFIED'),
        detail: status === null ? (error ?? '') : String(status),
      },
    };
  },
};

export const webhookEndpointRoutes: LineRoute[] = [getEndpoint, setEndpoint, testEndpoint];
