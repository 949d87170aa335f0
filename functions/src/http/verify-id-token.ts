import { type Refused, refuse } from '@prakat/shared/refusals';
import type { Clock } from '@prakat/shared/time/clock';
import { errors, jwtVerify } from 'jose';
import type { Logger } from 'pino';
import { createLineKeys, KeysUnavailableError } from './line-keys.ts';

export type VerifyIdToken = (
  idToken: string,
  loginChannelId: string,
) => Promise<{ ok: true; lineUserId: string } | Refused>;

/**
 * Verifies the ID tokens that LIFF gives (LINE Login: ES256, issuer access.line.me, our channel as audience, one
 * hour). A token whose key cannot be had from LINE now is refused as such: the person signs in again in a moment.
 */
export function createIdTokenVerifier(options: {
  lineLoginBaseUrl: string;
  clock: Clock;
  logger: Pick<Logger, 'warn'>;
}): VerifyIdToken {
  const keys = createLineKeys(options.lineLoginBaseUrl);
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
      if (error instanceof KeysUnavailableError) {
        options.logger.warn({ err: error }, 'the keys of LINE Login could not be fetched');
        return refuse('sign_in_unavailable');
      }
      if (error instanceof errors.JWTExpired) return refuse('sign_in_expired');
      if (error instanceof errors.JOSEError) return refuse('not_signed_in');
      throw error;
    }
  };
}
