/** What a call meets instead of an answer of WordPress; `unanswered` does what was asked and loses the answer. */
export type Fault =
  | { status: number; body: string | object; headers?: Record<string, string> }
  | { error: string }
  | 'hangs'
  | 'unanswered';

/** An error as WordPress words it. */
export class ApiError extends Error {
  readonly body: object;
  constructor(
    readonly status: number,
    code: string,
    data: object = {},
  ) {
    super(code);
    this.body = { code, message: 'Sorry.', data: { status, ...data } };
  }
}

export type Call = {
  method: string;
  /** `/wp/v2/posts/12` */
  route: string;
  query: URLSearchParams;
  headers: Headers;
  authorization: string | null;
  json: Record<string, unknown> | null;
  raw: Buffer | null;
};

/** A request as WordPress reads it. Throws on one that does not go to it, which is a fault of whoever sent it. */
export function callOf(base: string, address: string, init: RequestInit): Call {
  const url = new URL(address);
  if (url.origin !== base || url.pathname !== '/index.php')
    throw new Error(`a call to ${url.origin}${url.pathname}`);
  if (init.redirect !== 'manual') throw new Error('redirects would be followed with the password');
  const headers = new Headers(init.headers);
  const body = init.body ?? null;
  return {
    method: url.searchParams.get('_method') ?? init.method ?? 'GET',
    route: url.searchParams.get('rest_route') ?? '',
    query: url.searchParams,
    headers,
    authorization: headers.get('authorization'),
    json: typeof body === 'string' ? (JSON.parse(body) as Record<string, unknown>) : null,
    raw: body instanceof Uint8Array ? Buffer.from(body) : null,
  };
}

export const jsonOf = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** Answers as the fault has it, else as `work` does. Throws as `fetch` does where there is no answer. */
export async function faulty(
  fault: Fault | null,
  signal: AbortSignal | null,
  work: () => Promise<Response>,
): Promise<Response> {
  // Gives others a turn, as a network would.
  await Promise.resolve();
  if (signal?.aborted) throw signal.reason;
  if (fault === null) return work();
  if (fault === 'hangs')
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  if (fault === 'unanswered') await work();
  if (fault === 'unanswered' || 'error' in fault) {
    const code = fault === 'unanswered' ? 'ECONNRESET' : fault.error;
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
  }
  const { status, body, headers } = fault;
  return typeof body === 'string'
    ? new Response(body, { status, headers: headers ?? {} })
    : jsonOf(status, body);
}

/** A list as it stands in a query; empty where it is left out. */
export const asList = (text: string | null): string[] => (text === null ? [] : text.split(','));
