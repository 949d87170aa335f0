import { z } from 'zod';
import type { WordPressLogin } from '../../config/config.ts';
import type { Attempt } from '../destination.ts';
import { forNow, noAnswer, redirected, refusalOf, SiteRefusal } from './errors.ts';

/** Node's own, or one that tests give. */
export type Fetch = typeof globalThis.fetch;

export type Site = { url: string; login: WordPressLogin };

type Call = {
  query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  json?: object;
  /** Sent as it is, with headers of its own. */
  raw?: { content: Uint8Array; headers: Readonly<Record<string, string>> };
};

/** Longer answers are none that was asked for. */
const LONGEST_ANSWER = 8 * 1024 * 1024;

/**
 * The REST API of one WordPress, for one attempt. Every call may throw `SiteRefusal`. `rest_route` is there whatever the
 * website's addresses look like, and `_method` goes through servers that take GET and POST alone.
 */
export class WordPressClient {
  readonly host: string;
  /** Without a slash at the end. */
  readonly url: string;
  readonly #authorization: string;

  constructor(
    { url, login }: Site,
    readonly attempt: Attempt,
    readonly fetch: Fetch,
  ) {
    const { user, password } = login;
    this.host = new URL(url).host;
    this.url = url.replace(/\/+$/, '');
    this.#authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  }

  get<T>(route: string, schema: z.ZodType<T>, query: Call['query'] = {}): Promise<T> {
    return this.#call('GET', route, schema, { query });
  }

  post<T>(route: string, schema: z.ZodType<T>, call: Call): Promise<T> {
    return this.#call('POST', route, schema, call);
  }

  /** For good: what lies in the bin can be read and put back. What is not there any more is no failure. */
  async delete<T>(route: string, schema: z.ZodType<T>): Promise<T | null> {
    try {
      return await this.#call('POST', route, schema, { query: { _method: 'DELETE', force: 'true' } });
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  async #call<T>(method: 'GET' | 'POST', route: string, schema: z.ZodType<T>, call: Call): Promise<T> {
    const { signal, stillAtWork } = this.attempt;
    if (signal.aborted) throw noAnswer(this.host, null, true);
    const query = new URLSearchParams({ rest_route: route, ...call.query });
    const { body, headers } = sent(call);
    let response: Response;
    let text: string;
    try {
      response = await this.fetch(`${this.url}/index.php?${query}`, {
        method,
        headers: { accept: 'application/json', authorization: this.#authorization, ...headers },
        redirect: 'manual',
        signal,
        ...(body === null ? {} : { body }),
      });
      text = Number(response.headers.get('content-length')) > LONGEST_ANSWER ? '' : await response.text();
    } catch (error) {
      throw noAnswer(this.host, error, signal.aborted);
    }
    stillAtWork();
    const { status } = response;
    if (status >= 300 && status < 400) throw redirected(this.host, status, response.headers.get('location'));
    const json = parsed(text);
    if (!response.ok) {
      const requestId = response.headers.get('x-request-id') ?? response.headers.get('cf-ray');
      throw refusalOf({ ...errorIn(json, status), host: this.host, requestId });
    }
    const answer = schema.safeParse(json);
    if (!answer.success) throw forNow(`เว็บไซต์ ${this.host} ตอบสิ่งที่ไม่ใช่คำตอบของ WordPress`);
    return answer.data;
  }
}

function sent({ json, raw }: Call): { body: BodyInit | null; headers: Readonly<Record<string, string>> } {
  if (raw) return { body: new Uint8Array(raw.content), headers: raw.headers };
  if (json) return { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } };
  return { body: null, headers: {} };
}

function parsed(text: string): unknown {
  // Some plugins print warnings of PHP before the answer.
  const start = text.search(/[[{]/);
  try {
    return JSON.parse(start > 0 ? text.slice(start) : text);
  } catch {
    return null;
  }
}

const errorSchema = z.object({
  code: z.string().catch(''),
  data: z
    .object({ status: z.int().optional(), details: z.record(z.string(), z.unknown()).optional() })
    .catch({}),
});

/** WordPress's word for what went wrong; what a parameter was refused for is one level further in. */
function errorIn(json: unknown, status: number): { code: string; status: number } {
  const { code, data } = errorSchema.catch({ code: '', data: {} }).parse(json);
  const [inner] = Object.values(data.details ?? {});
  if (code !== 'rest_invalid_param' || inner === undefined) return { code: code.slice(0, 60), status };
  const within = errorSchema.catch({ code: '', data: {} }).parse(inner);
  return { code: (within.code || code).slice(0, 60), status: within.data.status ?? status };
}

const isGone = (error: unknown): boolean =>
  error instanceof SiteRefusal && error.status === 404 && error.code === 'rest_post_invalid_id';
