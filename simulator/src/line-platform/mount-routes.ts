import type { Express, Request, Response } from 'express';
import express from 'express';
import { officeOfRequest } from './channel-tokens.ts';
import type { Failure } from './faults.ts';
import { limits } from './limits.ts';
import { LineApiError, lineError, notFound } from './line-error.ts';
import type { Office } from './office.ts';
import type { Platform } from './platform.ts';
import type { Answer, LineRoute } from './route.ts';

/** What `/_sim/requests` keeps. */
const keptRequests = 500;

const readRaw = express.raw({ type: () => true, limit: limits.requestBytes });

const readBytes = (request: Request, response: Response) =>
  new Promise<Buffer>((resolve, reject) => {
    readRaw(request, response, (error?: unknown) => {
      if (error) {
        const tooLarge = (error as { status?: unknown }).status === 413;
        reject(tooLarge ? lineError(413, 'The request body is larger than 2 MB') : error);
      } else resolve(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    });
  });

function parseJson(request: Request, raw: Buffer): unknown {
  if (raw.length === 0) return undefined;
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/i.test(type))
    throw lineError(415, `The content type, ${type}, is not supported`);
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    throw lineError(400, 'The request body could not be parsed as JSON (line: -, column: -)');
  }
}

function parseBytes(route: LineRoute, request: Request, raw: Buffer): unknown {
  if (route.body === 'json') return parseJson(request, raw);
  if (route.body === 'form') return Object.fromEntries(new URLSearchParams(raw.toString('utf8')));
  return undefined;
}

const stringsOf = (record: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** Tokens and secrets travel in forms and in the answers to them; neither is kept. */
const recordable = (route: LineRoute | null, value: unknown, raw: Buffer) =>
  route?.auth === 'open' ? null : (value ?? (raw.length > 0 ? `${raw.length} bytes` : null));

type Outcome = { answer: Answer; office: Office | null; body: unknown; raw: Buffer };

function failureOf(error: unknown): Answer {
  if (error instanceof LineApiError)
    return { status: error.status, body: error.body, headers: error.headers };
  console.error(error);
  return { status: 500, body: { message: 'Internal server error' } };
}

async function run(
  platform: Platform,
  route: LineRoute,
  request: Request,
  response: Response,
  requestId: string,
): Promise<Outcome> {
  const outcome: Outcome = { answer: {}, office: null, body: undefined, raw: Buffer.alloc(0) };
  try {
    outcome.raw = await readBytes(request, response);
    if (route.auth !== 'open') {
      const kind = route.auth === 'login' ? 'login' : 'messaging';
      outcome.office = officeOfRequest(platform, request.headers.authorization, kind);
    }
    outcome.body = parseBytes(route, request, outcome.raw);
    const call = {
      platform,
      now: platform.now(),
      requestId,
      params: stringsOf(request.params),
      query: stringsOf(request.query),
      headers: request.headers,
      raw: outcome.raw,
      body: outcome.body,
    };
    outcome.answer =
      route.auth !== 'open' && outcome.office
        ? await route.handle({ ...call, office: outcome.office })
        : await (route as Extract<LineRoute, { auth: 'open' }>).handle(call);
  } catch (error) {
    outcome.answer = failureOf(error);
  }
  return outcome;
}

/** A failure ordered through `/_sim/fail`: instead of the call, or after it was accepted. */
async function runOrFail(
  platform: Platform,
  route: LineRoute,
  request: Request,
  response: Response,
  requestId: string,
): Promise<Outcome & { cut: boolean }> {
  const delayMs = platform.faults.nextDelayMs(route.id, officeIdOf(platform, route, request));
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
  const failure = platform.faults.nextFailure(route.id);
  if (!failure) return { ...(await run(platform, route, request, response, requestId)), cut: false };
  if (failure.after) {
    const outcome = await run(platform, route, request, response, requestId);
    return { ...outcome, answer: failedAnswer(platform, failure), cut: failure.status === 0 };
  }
  const raw = await readBytes(request, response).catch(() => Buffer.alloc(0));
  return {
    answer: failedAnswer(platform, failure),
    office: null,
    body: null,
    raw,
    cut: failure.status === 0,
  };
}

/** Whose channel calls; null where the call does not say, or wrongly. */
function officeIdOf(platform: Platform, route: LineRoute, request: Request): string | null {
  if (route.auth === 'open') return null;
  try {
    const kind = route.auth === 'login' ? 'login' : 'messaging';
    return officeOfRequest(platform, request.headers.authorization, kind).seed.officeId;
  } catch {
    return null;
  }
}

const failedAnswer = (platform: Platform, failure: Failure): Answer => ({
  status: failure.status,
  body: { message: platform.faults.wordingOf(failure) },
});

function write(response: Response, answer: Answer): void {
  response.status(answer.status ?? 200).set(answer.headers ?? {});
  if (answer.bytes) response.type(answer.bytes.contentType).send(answer.bytes.data);
  else response.json(answer.body ?? {});
}

function handlerOf(platform: Platform, route: LineRoute | null) {
  return async (request: Request, response: Response) => {
    const startedAt = performance.now();
    const requestId = platform.ids.requestId();
    const at = platform.now();
    response.set({ 'x-line-request-id': requestId, date: new Date(at).toUTCString() });
    const outcome = route
      ? await runOrFail(platform, route, request, response, requestId)
      : { answer: failureOf(notFound()), office: null, body: null, raw: Buffer.alloc(0), cut: false };
    const { answer, office, body, raw, cut } = outcome;
    platform.requests.push({
      at,
      officeId: office?.seed.officeId ?? null,
      method: request.method,
      path: request.path,
      route: route?.id ?? null,
      status: answer.status ?? 200,
      body: recordable(route, body, raw),
      answer: answer.bytes
        ? `${answer.bytes.data.length} bytes`
        : recordable(route, answer.body ?? {}, Buffer.alloc(0)),
      ms: Math.round(performance.now() - startedAt),
    });
    if (platform.requests.length > keptRequests) platform.requests.shift();
    if (cut) request.socket.destroy();
    else write(response, answer);
  };
}

/** Line-openapi's `{id}` in express's `:id`. */
export const expressPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

/** Registers LINE's routes, the fixed addresses before those with a parameter, and LINE's 404 for all others. */
export function mountLineRoutes(app: Express, platform: Platform, routes: LineRoute[]): void {
  const parameters = (route: LineRoute) => route.path.split('{').length;
  for (const route of [...routes].sort((a, b) => parameters(a) - parameters(b)))
    app[route.method](expressPath(route.path), handlerOf(platform, route));
  app.use(['/v2', '/oauth2', '/liff/v1', '/bot'], handlerOf(platform, null));
}
