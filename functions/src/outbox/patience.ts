import type { Attempt, Failed } from '../destinations/destination.ts';

/** An attempt that says nothing for this long is given up. */
export const SILENCE_MS = 60_000;
/** Given up whatever it says: a call of Cloud Functions ends, too. What was done is found there by the next attempt. */
export const LONGEST_MS = 180_000;
/** Once an attempt was given up, so long may it take to end what cannot be broken off: a LINE call takes ten seconds. */
export const GRACE_MS = 15_000;

const tooLong: Failed = {
  ok: false,
  permanent: false,
  error: 'ปลายทางไม่ตอบภายในเวลาที่กำหนด',
  requestId: null,
};

/**
 * Waits for an attempt as long as it shows that it is at work. It is given up by its signal when it is silent, takes too
 * long, or `given` aborts because the entry is somebody else's; what does not end even then counts as failed for now.
 */
export async function withPatience<T>(
  work: (attempt: Attempt) => Promise<T>,
  given: AbortSignal,
): Promise<T | Failed> {
  const controller = new AbortController();
  const timers = new Map<string, NodeJS.Timeout>();
  let over = false;
  const after = (name: string, ms: number, then: () => void) => {
    if (over) return;
    clearTimeout(timers.get(name));
    timers.set(name, setTimeout(then, ms));
  };
  const deaf = new Promise<Failed>((resolve) => {
    controller.signal.addEventListener('abort', () => after('grace', GRACE_MS, () => resolve(tooLong)));
  });
  const giveUp = () => controller.abort();
  given.addEventListener('abort', giveUp, { once: true });
  if (given.aborted) giveUp();
  const stillAtWork = () => after('silence', SILENCE_MS, giveUp);
  stillAtWork();
  after('longest', LONGEST_MS, giveUp);
  try {
    return await Promise.race([work({ signal: controller.signal, stillAtWork }), deaf]);
  } finally {
    over = true;
    given.removeEventListener('abort', giveUp);
    for (const timer of timers.values()) clearTimeout(timer);
    // Whatever still runs must not go on outside.
    controller.abort();
  }
}
