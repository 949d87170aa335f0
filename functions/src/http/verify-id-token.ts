import { type Refused, refuse } from '@prakat/shared/refusals';
import type { Clock } from '@prakat/shared/time/clock';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';

export type VerifyIdToken = (
  idToken: string,
  loginChannelId: string,
) => Promise<{ ok: true; lineUserId: string } | Refused>;

/**
 * Verifies the ID tokens that LIFF gives (LINE Login: ES256, issuer access.line.me, our channel as audience, one
 * hour). The signing keys come from LINE's certs address and are kept. Throws only when they cannot be had.
 */
export function createIdTokenVerifier(options: { lineLoginBaseUrl: string; clock: Clock }): VerifyIdToken {
  const keys: JWTVerifyGetKey = createRemoteJWKSet(new URL('/oauth2/v2.1/certs', options.lineLoginBaseUrl));
  return async (idToken, loginChannelId) => {
    try {
      const { payload } = await jwtVerify(idToken, keys, {
        algorithms: ['ES256'],
        issuer: 'https://access.line.me',
        audience: loginChannelId,
        currentDate: new Date(options.clock()),
        clockTolerance: 30,
        requiredClaims: ['sub', 'exp'],
      });
      return { ok: true, lineUserId: payload.sub as string };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return refuse('sign_in_expired');
      if (error instanceof errors.JOSEError && !isKeyFetchFailure(error)) return refuse('not_signed_in');
      throw error;
    }
  };
}

/** Not the token's fault: LINE's keys could not be fetched. */
const isKeyFetchFailure = (error: errors.JOSEError) =>
  error instanceof errors.JWKSTimeout ||
  error.code === 'ERR_JOSE_GENERIC' ||
  error instanceof errors.JWKSInvalid;
