/** Long enough for a bad connection in the field, short enough that nobody thinks the phone has hung. */
const TIMEOUT_MS = 30_000;

/** Asks the server; rejects as `fetch` does, with an `AbortError` when the time is over. */
export async function ask(address: string, init: RequestInit, timeout = TIMEOUT_MS): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  try {
    return await fetch(address, { ...init, signal: controller.signal, cache: 'no-store' });
  } finally {
    clearTimeout(timer);
  }
}
