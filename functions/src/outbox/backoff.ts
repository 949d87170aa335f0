const BASE_MS = 2_000;
const LONGEST_MS = 3600_000;

/** After this many failed attempts an entry is given up: about three hours of trying. */
export const MAX_ATTEMPTS = 14;

/** LINE honours a retry key for 24 hours; a later attempt could deliver twice, so none is made. */
export const RETRY_KEY_LIFE_MS = 23 * 3600_000;

/**
 * How long to wait after the given number of failed attempts: doubling from two seconds to an hour, spread over
 * half to one and a half times that, so that entries that failed together do not come back together.
 * `random` is in [0, 1).
 */
export function backoffMs(attempts: number, random: number): number {
  const step = Math.min(BASE_MS * 2 ** Math.max(0, attempts - 1), LONGEST_MS);
  return Math.round(step * (0.5 + random));
}
