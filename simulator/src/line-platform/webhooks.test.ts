import { validateSignature } from '@line/bot-sdk';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, SimMessage } from './control-api.ts';
import { groupOf, type Harness, north, refusalOf, startHarness, userOf } from './testing/harness.ts';
import { signatureOf } from './webhook-sender.ts';

const somchai = userOf('somchai');
const inGroup = { officeId: 'north', userId: somchai, groupId: groupOf() };
const inChat = { officeId: 'north', userId: somchai };

let line: Harness;
beforeEach(async () => {
  line = await startHarness({ webhookTimeoutMs: 150 });
});
afterEach(() => line.close());

it('nothing is delivered before somebody does something', async () => {
  await line.platform.settle();
  expect(line.product.events).toEqual([]);
});

describe('a text that a person says', () => {
  it('reaches the product signed, with LINE’s common properties', async () => {
    const { body } = await line.post('/_sim/say', { ...inChat, text: 'ยื่นเรื่อง 📄' });
    expect(body).toMatchObject({
      status: 200,
      webhookEventId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
    });
    expect(line.product.events).toEqual([
      {
        type: 'message',
        message: {
          type: 'text',
          id: expect.stringMatching(/^\d{17,19}$/),
          text: 'ยื่นเรื่อง 📄',
          quoteToken: expect.any(String),
          markAsReadToken: expect.any(String),
        },
        webhookEventId: body.webhookEventId,
        deliveryContext: { isRedelivery: false },
        timestamp: line.platform.now(),
        source: { type: 'user', userId: somchai },
        replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
        mode: 'active',
      },
    ]);
  });

  it('from a LIFF page comes in their name, unless the app has not the scope', async () => {
    const messages = [{ type: 'text', text: 'ยื่นคำขอเลขที่ 2570-0001 แล้ว' }];
    expect((await line.post('/_sim/liff-send', { ...inChat, messages })).status).toBe(200);
    expect(line.product.events[0]).toMatchObject({
      type: 'message',
      message: { text: 'ยื่นคำขอเลขที่ 2570-0001 แล้ว' },
      source: { type: 'user', userId: somchai },
      replyToken: expect.any(String),
    });
    const own = line.platform.state.offices.north;
    if (!own) throw new Error('no office');
    own.liffApps[north.channel.liffId] = { scope: ['openid', 'profile'] };
    const refused = await line.post('/_sim/liff-send', { ...inChat, messages });
    expect(refused).toMatchObject({
      status: 403,
      body: { error: "user doesn't grant required permissions yet" },
    });
    expect((await line.post('/_sim/liff-send', { ...inChat, messages: [] })).status).toBe(400);
    expect(line.product.events).toHaveLength(1);
  });

  it('in a group names the group and the person', async () => {
    await line.post('/_sim/say', { ...inGroup, text: 'ก' });
    expect(line.product.events[0]?.source).toEqual({ type: 'group', groupId: groupOf(), userId: somchai });
    expect((await line.chat(groupOf()))[0]?.from).toMatchObject({ displayName: 'Somchai' });
  });

  it('is refused in a group of which the person is no member', async () => {
    const { status } = await line.post('/_sim/say', { ...inGroup, userId: userOf('resident'), text: 'ก' });
    expect(status).toBe(403);
    expect(line.product.events).toEqual([]);
  });

  it('is refused while the person blocks the account', async () => {
    await line.post('/_sim/unfollow', inChat);
    expect((await line.post('/_sim/say', { ...inChat, text: 'ก' })).status).toBe(409);
  });

  it('may be marked as read by its token', async () => {
    await line.post('/_sim/say', { ...inChat, text: 'ก' });
    const event = line.product.events[0];
    if (event?.type !== 'message' || event.message.type !== 'text') throw new Error('no text event');
    await line.client.markMessagesAsReadByToken({ markAsReadToken: event.message.markAsReadToken ?? '' });
    expect((await refusalOf(line.client.markMessagesAsReadByToken({ markAsReadToken: 'x' }))).status).toBe(
      400,
    );
  });
});

it('signs as the SDK verifies', () => {
  const body = '{"events":[],"ก":"📄"}';
  expect(validateSignature(body, 'secret', signatureOf(body, 'secret'))).toBe(true);
  expect(validateSignature(`${body} `, 'secret', signatureOf(body, 'secret'))).toBe(false);
});

describe('delivery', () => {
  it('keeps the order within a chat', async () => {
    const words = Array.from({ length: 8 }, (_, index) => `ข้อ ${index}`);
    await Promise.all(words.map((text) => line.post('/_sim/say', { ...inChat, text })));
    const texts = line.product.events.map((event) =>
      event.type === 'message' && event.message.type === 'text' ? event.message.text : '',
    );
    const bubbles = (await line.chat(somchai)).map(({ message }) => message.text);
    expect(texts).toEqual(bubbles);
    expect([...texts].sort()).toEqual(words);
  });

  it('records a product that is too slow, that refuses, and that is away', async () => {
    line.product.behaviour.hang = true;
    const slow = await line.post('/_sim/say', { ...inChat, text: 'ก' });
    expect(slow.body).toMatchObject({ status: null, error: 'request_timeout' });
    expect(slow.body.ms).toBeGreaterThanOrEqual(140);
    Object.assign(line.product.behaviour, { hang: false, answerWith: 500 });
    const refused = await line.post('/_sim/say', { ...inChat, text: 'ก' });
    expect(refused.body).toMatchObject({ status: 500, error: 'error_status_code' });
    await line.product.close();
    const away = await line.post('/_sim/say', { ...inChat, text: 'ก' });
    expect(away.body).toMatchObject({ status: null, error: 'could_not_connect' });
  });

  it('again, when ordered, has the same id and reply token and says so', async () => {
    line.product.behaviour.answerWith = 500;
    const first = await line.post('/_sim/say', { ...inChat, text: 'ก' });
    line.product.behaviour.answerWith = 200;
    const again = await line.post('/_sim/redeliver', { officeId: 'north' });
    expect(again.body).toMatchObject({ webhookEventId: first.body.webhookEventId, status: 200 });
    const [one, two] = line.product.events;
    expect(two).toEqual({ ...one, deliveryContext: { isRedelivery: true } });
  });

  it('again may be ordered for any event by its id', async () => {
    const first = await line.post('/_sim/say', { ...inChat, text: 'หนึ่ง' });
    await line.post('/_sim/say', { ...inChat, text: 'สอง' });
    const { webhookEventId } = first.body;
    await line.post('/_sim/redeliver', { officeId: 'north', webhookEventId });
    expect(line.product.events.at(-1)).toMatchObject({ webhookEventId, message: { text: 'หนึ่ง' } });
    const unknown = await line.post('/_sim/redeliver', { officeId: 'north', webhookEventId: 'X' });
    expect(unknown.status).toBe(404);
  });

  it('again gives the reply token another minute, unless it was used or 20 minutes have passed', async () => {
    await line.post('/_sim/say', { ...inChat, text: 'ก' });
    const replyToken = line.product.events[0]?.replyToken ?? '';
    const reply = () => line.client.replyMessage({ replyToken, messages: [{ type: 'text', text: 'ก' }] });
    await line.advance(21 * 60_000);
    await line.post('/_sim/redeliver', { officeId: 'north' });
    expect((await refusalOf(reply())).body.message).toBe('Invalid reply token');
    await line.advance(-11 * 60_000);
    await line.post('/_sim/redeliver', { officeId: 'north' });
    await reply();
    await line.post('/_sim/redeliver', { officeId: 'north' });
    expect((await refusalOf(reply())).body.message).toBe('Invalid reply token');
  });

  it('sends a given event as it is', async () => {
    const event = {
      type: 'postback',
      webhookEventId: 'X',
      source: { type: 'user' },
      postback: { data: 'ก' },
    };
    const { body } = await line.post('/_sim/event', { officeId: 'north', event });
    expect(body).toMatchObject({ webhookEventId: 'X', status: 200 });
    expect(line.product.events).toEqual([event]);
  });

  it('goes to the address that the office has set, and can be tested', async () => {
    const other = express();
    const bodies: unknown[] = [];
    other.post('/hook', express.json(), (request, response) => {
      bodies.push(request.body);
      response.end();
    });
    const server = other.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const endpoint = `http://127.0.0.1:${port}/hook`;
    await line.client.setWebhookEndpoint({ endpoint });
    expect(await line.client.getWebhookEndpoint()).toEqual({ endpoint, active: true });
    expect(await line.client.testWebhookEndpoint({})).toMatchObject({ success: true, statusCode: 200 });
    expect(bodies).toEqual([{ destination: north.channel.botUserId, events: [] }]);
    server.close();
  });
});

it('sends nothing while "Use webhook" is off, and says that it is off', async () => {
  await line.post('/_sim/webhook', { officeId: 'north', active: false });
  const { body } = await line.post('/_sim/say', { ...inChat, text: 'ก' });
  expect(body).toMatchObject({ status: null, error: 'webhook_off' });
  expect(line.product.events).toEqual([]);
  expect(await line.client.getWebhookEndpoint()).toMatchObject({ active: false });
  await line.post('/_sim/webhook', { officeId: 'north', active: true });
  await line.post('/_sim/say', { ...inChat, text: 'ข' });
  expect(line.product.events).toHaveLength(1);
});

it('answers every call with its own time', async () => {
  await line.advance(3_600_000);
  const response = await fetch(`${line.url}/v2/bot/info`, {
    headers: { authorization: `Bearer ${north.channel.accessToken}` },
  });
  expect(Date.parse(response.headers.get('date') ?? '')).toBe(line.platform.now());
});

describe('friends and groups', () => {
  it('follow and unfollow are told, and a second follow says it is an unblocking', async () => {
    await line.post('/_sim/unfollow', inChat);
    await line.post('/_sim/follow', inChat);
    expect(line.product.events).toMatchObject([
      { type: 'unfollow', source: { type: 'user', userId: somchai } },
      { type: 'follow', follow: { isUnblocked: true }, replyToken: expect.any(String) },
    ]);
    expect(line.product.events[0]).not.toHaveProperty('replyToken');
  });

  it('a profile is told of friends only, in a group of every member', async () => {
    expect(await line.client.getProfile(somchai)).toMatchObject({ userId: somchai, displayName: 'Somchai' });
    await line.post('/_sim/unfollow', inChat);
    expect((await refusalOf(line.client.getProfile(somchai))).status).toBe(404);
    expect(await line.client.getGroupMemberProfile(groupOf(), somchai)).toMatchObject({
      displayName: 'Somchai',
    });
    expect((await refusalOf(line.client.getProfile(userOf('somchai', 'south')))).status).toBe(404);
  });

  it('a group tells its name and size, but not its members’ ids to an unverified account', async () => {
    expect(await line.client.getGroupSummary(groupOf())).toEqual({
      groupId: groupOf(),
      groupName: 'กลุ่มเจ้าหน้าที่',
    });
    expect(await line.client.getGroupMemberCount(groupOf())).toEqual({ count: 2 });
    expect((await refusalOf(line.client.getGroupMembersIds(groupOf()))).status).toBe(403);
    expect((await refusalOf(line.client.getFollowers())).status).toBe(403);
  });

  it('joining and leaving are told, also when the account leaves by itself', async () => {
    await line.post('/_sim/join', { officeId: 'north', groupId: groupOf() });
    await line.client.leaveGroup(groupOf());
    await line.platform.settle();
    expect(line.product.events.map(({ type }) => type)).toEqual(['join', 'leave']);
    expect((await refusalOf(line.client.getGroupSummary(groupOf()))).status).toBe(404);
  });

  it('names the bot', async () => {
    expect(await line.client.getBotInfo()).toEqual({
      userId: north.channel.botUserId,
      basicId: north.channel.basicId,
      displayName: 'ประกาศ north',
      chatMode: 'bot',
      markAsReadMode: 'auto',
    });
  });
});

describe('a file that a person sends', () => {
  const base64 = Buffer.from('%PDF-1.7 ก').toString('base64');
  const send = () =>
    line.post<Delivery>('/_sim/send-file', {
      ...inChat,
      fileName: 'หนังสือ.pdf',
      contentType: 'application/pdf',
      base64,
    });
  const contentOf = async (id: string) => {
    const chunks: Buffer[] = [];
    for await (const chunk of await line.blobClient.getMessageContent(id)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };

  it('can be fetched by its message id until it is taken back', async () => {
    await send();
    const event = line.product.events[0];
    if (event?.type !== 'message' || event.message.type !== 'file') throw new Error('no file event');
    const { id, fileName, fileSize } = event.message;
    expect({ fileName, fileSize }).toEqual({ fileName: 'หนังสือ.pdf', fileSize: 12 });
    expect((await contentOf(id)).toString('base64')).toBe(base64);
    await line.post('/_sim/unsend', { ...inChat, messageId: id });
    expect(line.product.events[1]).toMatchObject({ type: 'unsend', unsend: { messageId: id } });
    expect((await refusalOf(contentOf(id))).status).toBe(410);
    expect((await line.chat(somchai))[0]?.message).toEqual({ type: 'unsent' });
  });

  it('is shown by the phones where it is a picture, until it is taken back', async () => {
    const picture = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
    const file = { fileName: 'ภาพ.jpg', contentType: 'image/jpeg', base64: picture.toString('base64') };
    await line.post('/_sim/send-file', { ...inChat, ...file });
    const [sent] = await line.chat(somchai);
    const { id, message } = sent as SimMessage;
    const address = `${line.url}${String(message.previewImageUrl)}`;
    const response = await fetch(address);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(picture);
    await line.post('/_sim/unsend', { ...inChat, messageId: id });
    expect((await fetch(address)).status).toBe(404);
  });

  it('is not told to another office', async () => {
    await send();
    const { id } = (await line.chat(somchai))[0] ?? { id: '' };
    const response = await fetch(`${line.url}/v2/bot/message/${id}/content`, {
      headers: { authorization: 'Bearer x' },
    });
    expect(response.status).toBe(401);
    expect((await refusalOf(contentOf('1'))).status).toBe(404);
  });
});
