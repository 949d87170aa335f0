import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createIdTokenVerifier, type VerifyIdToken } from './verify-id-token.ts';

const CHANNEL = '1650000000';

/** LINE's address for keys, which can be away, and have other keys. */
function aLine() {
  const keys = new Map<string, KeyObject>();
  const state = { isAway: false, asked: 0 };
  const server: Server = createServer((_request, response) => {
    state.asked += 1;
    if (state.isAway) return void response.writeHead(503).end();
    const jwks = [...keys].map(([kid, key]) => ({
      ...key.export({ format: 'jwk' }),
      kid,
      alg: 'ES256',
      use: 'sig',
    }));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: jwks }));
  });
  return {
    server,
    state,
    /** A token that LINE signs with a key of this name, which its address tells from now on. */
    async token(kid: string, life = '12h'): Promise<string> {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      keys.set(kid, publicKey);
      return new SignJWT({})
        .setProtectedHeader({ alg: 'ES256', kid })
        .setIssuer('https://access.line.me')
        .setAudience(CHANNEL)
        .setSubject('U1')
        .setExpirationTime(life)
        .sign(privateKey);
    },
    withdraw: (kid: string) => keys.delete(kid),
  };
}

let line: ReturnType<typeof aLine>;
let verify: VerifyIdToken;
const warned: string[] = [];
const codeOf = async (token: string) => {
  const verified = await verify(token, CHANNEL);
  return verified.ok ? 'ok' : verified.refusal.code;
};
/** Time passes, and what it sets off comes to its end. */
const pass = async (ms: number, token: string) => {
  vi.setSystemTime(Date.now() + ms);
  await verify(token, CHANNEL);
  await new Promise((resolve) => setTimeout(resolve, 50));
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  warned.length = 0;
  line = aLine();
  line.server.listen(0, '127.0.0.1');
  await new Promise((resolve) => line.server.once('listening', resolve));
  const { port } = line.server.address() as AddressInfo;
  verify = createIdTokenVerifier({
    lineLoginBaseUrl: `http://127.0.0.1:${port}`,
    clock: Date.now,
    logger: { warn: (_about: unknown, message?: string) => void warned.push(message ?? '') } as never,
  });
});
afterEach(() => {
  vi.useRealTimers();
  line.server.closeAllConnections();
  line.server.close();
});

describe("while LINE's address of keys is away", () => {
  test('people whose key is known go on signing in, for hours', async () => {
    const token = await line.token('k1');
    expect(await codeOf(token)).toBe('ok');
    line.state.isAway = true;
    for (let hour = 0; hour < 6; hour += 1) {
      await pass(3600_000, token);
      expect(await codeOf(token)).toBe('ok');
    }
  });

  test('a key that was never seen is a refusal that says so, and the first is fetched when LINE is back', async () => {
    const token = await line.token('k1');
    line.state.isAway = true;
    expect(await codeOf(token)).toBe('sign_in_unavailable');
    expect(warned).toEqual(['the keys of LINE Login could not be fetched']);
    line.state.isAway = false;
    expect(await codeOf(token)).toBe('ok');

    const other = await line.token('k2');
    vi.setSystemTime(Date.now() + 60_000);
    line.state.isAway = true;
    expect(await codeOf(other)).toBe('sign_in_unavailable');
    expect(await codeOf(token)).toBe('ok');
  });
});

test('a new key is known with the first token that it signed', async () => {
  expect(await codeOf(await line.token('k1'))).toBe('ok');
  vi.setSystemTime(Date.now() + 60_000);
  expect(await codeOf(await line.token('k2'))).toBe('ok');
});

test('a key that LINE has withdrawn is good for ten minutes and not much longer', async () => {
  const token = await line.token('k1');
  expect(await codeOf(token)).toBe('ok');
  line.withdraw('k1');
  await line.token('k2');
  await pass(11 * 60_000, token);
  await pass(60_000, token);
  expect(await codeOf(token)).toBe('not_signed_in');
});

describe('a token that was verified', () => {
  test('is known again for a minute, and then verified anew', async () => {
    const token = await line.token('one');
    expect(await codeOf(token)).toBe('ok');
    const verifying = vi.spyOn(crypto.subtle, 'verify');
    for (let n = 0; n < 5; n += 1) expect(await codeOf(token)).toBe('ok');
    expect(verifying).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + 60_000);
    expect(await codeOf(token)).toBe('ok');
    expect(verifying).toHaveBeenCalledOnce();
    verifying.mockRestore();
  });

  test('is refused once it has run out, by the clock of each call', async () => {
    const token = await line.token('one', '1m');
    vi.setSystemTime(Date.now() + 80_000);
    expect(await codeOf(token)).toBe('ok');
    vi.setSystemTime(Date.now() + 11_000);
    expect(await codeOf(token)).toBe('sign_in_expired');
  });

  test('is good for its own channel alone, and no other token for it', async () => {
    const token = await line.token('one');
    expect(await codeOf(token)).toBe('ok');
    const elsewhere = await verify(token, '1650000001');
    expect(elsewhere.ok).toBe(false);
    expect(await codeOf(`${token.slice(0, -4)}AAAA`)).toBe('not_signed_in');
  });
});

test('keys are asked for once, whoever comes meanwhile', async () => {
  const token = await line.token('k1');
  await Promise.all([codeOf(token), codeOf(token), codeOf(token)]);
  for (let n = 0; n < 20; n += 1) await codeOf(token);
  expect(line.state.asked).toBe(1);
});
