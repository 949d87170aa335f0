import type { IncomingHttpHeaders } from 'node:http';
import type { Office } from './office.ts';
import type { Platform } from './platform.ts';

/** What a handler returns: JSON by default (`{}` when there is none), or bytes. */
export type Answer = {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  bytes?: { data: Buffer; contentType: string };
};

type BaseCall = {
  platform: Platform;
  now: number;
  requestId: string;
  params: Record<string, string>;
  query: Record<string, string>;
  headers: IncomingHttpHeaders;
  /** The body's bytes; empty for GET and DELETE. */
  raw: Buffer;
  /** The parsed JSON or form, by the route's `body`. */
  body: unknown;
};
export type OfficeCall = BaseCall & { office: Office };
export type OpenCall = BaseCall;

type BodyKind = 'none' | 'json' | 'form' | 'binary';
type RouteBase = {
  /** LINE's operation id in line-openapi; the login routes that it lacks have names of ours. */
  id: string;
  method: 'get' | 'post' | 'put' | 'delete';
  /** In the form of line-openapi: `/v2/bot/profile/{userId}`. */
  path: string;
  body?: BodyKind;
};

/**
 * One route of LINE. `channel` routes want an access token of a Messaging API channel, `login` routes one of a LINE
 * Login channel, and work for the office it belongs to; `open` routes check by themselves.
 */
export type LineRoute =
  | (RouteBase & { auth: 'channel' | 'login'; handle: (call: OfficeCall) => Answer | Promise<Answer> })
  | (RouteBase & { auth: 'open'; handle: (call: OpenCall) => Answer | Promise<Answer> });
