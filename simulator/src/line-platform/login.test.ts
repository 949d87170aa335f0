import { channelAccessToken, liff } from '@line/bot-sdk';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Harness, north, refusalOf, south, startHarness, userOf } from './testing/harness.ts';

const somchai = userOf('somchai');
const { loginChannelId, channelId, channelSecret } = north.channel;

let line: Harness;
beforeEach(async () => {
  line = await startHarness();
});
afterEach(() => line.close());
const oauth = () => new channelAccessToken.ChannelAccessTokenClient({ baseURL: line.url });

type Tokens = { idToken: string; expiresAt: number; accessToken: string };
const tokens = async () => (await line.ask<Tokens>(`/_sim/id-token?officeId=north&userId=${somchai}`)).body;
const verify = (form: Record<string, string>) =>
  line.ask<Record<string, unknown>>('/oauth2/v2.1/verify', {
    method: 'POST',
    body: new URLSearchParams(form),
  });

describe('an ID token', () => {
  it('is verified by any JWT library with the published keys', async () => {
    const { idToken, expiresAt } = await tokens();
    const keys = createRemoteJWKSet(new URL(`${line.url}/oauth2/v2.1/certs`));
    const { payload, protectedHeader } = await jwtVerify(idToken, keys, {
      issuer: 'https://access.line.me',
      audience: loginChannelId,
      algorithms: ['ES256'],
      currentDate: new Date(line.platform.now()),
    });
    expect(protectedHeader).toMatchObject({ alg: 'ES256', kid: expect.any(String) });
    expect(payload).toEqual({
      iss: 'https://access.line.me',
      sub: somchai,
      aud: loginChannelId,
      name: 'Somchai',
      amr: ['linesso'],
      iat: line.platform.now() / 1000,
      exp: line.platform.now() / 1000 + 3600,
    });
    expect(expiresAt).toBe(line.platform.now() + 3_600_000);
  });

  it('is verified by the platform', async () => {
    const { idToken } = await tokens();
    const { status, body } = await verify({ id_token: idToken, client_id: loginChannelId });
    expect(status).toBe(200);
    expect(body).toMatchObject({ sub: somchai, name: 'Somchai' });
  });

  it.each([
    [
      'Invalid IdToken.',
      (token: string) => ({ id_token: `${token.slice(0, -8)}AAAAAAAA`, client_id: loginChannelId }),
    ],
    ['Invalid IdToken.', () => ({ id_token: 'no token', client_id: loginChannelId })],
    [
      'Invalid IdToken Audience.',
      (id_token: string) => ({ id_token, client_id: south.channel.loginChannelId }),
    ],
    ['Invalid IdToken Nonce.', (id_token: string) => ({ id_token, client_id: loginChannelId, nonce: 'x' })],
    [
      'Invalid IdToken Subject Identifier.',
      (id_token: string) => ({ id_token, client_id: loginChannelId, user_id: 'U1' }),
    ],
  ])('is refused with "%s"', async (description, form: (token: string) => Record<string, string>) => {
    const { status, body } = await verify(form((await tokens()).idToken));
    expect({ status, body }).toEqual({
      status: 400,
      body: { error: 'invalid_request', error_description: description },
    });
  });

  it('ends after one hour of the clock', async () => {
    const form = { id_token: (await tokens()).idToken, client_id: loginChannelId };
    await line.advance(3_599_000);
    expect((await verify(form)).status).toBe(200);
    await line.advance(1000);
    expect((await verify(form)).body.error_description).toBe('IdToken expired.');
  });

  it('and the profile may be asked for by a page of another origin', async () => {
    const { accessToken } = await tokens();
    const response = await fetch(`${line.url}/v2/profile`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toEqual({ userId: somchai, displayName: 'Somchai' });
    const preflight = await fetch(`${line.url}/v2/profile`, { method: 'OPTIONS' });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const { body } = await line.ask(`/oauth2/v2.1/verify?access_token=${accessToken}`);
    expect(body).toMatchObject({ client_id: loginChannelId, expires_in: 12 * 3600 });
  });
});

describe('a channel access token', () => {
  it('that is stateless works for 15 minutes', async () => {
    const issued = await oauth().issueStatelessChannelTokenByClientSecret(channelId, channelSecret);
    expect(issued).toMatchObject({ token_type: 'Bearer', expires_in: 899 });
    const client = line.clientOf(issued.access_token);
    await line.advance(899_000);
    expect(await client.getBotInfo()).toMatchObject({ displayName: 'ประกาศ north' });
    await line.advance(1000);
    expect((await refusalOf(client.getBotInfo())).status).toBe(401);
  });

  it('is refused for a wrong secret', async () => {
    const refusal = await refusalOf(oauth().issueStatelessChannelTokenByClientSecret(channelId, 'wrong'));
    expect(refusal).toMatchObject({ status: 400, body: { error: 'invalid_client' } });
  });

  it('that is short-lived can be verified and revoked', async () => {
    const issued = await oauth().issueChannelToken('client_credentials', channelId, channelSecret);
    expect(await oauth().verifyChannelToken(issued.access_token)).toMatchObject({
      client_id: channelId,
      expires_in: 30 * 24 * 3600,
    });
    await oauth().revokeChannelToken(issued.access_token);
    expect((await refusalOf(line.clientOf(issued.access_token).getBotInfo())).status).toBe(401);
  });
});

it('keeps LIFF apps on the LINE Login channel, the first under the id that the office knows', async () => {
  const { loginChannelId, loginChannelSecret } = north.channel;
  const issued = await oauth().issueStatelessChannelTokenByClientSecret(loginChannelId, loginChannelSecret);
  const apps = new liff.LiffClient({ channelAccessToken: issued.access_token, baseURL: line.url });
  expect((await refusalOf(apps.getAllLIFFApps())).status).toBe(404);
  const url = 'http://localhost:4400/liff/north/';
  const { liffId } = await apps.addLIFFApp({ view: { type: 'full', url } });
  expect(liffId).toBe(north.channel.liffId);
  await apps.updateLIFFApp(liffId, { description: 'ยื่นเรื่อง', scope: ['openid', 'profile'] });
  expect(await apps.getAllLIFFApps()).toMatchObject({
    apps: [{ liffId, view: { type: 'full', url }, description: 'ยื่นเรื่อง', scope: ['openid', 'profile'] }],
  });
  await apps.deleteLIFFApp(liffId);
  expect((await refusalOf(apps.getAllLIFFApps())).status).toBe(404);
});

it('takes the tokens of each channel for its own calls only', async () => {
  const { loginChannelId, loginChannelSecret, accessToken } = north.channel;
  const login = await oauth().issueStatelessChannelTokenByClientSecret(loginChannelId, loginChannelSecret);
  expect(await oauth().verifyChannelToken(login.access_token)).toMatchObject({ client_id: loginChannelId });
  expect((await refusalOf(line.clientOf(login.access_token).getBotInfo())).status).toBe(401);
  const apps = new liff.LiffClient({ channelAccessToken: accessToken, baseURL: line.url });
  expect((await refusalOf(apps.getAllLIFFApps())).status).toBe(401);
});
