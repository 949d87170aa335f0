import { createECDH, createHash, createHmac } from 'node:crypto';
import {
  calculateJwkThumbprint,
  compactVerify,
  decodeProtectedHeader,
  importJWK,
  type JWK,
  SignJWT,
} from 'jose';
import type { SimulatedOffice } from '../simulated-office.ts';
import { lifetimes } from './limits.ts';
import { oauthError } from './line-error.ts';

export const issuer = 'https://access.line.me';

/**
 * The signing key is derived, not drawn, so that tokens stay valid over restarts and in every process of the
 * simulation. It opens nothing outside it.
 */
function signingJwk(): JWK {
  const secret = createHash('sha256').update('prakat-simulation:id-token-key').digest();
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secret);
  const point = curve.getPublicKey();
  return {
    kty: 'EC',
    crv: 'P-256',
    d: secret.toString('base64url'),
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33, 65).toString('base64url'),
  };
}

const privateJwk = signingJwk();
const { d: _private, ...publicJwk } = privateJwk;
const key = importJWK(privateJwk, 'ES256');
const publicKey = importJWK(publicJwk, 'ES256');
const kid = calculateJwkThumbprint(publicJwk);

/** The key set of `/oauth2/v2.1/certs`. */
export const certs = async () => ({
  keys: [{ ...publicJwk, kid: await kid, use: 'sig', alg: 'ES256' }],
});

/** The ID token that `liff.getIDToken()` gives this person; times in milliseconds. */
export async function issueIdToken(
  office: SimulatedOffice,
  person: { lineUserId: string; displayName: string },
  now: number,
): Promise<{ idToken: string; expiresAt: number }> {
  const issuedAt = Math.floor(now / 1000);
  const expiresAt = issuedAt + lifetimes.idToken / 1000;
  const idToken = await new SignJWT({ amr: ['linesso'], name: person.displayName })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: await kid })
    .setIssuer(issuer)
    .setSubject(person.lineUserId)
    .setAudience(office.channel.loginChannelId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(await key);
  return { idToken, expiresAt: expiresAt * 1000 };
}

const refuse = (description: string) => oauthError(400, 'invalid_request', description);

/** `POST /oauth2/v2.1/verify`: the payload, or LINE's refusal in its order and words. */
export async function verifyIdToken(
  form: { id_token: string; client_id: string; nonce?: string; user_id?: string },
  now: number,
): Promise<Record<string, unknown>> {
  let payload: Record<string, unknown>;
  try {
    if (decodeProtectedHeader(form.id_token).alg !== 'ES256') throw new Error('not ES256');
    const verified = await compactVerify(form.id_token, await publicKey);
    payload = JSON.parse(new TextDecoder().decode(verified.payload));
  } catch {
    throw refuse('Invalid IdToken.');
  }
  if (payload.iss !== issuer) throw refuse('Invalid IdToken Issuer.');
  if (typeof payload.exp !== 'number' || payload.exp * 1000 <= now) throw refuse('IdToken expired.');
  if (payload.aud !== form.client_id) throw refuse('Invalid IdToken Audience.');
  if (form.nonce !== undefined && payload.nonce !== form.nonce) throw refuse('Invalid IdToken Nonce.');
  if (form.user_id !== undefined && payload.sub !== form.user_id)
    throw refuse('Invalid IdToken Subject Identifier.');
  return payload;
}

const accessTokenSecret = createHash('sha256').update('prakat-simulation:liff-access-token').digest();
const sealOf = (payload: string) =>
  createHmac('sha256', accessTokenSecret).update(payload).digest('base64url');

/** The LIFF access token of a person, good for `GET /v2/profile` for twelve hours. */
export function issueLiffAccessToken(officeId: string, userId: string, now: number): string {
  const payload = Buffer.from(
    JSON.stringify({ officeId, userId, expiresAt: now + lifetimes.liffAccessToken }),
  ).toString('base64url');
  return `simliff.${payload}.${sealOf(payload)}`;
}

export function readLiffAccessToken(
  token: string,
  now: number,
): { officeId: string; userId: string; expiresAt: number } | null {
  const [prefix, payload = '', seal] = token.split('.');
  if (prefix !== 'simliff' || seal !== sealOf(payload)) return null;
  const content = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  return content.expiresAt > now ? content : null;
}
