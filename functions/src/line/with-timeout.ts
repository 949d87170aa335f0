export class TimeoutError extends Error {
  override name = 'TimeoutError';
}

/**
 * The result of `work`, or a `TimeoutError` after `ms` milliseconds, or whatever `given` was aborted with. The signal that
 * `work` is handed aborts then, so that what is not waited for any more ends, too. A call that was broken off may still
 * have been taken.
 */
export async function withTimeout<T>(
  work: (signal: AbortSignal) => Promise<T>,
  ms: number,
  given?: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  // Thrown by the race; nobody else waits for it.
  over.catch(() => {});
  const timer = setTimeout(() => controller.abort(new TimeoutError(`no answer within ${ms} ms`)), ms);
  const giveUp = () => controller.abort(given?.reason);
  given?.addEventListener('abort', giveUp, { once: true });
  if (given?.aborted) giveUp();
  try {
    const doing = work(signal);
    doing.catch(() => {});
    return await Promise.race([doing, over]);
  } finally {
    clearTimeout(timer);
    given?.removeEventListener('abort', giveUp);
  }
}
