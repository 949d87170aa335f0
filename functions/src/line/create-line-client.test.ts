import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedToken, type TokenSource } from './channel-token.ts';
import { createLineClient } from './create-line-client.ts';
import type { LineMessage, SendResult } from './line-client.ts';
import { takenBy } from './send-result.ts';
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

  it('sends to many and to all with the retry key, and takes one that was used for sent', async () => {
    expect(await client().multicast(['U1', 'U2'], messages, KEY)).toEqual({
      ok: true,
      requestId: 'request-1',
    });
    expect(await client().broadcast(messages, KEY)).toEqual({ ok: true, requestId: 'request-1' });
    const [many, all] = line.received;
    expect([many?.path, all?.path]).toEqual(['/v2/bot/message/multicast', '/v2/bot/message/broadcast']);
    expect([many, all].map((one) => one?.headers['x-line-retry-key'])).toEqual([KEY, KEY]);
    expect(JSON.parse(many?.body ?? '')).toEqual({ to: ['U1', 'U2'], messages });
    expect(JSON.parse(all?.body ?? '')).toEqual({ messages });
    answer = answering(409, { message: 'The retry key is already accepted' });
    expect(await client().multicast(['U1'], messages, KEY)).toMatchObject({ ok: true });
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

  it('uses a connection again, and sends again with its key what went on one that LINE ended', async () => {
    const connections = new Set<unknown>();
    answer = (response) => {
      connections.add(response.socket);
      answering(200, { sentMessages: [{ id: '1' }] })(response);
    };
    await client().push('U1', messages, KEY);
    await client().push('U1', messages, KEY);
    expect(connections.size).toBe(1);
    for (const end of [
      (response: ServerResponse) => response.socket?.destroy(),
      (response: ServerResponse) => response.writeHead(200).write('{', () => response.socket?.destroy()),
    ]) {
      const before = line.received.length;
      answer = (response) => {
        answer = answering(200, { sentMessages: [{ id: '1' }] });
        end(response);
      };
      expect(await client().push('U1', messages, KEY)).toEqual({ ok: true, requestId: 'request-1' });
      expect(line.received.slice(before).map(({ headers }) => headers['x-line-retry-key'])).toEqual([
        KEY,
        KEY,
      ]);
    }
  });

  it('never sends a reply again whose connection ended, since it may have been taken', async () => {
    answer = (response) => response.socket?.destroy();
    const sent = await client().reply('reply-1', messages);
    expect(sent).toMatchObject({ ok: false, kind: 'retry', status: null });
    expect(takenBy(sent as Extract<SendResult, { ok: false }>)).toBe('perhaps');
    expect(line.received).toHaveLength(1);
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

/** A source that hands out one token after the other. */
function manyTokens(): TokenSource {
  let number = 1;
  const source: TokenSource = async () => `token-${number}`;
  source.drop = (token) => {
    if (token === `token-${number}`) number += 1;
  };
  return source;
}

describe('a channel token that LINE does not take', () => {
  const refusing = (tokens: readonly string[]) => (response: ServerResponse) => {
    const token = line.received.at(-1)?.headers.authorization?.replace('Bearer ', '') ?? '';
    const [status, body] = tokens.includes(token) ? [401, { message: 'Authentication failed' }] : [200, {}];
    answering(status as number, body)(response);
  };

  it('is dropped, and the message goes out with another', async () => {
    answer = refusing(['token-1']);
    const own = createLineClient({ channelAccessToken: manyTokens(), apiBaseUrl: line.url });
    expect(await own.push('U1', messages, KEY)).toMatchObject({ ok: true });
    expect(await own.push('U2', messages, KEY)).toMatchObject({ ok: true });
    expect(line.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
      'Bearer token-2',
    ]);
  });

  it('is dropped once for one message: a channel whose tokens are all refused is tried again later', async () => {
    answer = refusing(['token-1', 'token-2', 'token-3']);
    const own = createLineClient({ channelAccessToken: manyTokens(), apiBaseUrl: line.url });
    expect(await own.push('U1', messages, KEY)).toMatchObject({ kind: 'retry', status: 401 });
    expect(line.received).toHaveLength(2);
  });
});

describe('a call that is not waited for any more', () => {
  /** Resolves when LINE sees that the connection was closed, without its answer. */
  const hungUp = () =>
    new Promise<void>((resolve) => {
      answer = (response) => response.once('close', resolve);
    });

  it('because it took too long holds no connection', async () => {
    const closed = hungUp();
    expect(await client(50).push('U1', messages, KEY)).toMatchObject({ message: 'no answer within 50 ms' });
    await closed;
  });

  it('because the program ends holds none either, and ends at once', async () => {
    const closed = hungUp();
    const end = new AbortController();
    const sending = client(60_000).push('U1', messages, KEY, end.signal);
    setTimeout(() => end.abort(new Error('the program ends')), 20);
    expect(await sending).toMatchObject({ kind: 'retry', status: null, message: 'the program ends' });
    await closed;
  });
});

describe('whether LINE has what it did not say it took', () => {
  const failure = async (ms = 5_000): Promise<Extract<SendResult, { ok: false }>> => {
    const sent = await client(ms).push('U1', messages, KEY);
    if (sent.ok) throw new Error('it was taken');
    return sent;
  };
  it.each([
    ['said 400 of it', 400, 'Failed to send messages', 'never'],
    ['has no quota for it', 429, 'You have reached your monthly limit.', 'never'],
    ['was asked too often', 429, 'The API rate limit has been exceeded. Try again later.', 'not_now'],
    ['is not there', 503, 'Unavailable', 'not_now'],
    ['failed somewhere', 500, 'Internal Server Error', 'perhaps'],
  ])('where it %s', async (_, status, message, taken) => {
    answer = answering(status, { message });
    expect(takenBy(await failure())).toBe(taken);
  });

  it('where it is silent: perhaps', async () => {
    answer = () => {};
    expect(takenBy(await failure(50))).toBe('perhaps');
  });

  it('where the connection breaks before the answer: perhaps', async () => {
    answer = (response) => response.destroy();
    expect(takenBy(await failure())).toBe('perhaps');
  });

  it('where nobody is there to be connected to: not this time', async () => {
    await line.close();
    expect(takenBy(await failure())).toBe('not_now');
  });
});

describe('that an answer comes', () => {
  it('is shown in the chat of a person, and is no matter where LINE does not take it', async () => {
    answer = answering(202, {});
    await client().showLoading('U1');
    expect(line.received[0]).toMatchObject({ path: '/v2/bot/chat/loading/start' });
    expect(JSON.parse(line.received[0]?.body ?? '')).toEqual({ chatId: 'U1', loadingSeconds: 10 });
    answer = answering(400, { message: 'Invalid chatId' });
    await expect(client().showLoading('C1')).resolves.toBeUndefined();
  });
});

describe('the name of a group', () => {
  it('is read from its summary', async () => {
    answer = answering(200, { groupId: 'C1', groupName: 'กลุ่มเจ้าหน้าที่' });
    expect(await client().findGroup('C1')).toEqual({ name: 'กลุ่มเจ้าหน้าที่' });
    expect(line.received[0]?.path).toBe('/v2/bot/group/C1/summary');
  });

  it('is unknown when LINE does not tell, and gone where the account is in no such group', async () => {
    answer = answering(500, { message: 'Internal Server Error' });
    expect(await client().findGroup('C1')).toBe('unknown');
    answer = answering(404, { message: 'Not found' });
    expect(await client().findGroup('C1')).toBe('gone');
  });
});

describe('the number of friends', () => {
  it.each([
    [{ status: 'ready', followers: 340, targetedReaches: 200, blocks: 40 }, 300],
    [{ status: 'ready', followers: 3, blocks: 0 }, 3],
    [{ status: 'unready' }, null],
    [{ status: 'out_of_service' }, null],
    [{ status: 'ready' }, null],
    [{}, null],
  ])('read from %j is %j', async (body, friends) => {
    answer = answering(200, body);
    expect(await client().friends('20261129')).toBe(friends);
    expect(line.received[0]?.path).toBe('/v2/bot/insight/followers?date=20261129');
  });

  it('is not known while LINE does not say', async () => {
    answer = answering(429, { message: 'x' });
    expect(await client().friends('20261129')).toBeNull();
  });
});

describe('the quota of the month', () => {
  it.each([
    [
      { type: 'limited', value: 300, totalUsage: 12 },
      { limit: 300, used: 12 },
    ],
    [
      { type: 'none', totalUsage: 0 },
      { limit: null, used: 0 },
    ],
    // What says nothing of what was used is no answer.
    [{ type: 'limited', value: 300 }, null],
    [{}, null],
  ])('read from %j is %j', async (body, quota) => {
    answer = answering(200, body);
    expect(await client().quota()).toEqual(quota);
  });
  it('is not known while LINE does not say', async () => {
    answer = answering(500, { message: 'x' });
    expect(await client().quota()).toBeNull();
  });
});

describe('what somebody sent in a chat', () => {
  const sent = (bytes: Buffer, headers: Record<string, string> = {}) => {
    answer = (response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg', ...headers });
      response.end(bytes);
    };
  };

  it('is fetched where LINE keeps content, with the channel token', async () => {
    sent(Buffer.from('ภาพ'));
    const from = createLineClient({
      channelAccessToken: fixedToken('token-1'),
      apiBaseUrl: 'http://127.0.0.1:1',
      dataApiBaseUrl: line.url,
    });
    expect(await from.content('m/1', 100)).toEqual({
      ok: true,
      bytes: Buffer.from('ภาพ'),
      type: 'image/jpeg',
    });
    expect(line.received[0]).toMatchObject({
      path: '/v2/bot/message/m%2F1/content',
      headers: { authorization: 'Bearer token-1' },
    });
  });

  it.each([
    ['says its length', { 'content-length': '2000000' }],
    ['does not', { 'transfer-encoding': 'chunked' }],
  ])('is not read beyond what is taken, where LINE %s', async (_, headers) => {
    let closed = false;
    answer = (response) => {
      response.writeHead(200, headers);
      response.write(Buffer.alloc(200_000));
      response.once('close', () => {
        closed = true;
      });
    };
    expect(await client(5000).content('m1', 1000)).toEqual({ ok: false, why: 'too_large' });
    await expect.poll(() => closed).toBe(true);
  });

  it.each([
    [404, 'gone'],
    [410, 'gone'],
    [202, 'not_now'],
    [429, 'not_now'],
    [500, 'not_now'],
    [503, 'not_now'],
  ])('that LINE answers with %i is %s', async (status, why) => {
    answer = answering(status, {});
    expect(await client().content('m1', 1000)).toEqual({ ok: false, why });
  });

  it('is fetched with another token where the first has run out', async () => {
    answer = (response) => {
      const isFirst = line.received.at(-1)?.headers.authorization === 'Bearer token-1';
      response.writeHead(isFirst ? 401 : 200).end('x');
    };
    const own = createLineClient({ channelAccessToken: manyTokens(), apiBaseUrl: line.url });
    expect(await own.content('m1', 1000)).toMatchObject({ ok: true });
  });

  it('is broken off with the program', async () => {
    answer = () => {};
    const end = new AbortController();
    const fetching = client(60_000).content('m1', 1000, end.signal);
    setTimeout(() => end.abort(new Error('the program ends')), 20);
    expect(await fetching).toEqual({ ok: false, why: 'not_now' });
  });
});
