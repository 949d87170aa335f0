import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** LINE changes its keys rarely and says new ones before it uses them; one that it has withdrawn ends within this time. */
const REFRESH_MS = 10 * 60_000;
/** After a fetch that failed. */
const TRY_AGAIN_MS = 30_000;

/** LINE's keys could not be fetched, and none that is known fits. */
export class KeysUnavailableError extends Error {
  override name = 'KeysUnavailableError';
}

/**
 * The keys that LINE signs ID tokens with, fetched by the first token. Keys that are known stay known while LINE's address is
 * away, and are asked for anew beside the answers; nobody waits but for a key that was never seen. Throws
 * `KeysUnavailableError` for one of those when LINE does not answer.
 */
export function createLineKeys(lineLoginBaseUrl: string, now: () => number = Date.now): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL('/oauth2/v2.1/certs', lineLoginBaseUrl), {
    cacheMaxAge: Number.POSITIVE_INFINITY,
  });
  let askAgainAt = 0;
  const refresh = async () => {
    askAgainAt = now() + TRY_AGAIN_MS;
    await remote.reload();
    askAgainAt = now() + REFRESH_MS;
  };
  return async (header, token) => {
    const isFirst = remote.jwks() === undefined;
    if (!isFirst && now() >= askAgainAt) void refresh().catch(() => {});
    try {
      const key = await remote(header, token);
      if (isFirst) askAgainAt = now() + REFRESH_MS;
      return key;
    } catch (error) {
      if (isAboutToken(error)) throw error;
      throw new KeysUnavailableError('the signing keys of LINE could not be fetched', { cause: error });
    }
  };
}

/** No key of LINE's fits what the token says of itself; any other error is one of fetching them. */
const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;
