import type { AddressInfo } from 'node:net';
import { messagingApi, middleware, type webhook } from '@line/bot-sdk';
import express from 'express';
import { simulatedUserId } from '../../simulated-office.ts';
import type { Delivery, SimMessage } from '../control-api.ts';
import { createLinePlatform, type LinePlatformOptions } from '../server.ts';
import { aSimulatedOffice } from './offices.ts';

export const start = Date.UTC(2026, 10, 20, 3, 0, 0);

export const north = aSimulatedOffice('north');
export const south = aSimulatedOffice('south');
export const userOf = (key: string, officeId = 'north') => simulatedUserId(officeId, key);
export const groupOf = (office = north) => office.groups[0]?.groupId ?? '';

type Received = webhook.Event & { replyToken?: string };

/** A product whose webhook the genuine SDK guards; it answers `answerWith` and keeps what it was sent. */
async function startProduct() {
  const app = express();
  const events: Received[] = [];
  const clocks: number[] = [];
  const behaviour = { answerWith: 200, hang: false };
  for (const office of [north, south])
    app.post(
      `/line/${office.officeId}/webhook`,
      middleware({ channelSecret: office.channel.channelSecret }),
      (request, response) => {
        events.push(...request.body.events);
        if (!behaviour.hang) response.status(behaviour.answerWith).end();
      },
    );
  app.post('/_sim/clock', express.json(), (request, response) => {
    clocks.push(request.body.now);
    response.json({});
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, events, clocks, behaviour, close };
}

/** The simulator and a product on free ports, with a clock that stands still until it is moved. */
export async function startHarness(options: Partial<LinePlatformOptions> = {}) {
  const product = await startProduct();
  const platform = createLinePlatform({
    offices: [north, south],
    clock: () => start,
    productUrl: product.url,
    ...options,
  });
  const { url, close } = await platform.listen(0);

  async function ask<Answer>(path: string, init?: RequestInit): Promise<{ status: number; body: Answer }> {
    const response = await fetch(`${url}${path}`, init);
    return { status: response.status, body: (await response.json()) as Answer };
  }
  const post = <Answer = Delivery>(path: string, body: object) =>
    ask<Answer>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const clientOf = (token: string) =>
    new messagingApi.MessagingApiClient({ channelAccessToken: token, baseURL: url });

  return {
    url,
    platform,
    product,
    ask,
    post,
    client: clientOf(north.channel.accessToken),
    southClient: clientOf(south.channel.accessToken),
    clientOf,
    blobClient: new messagingApi.MessagingApiBlobClient({
      channelAccessToken: north.channel.accessToken,
      baseURL: url,
    }),
    /** What a chat of the north office holds. */
    async chat(chatId: string): Promise<SimMessage[]> {
      const field = chatId.startsWith('C') ? 'groupId' : 'userId';
      return (await ask<SimMessage[]>(`/_sim/received?officeId=north&${field}=${chatId}`)).body;
    },
    advance: (ms: number) => post('/_sim/clock', { advanceMs: ms }),
    async close() {
      await close();
      await product.close();
    },
  };
}
export type Harness = Awaited<ReturnType<typeof startHarness>>;

/** The status and body of the SDK's refusal; fails when the call went through. */
export async function refusalOf(call: Promise<unknown>) {
  const { HTTPFetchError } = await import('@line/bot-sdk');
  try {
    await call;
  } catch (error) {
    if (error instanceof HTTPFetchError)
      return { status: error.status, body: JSON.parse(error.body), headers: error.headers };
    throw error;
  }
  throw new Error('the call was accepted');
}
