import { aFixedClock } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStatelessTokenSource } from './channel-token.ts';
import { startTinyServer } from './testing/tiny-server.ts';

let line: Awaited<ReturnType<typeof startTinyServer>>;
let status: number;
const clock = aFixedClock();
const source = () =>
  createStatelessTokenSource({
    channelId: '1600000001',
    channelSecret: 'secret',
    apiBaseUrl: line.url,
    clock,
  });

beforeEach(async () => {
  status = 200;
  line = await startTinyServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    const access_token = `token-${line.received.length}`;
    response.end(JSON.stringify({ token_type: 'Bearer', access_token, expires_in: 900 }));
  });
});
afterEach(() => line.close());

describe('stateless channel tokens', () => {
  it('are issued for the channel id and secret', async () => {
    expect(await source()()).toBe('token-1');
    const [request] = line.received;
    expect(request?.path).toBe('/oauth2/v3/token');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: '1600000001',
      client_secret: 'secret',
    });
  });

  it('are kept until a minute before their end', async () => {
    const token = source();
    await token();
    clock.advance(839_999);
    expect(await token()).toBe('token-1');
    clock.advance(1);
    expect(await token()).toBe('token-2');
  });

  it('are asked for once by many callers', async () => {
    const token = source();
    expect(await Promise.all([token(), token(), token()])).toEqual(['token-1', 'token-1', 'token-1']);
    expect(line.received).toHaveLength(1);
  });

  it('are asked for anew once LINE does not take one any more, which one of its callers says', async () => {
    const token = source();
    await token();
    token.drop?.('token-1');
    expect(await token()).toBe('token-2');
    token.drop?.('token-1');
    expect(await token()).toBe('token-2');
  });

  it('are asked for anew after a failure', async () => {
    const token = source();
    status = 500;
    await expect(token()).rejects.toThrow('500');
    status = 200;
    expect(await token()).toBe('token-2');
  });
});
