import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SimChat } from '../control-api.ts';
import { groupOf, type Harness, north, startHarness, userOf } from '../testing/harness.ts';

const somchai = userOf('somchai');

let line: Harness;
beforeEach(async () => {
  line = await startHarness();
});
afterEach(() => line.close());

it('lists a person’s chats, the newest first', async () => {
  await line.client.pushMessage({ to: somchai, messages: [{ type: 'text', text: 'เก่า' }] });
  await line.advance(1000);
  await line.client.pushMessage({ to: groupOf(), messages: [{ type: 'text', text: 'ใหม่' }] });
  const { body } = await line.ask<SimChat[]>(`/_sim/chats?officeId=north&userId=${somchai}`);
  expect(body.map(({ kind, name, lastText, count }) => [kind, name, lastText, count])).toEqual([
    ['group', 'กลุ่มเจ้าหน้าที่', 'ใหม่', 1],
    ['user', 'ประกาศ north', 'เก่า', 1],
  ]);
});

it('streams which chat has changed', async () => {
  const abort = new AbortController();
  const response = await fetch(`${line.url}/_sim/stream`, { signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await line.client.pushMessage({ to: somchai, messages: [{ type: 'text', text: 'ก' }] });
  let text = '';
  while (!text.includes('event: chat')) text += (await reader?.read())?.value ?? '';
  expect(text).toContain(`event: chat\ndata: {"officeId":"north","chatId":"${somchai}"}`);
  abort.abort();
});

it('tells the product when the clock was moved', async () => {
  await line.advance(5000);
  expect(line.product.clocks).toEqual([line.platform.now()]);
});

it('shows the last calls and what was answered, without tokens', async () => {
  await line.client.pushMessage({ to: somchai, messages: [{ type: 'text', text: 'ก' }] });
  const { channelId, channelSecret } = north.channel;
  await fetch(`${line.url}/oauth2/v3/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: channelId,
      client_secret: channelSecret,
    }),
  });
  const { body } = await line.ask<unknown[]>('/_sim/requests');
  expect(body).toMatchObject([
    { route: 'pushMessage', officeId: 'north', status: 200, body: { to: somchai } },
    { route: 'issueStatelessChannelToken', status: 200, body: null, answer: null },
  ]);
  expect(JSON.stringify(body)).not.toContain(channelSecret);
});
