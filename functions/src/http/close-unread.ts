import type { RequestHandler } from 'express';

/** How long whoever was answered may go on sending: time to notice, and to read the answer. */
const GOING_ON_MS = 2_000;

/**
 * Ends the connection of whoever was answered before the end of what they send, and goes on sending: what still comes is
 * thrown away for a moment, since a connection that is cut at once takes the answer with it.
 */
export const closeUnread: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (request.complete) return;
    const timer = setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, GOING_ON_MS);
    timer.unref();
  });
  next();
};
