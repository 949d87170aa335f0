export class TimeoutError extends Error {
  override name = 'TimeoutError';
}

/**
 * The result of `work`, or a `TimeoutError` after `ms` milliseconds. The SDK's `fetch` takes no signal, so the
 * request itself goes on in the background: a caller must count it as possibly accepted.
 */
export async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
