import type { RequestHandler } from 'express';

/**
 * A handler whose modules are loaded by the first request that comes to it. Requests that come meanwhile wait for
 * the same loading; when it fails they fail with it, and the next request tries again. Whoever must not lose the body of
 * a caller that does not wait reads it before.
 */
export function lazily(load: () => Promise<RequestHandler>): RequestHandler {
  let handler: Promise<RequestHandler> | null = null;
  return async (request, response, next) => {
    handler ??= load().catch((error: unknown) => {
      handler = null;
      throw error;
    });
    await (await handler)(request, response, next);
  };
}
