export type Failure = { route: string; status: number; times: number; message?: string; after: boolean };
/** `officeId`: only calls of that office's channel. */
export type Delay = { route: string; ms: number; times: number; officeId?: string };

const wording: Record<number, string> = {
  400: 'Bad request',
  401: 'Authentication failed due to the following reason: invalid token. Confirm that the access token in the authorization header is valid.',
  403: 'Access to this API is not available for your account',
  404: 'Not found',
  429: 'The API rate limit has been exceeded. Try again later.',
};

/** Failures and delays ordered for the next calls of a route, first ordered first used. */
export function createFaults() {
  let failures: Failure[] = [];
  let delays: Delay[] = [];
  const take = <One extends { route: string; times: number; officeId?: string }>(
    list: One[],
    route: string,
    officeId: string | null = null,
  ) => {
    const found = list.find(
      (one) => one.route === route && one.times > 0 && (one.officeId ?? officeId) === officeId,
    );
    if (found) found.times -= 1;
    return found;
  };
  return {
    fail: (failure: Failure) => {
      failures = [...failures.filter((one) => one.times > 0), { ...failure }];
    },
    delay: (delay: Delay) => {
      delays = [...delays.filter((one) => one.times > 0), { ...delay }];
    },
    nextFailure: (route: string) => take(failures, route),
    nextDelayMs: (route: string, officeId: string | null) => take(delays, route, officeId)?.ms ?? 0,
    /** What a failed call answers; LINE says only this much about its own trouble. */
    wordingOf: (failure: Failure) => failure.message ?? wording[failure.status] ?? 'Internal server error',
    clear: () => {
      failures = [];
      delays = [];
    },
  };
}
export type Faults = ReturnType<typeof createFaults>;
