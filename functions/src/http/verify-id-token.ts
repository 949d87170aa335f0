import { createHash } from 'node:crypto';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { Clock } from '@prakat/shared/time/clock';
import { errors, jwtVerify } from 'jose';
import type { Logger } from 'pino';
import { createLineKeys, KeysUnavailableError } from './line-keys.ts';

export type VerifyIdToken = (
  idToken: string,
  loginChannelId: string,
) => Promise<{ ok: true; lineUserId: string } | Refused>;

/** So long a token that was verified is known again: a screen asks several times at once. A key that LINE withdraws ends as soon. */
const KNOWN_MS = 60_000;
const MOST_KNOWN = 1_000;
/** Seconds that LINE's clock and ours may differ by. */
const TOLERANCE = 30;

type Known = { lineUserId: string; exp: number; until: number };

/**
 * Verifies the ID tokens that LIFF gives (LINE Login: ES256, issuer access.line.me, our channel as audience, one
 * hour). A token whose key cannot be had from LINE now is refused as such: the person signs in again in a moment.
 * The same token for the same channel is verified once a minute; whether it has run out is looked at each time.
 */
export function createIdTokenVerifier(options: {
  lineLoginBaseUrl: string;
  clock: Clock;
  logger: Pick<Logger, 'warn'>;
}): VerifyIdToken {
  const keys = createLineKeys(options.lineLoginBaseUrl);
  const known = new Map<string, Known>();
  return async (idToken, loginChannelId) => {
    const now = options.clock();
    // Not the token itself: it is good for an hour, wherever memory is written to.
    const name = createHash('sha256').update(`${loginChannelId} ${idToken}`).digest('base64');
    const found = known.get(name);
    if (found && now < found.until && now < (found.exp + TOLERANCE) * 1000)
      return { ok: true, lineUserId: found.lineUserId };
    known.delete(name);
    try {
      const { payload } = await jwtVerify(idToken, keys, {
        algorithms: ['ES256'],
        issuer: 'https://access.line.me',
        audience: loginChannelId,
        currentDate: new Date(now),
        clockTolerance: TOLERANCE,
        requiredClaims: ['sub', 'exp'],
      });
      const { sub: lineUserId, exp } = payload as { sub: string; exp: number };
      known.set(name, { lineUserId, exp, until: now + KNOWN_MS });
      // The oldest first: none of them is known for longer than a minute.
      const [oldest = name] = known.keys();
      if (known.size > MOST_KNOWN) known.delete(oldest);
      return { ok: true, lineUserId };
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
