import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedToken } from './channel-token.ts';
import { createLineClient } from './create-line-client.ts';
import type { LineMessage } from './line-client.ts';
import { startTinyServer } from './testing/tiny-server.ts';

const KEY = '123e4567-e89b-42d3-a456-426614174000';
const messages: LineMessage[] = [{ type: 'text', text: 'เรียนทุกท่าน 🙏' }];

let answer: (response: ServerResponse) => void;
let line: Awaited<ReturnType<typeof startTinyServer>>;
const client = (timeoutMs = 2000) =>
  createLineClient({ channelAccessToken: fixedToken('token-1'), apiBaseUrl: line.url, timeoutMs });
const answering = (status: number, body: unknown) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json', 'x-line-request-id': 'request-1' });
  response.end(JSON.stringify(body));
};

beforeEach(async () => {
  answer = answering(200, { sentMessages: [{ id: '1' }] });
  line = await startTinyServer((_request, response) => answer(response));
});
afterEach(() => line.close());

describe('sending to LINE', () => {
  it('pushes with the channel token and the retry key, and keeps the request id', async () => {
    expect(await client().push('U1', messages, KEY)).toEqual({ ok: true, requestId: 'request-1' });
    const [request] = line.received;
    expect(request?.path).toBe('/v2/bot/message/push');
    expect(request?.headers.authorization).toBe('Bearer token-1');
    expect(request?.headers['x-line-retry-key']).toBe(KEY);
    expect(JSON.parse(request?.body ?? '')).toEqual({ to: 'U1', messages });
  });

  it('replies without a retry key, which LINE would refuse', async () => {
    expect(await client().reply('reply-1', messages)).toMatchObject({ ok: true });
    expect(line.received[0]?.path).toBe('/v2/bot/message/reply');
    expect(line.received[0]?.headers).not.toHaveProperty('x-line-retry-key');
  });

  it.each([
    ['a server fault', 500, 'Internal Server Error', 'retry'],
    ['a gateway fault', 503, 'Unavailable', 'retry'],
    ['too many calls', 429, 'The API rate limit has been exceeded. Try again later.', 'retry'],
    ['a token that ran out', 401, 'Authentication failed', 'retry'],
    ['the month being used up', 429, 'You have reached your monthly limit.', 'quota'],
    ['a wrong recipient', 400, "The property, 'to', in the request body is invalid", 'give_up'],
    ['no such chat', 404, 'Not found', 'give_up'],
    ['a message too large', 413, 'Payload too large', 'give_up'],
  ])('takes %s for what it is', async (_, status, message, kind) => {
    answer = answering(status, { message });
    expect(await client().push('U1', messages, KEY)).toEqual({
      ok: false,
      kind,
      status,
      message,
      requestId: 'request-1',
    });
  });

  it('counts a push whose key LINE already took as sent', async () => {
    answer = answering(409, { message: 'The retry key is already accepted' });
    expect(await client().push('U1', messages, KEY)).toEqual({ ok: true, requestId: 'request-1' });
    expect(await client().reply('reply-1', messages)).toMatchObject({ ok: false, kind: 'give_up' });
  });

  it('gives the first detail of what LINE found wrong', async () => {
    const details = [{ message: 'May not be empty', property: 'messages[0].text' }];
    answer = answering(400, { message: 'The request body has 1 error(s)', details });
    expect(await client().push('U1', messages, KEY)).toMatchObject({
      message: 'The request body has 1 error(s) (messages[0].text: May not be empty)',
    });
  });

  it('tries again after a refused connection, a broken answer or silence', async () => {
    answer = () => {};
    expect(await client(50).push('U1', messages, KEY)).toMatchObject({
      kind: 'retry',
      status: null,
      message: 'no answer within 50 ms',
    });
    answer = (response) => response.writeHead(200).end('<html>');
    expect(await client().push('U1', messages, KEY)).toMatchObject({ kind: 'retry', status: null });
    await line.close();
    expect(await client().push('U1', messages, KEY)).toMatchObject({
      kind: 'retry',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('tries again when no channel token could be had', async () => {
    const failing = createLineClient({
      channelAccessToken: () => Promise.reject(new Error('no token')),
      apiBaseUrl: line.url,
    });
    expect(await failing.push('U1', messages, KEY)).toMatchObject({ kind: 'retry', message: 'no token' });
    expect(line.received).toEqual([]);
  });
});

describe('the name of a group', () => {
  it('is read from its summary', async () => {
    answer = answering(200, { groupId: 'C1', groupName: 'กลุ่มเจ้าหน้าที่' });
    expect(await client().groupName('C1')).toBe('กลุ่มเจ้าหน้าที่');
    expect(line.received[0]?.path).toBe('/v2/bot/group/C1/summary');
  });

  it('is unknown when LINE does not tell', async () => {
    answer = answering(404, { message: 'Not found' });
    expect(await client().groupName('C1')).toBeNull();
  });
});
