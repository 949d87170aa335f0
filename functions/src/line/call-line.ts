import * as http from 'node:http';
import * as https from 'node:https';
import { text } from 'node:stream/consumers';
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

/** What LINE said; `requestId` is its own number of the call, for its support. */
export type LineAnswer = { requestId: string | null; answer: unknown };

/** A connection that nobody uses is given up before LINE's side is likely to. */
const KEPT = { keepAlive: true, timeout: 4_000 };
const ways = {
  'http:': { request: http.request, agent: new http.Agent(KEPT) },
  'https:': { request: https.request, agent: new https.Agent(KEPT) },
};

/**
 * One call of LINE that can be broken off: those of LINE's SDK take no signal, so that what was given up went on in the
 * background and held its connection. Throws what the SDK throws, `HTTPFetchError` for an answer that is a refusal, and
 * Node's own error where there is none. By `node:http`, since `fetch` takes four times as much of the processor, and
 * whoever presses a button waits for it.
 */
export async function callLine({
  baseUrl,
  path,
  headers,
  body,
  method,
  signal,
}: LineCall): Promise<LineAnswer> {
  const isForm = body instanceof URLSearchParams;
  const sent = body && Buffer.from(isForm ? body.toString() : JSON.stringify(body));
  const response = await exchange(new URL(path, baseUrl), {
    method: method ?? (sent ? 'POST' : 'GET'),
    headers: {
      'user-agent': 'prakat',
      ...(sent && {
        'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
        'content-length': sent.length,
      }),
      ...headers,
    },
    signal,
    sent,
  });
  const said = await text(response);
  const { statusCode: status = 0, statusMessage: statusText = '' } = response;
  if (status < 200 || status >= 300)
    throw new HTTPFetchError(`${status} - ${statusText}`, {
      status,
      statusText,
      headers: new Headers(eachHeader(response)),
      body: said,
    });
  const requestId = response.headers['x-line-request-id'];
  return {
    requestId: typeof requestId === 'string' ? requestId : null,
    answer: said ? (JSON.parse(said) as unknown) : null,
  };
}

type Exchange = Pick<http.RequestOptions, 'method' | 'headers'> & {
  signal: AbortSignal;
  sent: Buffer | undefined;
};

const eachHeader = ({ headersDistinct }: http.IncomingMessage): [string, string][] =>
  Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );

/** The head of the answer; its body is still to be read. Ends, also while that is read, when the signal aborts. */
function exchange(url: URL, { signal, sent, ...asked }: Exchange): Promise<http.IncomingMessage> {
  const { request, agent } = url.protocol === 'http:' ? ways['http:'] : ways['https:'];
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const calling = request(url, { ...asked, agent }, resolve);
    const breakOff = () => calling.destroy(signal.reason);
    signal.addEventListener('abort', breakOff, { once: true });
    calling.once('close', () => signal.removeEventListener('abort', breakOff));
    calling.on('error', reject);
    calling.end(sent);
  });
}
