import { LineBotClient } from '@line/bot-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupOf, type Harness, north, refusalOf, startHarness, userOf } from './testing/harness.ts';

const somchai = userOf('somchai');
const text = (words: string) => ({ type: 'text' as const, text: words });
const key = '123e4567-e89b-12d3-a456-426614174000';

let line: Harness;
beforeEach(async () => {
  line = await startHarness();
});
afterEach(() => line.close());

const say = async (words = 'สวัสดี') => {
  await line.post('/_sim/say', { officeId: 'north', userId: somchai, text: words });
  return line.product.events.at(-1)?.replyToken ?? '';
};

describe('a push', () => {
  it('arrives in the chat exactly as it was sent, and its ids are answered', async () => {
    const { body, httpResponse } = await line.client.pushMessageWithHttpInfo({
      to: somchai,
      messages: [text('หนึ่ง'), text('สอง')],
    });
    const chat = await line.chat(somchai);
    expect(chat.map(({ message, via }) => [via, message])).toEqual([
      ['push', text('หนึ่ง')],
      ['push', text('สอง')],
    ]);
    expect(body.sentMessages.map(({ id }) => id)).toEqual(chat.map(({ id }) => id));
    expect(body.sentMessages[0]?.quoteToken).toBeTypeOf('string');
    expect(httpResponse.headers.get('x-line-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is accepted from the unified client too', async () => {
    const client = LineBotClient.fromChannelAccessToken({
      channelAccessToken: north.channel.accessToken,
      apiBaseURL: line.url,
      dataApiBaseURL: line.url,
    });
    await client.pushMessage({ to: somchai, messages: [text('ก')] });
    expect(await line.chat(somchai)).toHaveLength(1);
  });

  it('is refused without a valid token', async () => {
    const refusal = await refusalOf(
      line.clientOf('wrong').pushMessage({ to: somchai, messages: [text('ก')] }),
    );
    expect(refusal).toMatchObject({
      status: 401,
      body: { message: expect.stringContaining('invalid token') },
    });
  });

  it("does not reach people of another office's channel", async () => {
    const refusal = await refusalOf(
      line.client.pushMessage({ to: userOf('somchai', 'south'), messages: [text('ก')] }),
    );
    expect(refusal).toMatchObject({ status: 400, body: { message: 'Failed to send messages' } });
  });

  it.each([
    ['no messages', []],
    ['six messages', Array.from({ length: 6 }, () => text('ก'))],
    ['an empty text', [text('')]],
    ['a text of 5,001 units', [text('a'.repeat(5001))]],
  ])('is refused with %s', async (_name, messages) => {
    const refusal = await refusalOf(line.client.pushMessage({ to: somchai, messages }));
    expect(refusal).toMatchObject({ status: 400, body: { message: 'The request body has 1 error(s)' } });
    expect(await line.chat(somchai)).toEqual([]);
  });

  it('is refused with a field that LINE does not know', async () => {
    const request = { to: somchai, messages: [text('ก')], urgent: true };
    expect(await refusalOf(line.client.pushMessage(request))).toMatchObject({
      status: 400,
      body: { details: [{ message: 'unknown field', property: 'urgent' }] },
    });
  });

  it('is refused when the body is no JSON or larger than 2 MB', async () => {
    const send = (body: string) =>
      line.ask('/v2/bot/message/push', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${north.channel.accessToken}`,
          'content-type': 'application/json',
        },
        body,
      });
    expect(await send('{"to":')).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('could not be parsed as JSON') },
    });
    expect((await send(JSON.stringify({ to: 'x'.repeat(2 * 1024 * 1024) }))).status).toBe(413);
  });

  it('to a person who blocked the account is accepted, not delivered and not counted', async () => {
    // Writing keeps a chat open for seven days, but blocking shuts it at once.
    await say('ลาก่อน');
    await line.post('/_sim/unfollow', { officeId: 'north', userId: somchai });
    await line.client.pushMessage({ to: somchai, messages: [text('ก')] });
    expect((await line.chat(somchai)).map(({ message }) => message.text)).toEqual(['ลาก่อน']);
    expect(await line.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 0 });
  });

  it('to a group that the account left is refused', async () => {
    await line.post('/_sim/leave', { officeId: 'north', groupId: groupOf() });
    const refusal = await refusalOf(line.client.pushMessage({ to: groupOf(), messages: [text('ก')] }));
    expect(refusal.status).toBe(400);
  });
});

describe('a reply', () => {
  it('works once with its token', async () => {
    const replyToken = await say();
    await line.client.replyMessage({ replyToken, messages: [text('รับทราบ')] });
    expect((await line.chat(somchai)).at(-1)).toMatchObject({ via: 'reply', message: text('รับทราบ') });
    const refusal = await refusalOf(line.client.replyMessage({ replyToken, messages: [text('อีก')] }));
    expect(refusal).toMatchObject({ status: 400, body: { message: 'Invalid reply token' } });
  });

  it('is refused 60 seconds after the event', async () => {
    const replyToken = await say();
    await line.advance(59_999);
    const other = await say();
    await line.client.replyMessage({ replyToken, messages: [text('ทัน')] });
    await line.advance(60_000);
    const refusal = await refusalOf(line.client.replyMessage({ replyToken: other, messages: [text('ช้า')] }));
    expect(refusal.body.message).toBe('Invalid reply token');
  });

  it('keeps its token when the message was refused', async () => {
    const replyToken = await say();
    await refusalOf(line.client.replyMessage({ replyToken, messages: [text('')] }));
    await line.client.replyMessage({ replyToken, messages: [text('ใหม่')] });
    expect((await line.chat(somchai)).at(-1)?.message).toEqual(text('ใหม่'));
  });

  it('does not count against the quota', async () => {
    await line.client.replyMessage({ replyToken: await say(), messages: [text('ก')] });
    expect(await line.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 0 });
  });

  it('with a retry key is refused', async () => {
    const { status } = await line.ask('/v2/bot/message/reply', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${north.channel.accessToken}`,
        'content-type': 'application/json',
        'x-line-retry-key': key,
      },
      body: JSON.stringify({ replyToken: await say(), messages: [text('ก')] }),
    });
    expect(status).toBe(400);
    expect((await line.chat(somchai)).filter(({ from }) => from.kind === 'bot')).toEqual([]);
  });
});

describe('a retry key', () => {
  const push = (words = 'ก', retryKey = key) =>
    line.client.pushMessageWithHttpInfo({ to: somchai, messages: [text(words)] }, retryKey);

  it('used again with the same request answers 409 with what was sent, and sends nothing', async () => {
    const first = await push();
    const again = await refusalOf(push());
    expect(again.status).toBe(409);
    expect(again.body).toEqual({
      message: 'The retry key is already accepted',
      sentMessages: first.body.sentMessages,
    });
    expect(again.headers.get('x-line-accepted-request-id')).toBe(
      first.httpResponse.headers.get('x-line-request-id'),
    );
    expect(await line.chat(somchai)).toHaveLength(1);
  });

  it('used with another request is refused', async () => {
    await push();
    expect((await refusalOf(push('ข'))).status).toBe(400);
  });

  it('that is no UUID is refused', async () => {
    expect((await refusalOf(push('ก', 'mine'))).status).toBe(400);
  });

  it('is forgotten after 24 hours', async () => {
    await push();
    await line.advance(24 * 3_600_000);
    await push();
    expect(await line.chat(somchai)).toHaveLength(2);
  });

  it('is remembered when the answer was lost after the message had been accepted', async () => {
    await line.post('/_sim/fail', { route: 'pushMessage', status: 500, times: 1, after: true });
    expect((await refusalOf(push())).status).toBe(500);
    expect((await refusalOf(push())).status).toBe(409);
    expect(await line.chat(somchai)).toHaveLength(1);
  });
});

describe('the quota', () => {
  it('counts each member of a group, and refuses what goes beyond it', async () => {
    await line.post('/_sim/quota', { officeId: 'north', limit: 3 });
    expect(await line.client.getMessageQuota()).toEqual({ type: 'limited', value: 3 });
    await line.client.pushMessage({ to: groupOf(), messages: [text('ก'), text('ข')] });
    expect(await line.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 2 });
    const refusal = await refusalOf(line.client.pushMessage({ to: groupOf(), messages: [text('ค')] }));
    expect(refusal).toMatchObject({ status: 429, body: { message: 'You have reached your monthly limit.' } });
    expect(await line.chat(groupOf())).toHaveLength(2);
  });

  it('starts anew with the month of UTC+9', async () => {
    await line.client.pushMessage({ to: somchai, messages: [text('ก')] });
    await line.post('/_sim/clock', { now: Date.UTC(2026, 10, 30, 15, 0, 0) });
    expect(await line.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 0 });
  });

  it('has numbers of a day on the next day', async () => {
    await line.client.multicast({ to: [somchai, userOf('suda')], messages: [text('ก')] });
    expect(await line.client.getNumberOfSentMulticastMessages('20261120')).toEqual({ status: 'unready' });
    await line.advance(24 * 3_600_000);
    expect(await line.client.getNumberOfSentMulticastMessages('20261120')).toEqual({
      status: 'ready',
      success: 2,
    });
  });
});

it('broadcasts to friends only', async () => {
  await line.post('/_sim/unfollow', { officeId: 'north', userId: somchai });
  await line.client.broadcast({ messages: [text('ข่าว')] });
  expect(await line.chat(somchai)).toEqual([]);
  expect(await line.chat(userOf('resident'))).toHaveLength(1);
  expect(await line.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 2 });
});

describe('to many', () => {
  const multicast = (to: string[], retryKey = key) =>
    line.client.multicast({ to, messages: [text('ข่าว')] }, retryKey);

  it('is refused as a whole for one recipient that LINE does not know, and says which', async () => {
    const refusal = await refusalOf(multicast([somchai, `U${'f'.repeat(32)}`]));
    expect(refusal.status).toBe(400);
    expect(refusal.body.message).toContain("'to[1]'");
    expect(await line.chat(somchai)).toEqual([]);
    expect(await line.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 0 });
  });

  it('is refused for more than 500, for nobody, and for a group', async () => {
    const many = Array.from({ length: 501 }, () => somchai);
    for (const to of [many, [], [groupOf()]]) expect((await refusalOf(multicast(to))).status).toBe(400);
  });

  it('reaches nobody who blocked the account, and counts only who it reaches', async () => {
    await line.post('/_sim/unfollow', { officeId: 'north', userId: somchai });
    await multicast([somchai, userOf('suda'), userOf('suda')]);
    expect(await line.chat(userOf('suda'))).toHaveLength(1);
    expect(await line.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 1 });
  });

  it('is taken once for its retry key, and not for one of a broadcast', async () => {
    await multicast([somchai]);
    expect((await refusalOf(multicast([somchai]))).status).toBe(409);
    expect((await refusalOf(line.client.broadcast({ messages: [text('ข่าว')] }, key))).status).toBe(400);
    expect(await line.chat(somchai)).toHaveLength(1);
  });

  it('is refused beyond the quota, whole', async () => {
    await line.post('/_sim/quota', { officeId: 'north', limit: 1 });
    const refusal = await refusalOf(multicast([somchai, userOf('suda')]));
    expect(refusal).toMatchObject({ status: 429, body: { message: 'You have reached your monthly limit.' } });
    expect(await line.chat(somchai)).toEqual([]);
  });

  it('can lose its answer after it was taken', async () => {
    await line.post('/_sim/fail', { route: 'multicast', status: 500, times: 1, after: true });
    expect((await refusalOf(multicast([somchai]))).status).toBe(500);
    expect((await refusalOf(multicast([somchai]))).status).toBe(409);
    expect(await line.chat(somchai)).toHaveLength(1);
  });
});

describe('the number of friends', () => {
  const friends = (date?: string) =>
    line.ask(`/v2/bot/insight/followers${date ? `?date=${date}` : ''}`, {
      headers: { authorization: `Bearer ${north.channel.accessToken}` },
    });

  it('is of a day that is over, with those who block the account', async () => {
    const before = (await friends('20261119')).body as { followers: number };
    await line.post('/_sim/unfollow', { officeId: 'north', userId: somchai });
    expect(await friends()).toMatchObject({
      status: 200,
      body: {
        status: 'ready',
        followers: before.followers,
        blocks: 1,
        targetedReaches: before.followers - 1,
      },
    });
    expect((await friends('20261120')).body).toEqual({ status: 'unready' });
    expect((await friends('20160101')).body).toEqual({ status: 'out_of_service' });
    expect((await friends('2026-11-19')).status).toBe(400);
  });

  it('fails as ordered', async () => {
    await line.post('/_sim/fail', { route: 'getNumberOfFollowers', status: 429, times: 1 });
    expect((await friends()).status).toBe(429);
  });
});

it('fails as many calls as ordered, with the wording of LINE', async () => {
  await line.post('/_sim/fail', { route: 'pushMessage', status: 429, times: 1 });
  const refusal = await refusalOf(line.client.pushMessage({ to: somchai, messages: [text('ก')] }));
  expect(refusal.body.message).toBe('The API rate limit has been exceeded. Try again later.');
  await line.client.pushMessage({ to: somchai, messages: [text('ก')] });
  expect(await line.chat(somchai)).toHaveLength(1);
});

it('cuts the connection when a failure with status 0 is ordered', async () => {
  await line.post('/_sim/fail', { route: 'pushMessage', status: 0, times: 1, after: true });
  await expect(line.client.pushMessage({ to: somchai, messages: [text('ก')] })).rejects.toThrow(
    'fetch failed',
  );
  expect(await line.chat(somchai)).toHaveLength(1);
});
