import { HTTPFetchError } from '@line/bot-sdk';

export type LineCall = {
  /** Where LINE's API is. */
  baseUrl: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  /** A form, or what is sent as JSON. */
  body?: URLSearchParams | object;
  /** As left out: POST with a body, and GET without. */
  method?: 'POST' | 'DELETE';
  signal: AbortSignal;
};

/**
 * One call of LINE that can be broken off: those of LINE's SDK take no signal, so that what was given up went on in the
 * background and held its connection. Throws what the SDK throws, `HTTPFetchError` for an answer that is a refusal.
 */
export async function callLine({ baseUrl, path, headers, body, method, signal }: LineCall) {
  const isForm = body instanceof URLSearchParams;
  const response = await fetch(new URL(path, baseUrl), {
    signal,
    headers: { ...(body && !isForm ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body ? { method: 'POST', body: isForm ? body : JSON.stringify(body) } : {}),
    ...(method ? { method } : {}),
  });
  const text = await response.text();
  const { ok, status, statusText } = response;
  if (!ok)
    throw new HTTPFetchError(`${status} - ${statusText}`, {
      status,
      statusText,
      headers: response.headers,
      body: text,
    });
  return { headers: response.headers, answer: text ? (JSON.parse(text) as unknown) : null };
}
