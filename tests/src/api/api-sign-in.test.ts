import { generateKeyPairSync } from 'node:crypto';
import { certs } from '@prakat/simulator/line-platform/id-tokens';
import { base64url, decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi } from '../testing/an-api.ts';

let api: Api;
let genuine: string;
beforeAll(async () => {
  api = await anApi();
  genuine = await api.token('staff-1');
});
afterAll(() => api.close());

/** What a genuine token says, with something else said or signed otherwise. */
const claims = (given: object = {}) => ({ ...decodeJwt(genuine), ...given });
const header = () => ({ ...decodeProtectedHeader(genuine), alg: 'ES256' });
const anotherKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const rsaKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const encode = (value: object) => base64url.encode(JSON.stringify(value));

/** The bytes of the public key, which a careless verifier takes for the secret of HS256. */
async function publicKeyBytes(): Promise<Uint8Array> {
  return new TextEncoder().encode(JSON.stringify((await certs()).keys[0]));
}

const forged: Record<string, () => Promise<string> | string> = {
  'is no token at all': () => 'let-me-in',
  'has three parts of nothing': () => '..',
  'is signed by another key under the same name': () =>
    new SignJWT(claims()).setProtectedHeader(header()).sign(anotherKey),
  'is signed by a key that nobody knows': () =>
    new SignJWT(claims()).setProtectedHeader({ alg: 'ES256', kid: 'mine' }).sign(anotherKey),
  'brings its own key': async () => {
    const { d: _private, ...jwk } = anotherKey.export({ format: 'jwk' });
    return new SignJWT(claims()).setProtectedHeader({ ...header(), jwk } as never).sign(anotherKey);
  },
  'is not signed': () => new UnsecuredJWT(claims()).encode(),
  'says that no signature is needed': () =>
    `${encode({ alg: 'none' })}.${genuine.split('.')[1]}.${genuine.split('.')[2]}`,
  'is signed with HS256 and the public key': async () =>
    new SignJWT(claims()).setProtectedHeader({ ...header(), alg: 'HS256' }).sign(await publicKeyBytes()),
  'is signed with HS256 and the channel secret': () =>
    new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(api.machine.context.offices.get('si-bun-rueang')?.channelSecret)),
  'is signed with RSA': () =>
    new SignJWT(claims()).setProtectedHeader({ ...header(), alg: 'RS256' }).sign(rsaKey),
  'was genuine until its person was changed': () => {
    const parts = genuine.split('.');
    const other = claims({ sub: api.player('si-bun-rueang').userId('sakrai') });
    return [parts[0], encode(other), parts[2]].join('.');
  },
  'was genuine until its signature was cut short': () => genuine.slice(0, -4),
};

describe('nobody is let in whose token', () => {
  test.each(Object.entries(forged))('%s', async (_what, make) => {
    const token = await make();
    await api.refused(401, 'not_signed_in', () => api.call('GET', '/me', { token }));
  });

  test('is for the channel of another office, where it is good', async () => {
    const token = await api.player('khemarat').token('staff-1');
    expect((await api.call('GET', '/me', { token, office: 'khemarat' })).status).toBe(200);
    await api.refused(401, 'not_signed_in', () => api.call('GET', '/me', { token }));
  });

  test('has run out, and is told that what was typed is still there', async () => {
    const token = await api.player('si-bun-rueang').token('staff-1');
    const now = api.clock.now();
    api.clock.moveTo(now + 3600_000 + 31_000);
    const answer = await api.refused(401, 'sign_in_expired', () => api.call('GET', '/me', { token }));
    expect(answer.body.error.message).toContain('ข้อมูลที่กรอกไว้ยังอยู่');
    api.clock.moveTo(now);
    expect((await api.call('GET', '/me', { token })).status).toBe(200);
  });
});

describe('nobody is let in who', () => {
  test.each([
    ['sends no token', {}],
    ['sends an empty one', { headers: { authorization: 'Bearer ' } }],
    ['sends a password', { headers: { authorization: 'Basic c3RhZmYtMTpwYXNz' } }],
    ['sends the token as something else', { headers: { cookie: 'token=1' } }],
  ])('%s', async (_what, given) => {
    await api.refused(401, 'not_signed_in', () => api.call('GET', '/me', given));
  });

  test('is a resident with a genuine token', async () => {
    await api.refused(403, 'not_a_member', () => api.call('GET', '/me', { as: 'resident-1' }));
  });

  test('has left the office, from that moment on', async () => {
    const { store } = api.machine.context;
    expect((await api.call('GET', '/me', { as: 'staff-4' })).status).toBe(200);
    await store.transact(async (tx) => {
      const member = await tx.get('members', 'si-bun-rueang.staff-4');
      if (member) tx.put('members', { ...member, status: 'left' });
    });
    await api.refused(403, 'not_a_member', () => api.call('GET', '/me', { as: 'staff-4' }));
  });
});

const everyCall = [
  ['GET', '/me'],
  ['POST', '/files'],
  ['DELETE', '/files/file-1'],
  ['POST', '/submissions'],
  ['GET', '/submissions'],
  ['GET', '/submissions/submission-1'],
  ['GET', '/submissions/submission-1/audit'],
  ['POST', '/submissions/submission-1/actions'],
  ['GET', '/completeness'],
  ['POST', '/completeness/marks'],
] as const;

describe.each(everyCall)('%s %s', (method, path) => {
  test('is refused without a token', async () => {
    await api.refused(401, 'not_signed_in', () => api.call(method, path));
  });

  test('is refused to a stranger', async () => {
    await api.refused(403, 'not_a_member', () => api.call(method, path, { as: 'resident-1' }));
  });

  test('is refused for an office that is not here', async () => {
    await api.refused(404, 'unknown_office', () =>
      api.call(method, path, { as: 'staff-1', office: 'nowhere' }),
    );
  });
});

test.each(['__proto__', 'constructor', 'si-bun-rueang%00', '%E0%A4%A'])('%s is no office', async (office) => {
  const code = office.endsWith('%A') ? 'not_found' : 'unknown_office';
  await api.refused(404, code, () => api.call('GET', '/liff-config', { office }));
});
