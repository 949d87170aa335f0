/** Long enough for a bad connection in the field, short enough that nobody thinks the phone has hung. */
const TIMEOUT_MS = 30_000;

/** An answer, and when it came by the phone's clock, in milliseconds: it may be read much later. */
export type Answer = Response & { cameAt?: number };

/** Why `ask` rejects, as the name of its error: nobody could be reached, or nobody answered in time. */
export const UNREACHABLE = 'Unreachable';
export const TIMED_OUT = 'TimedOut';

/** Asks the server; rejects with an error of one of those names, and with nothing else. */
export async function ask(address: string, init: RequestInit, timeout = TIMEOUT_MS): Promise<Answer> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  try {
    const response = await fetch(address, { ...init, signal: controller.signal, cache: 'no-store' });
    return Object.assign(response, { cameAt: Date.now() });
  } catch (cause) {
    const name = controller.signal.aborted ? TIMED_OUT : UNREACHABLE;
    throw Object.assign(new Error(address, { cause }), { name });
  } finally {
    clearTimeout(timer);
  }
}
