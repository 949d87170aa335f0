import type { Request, Response } from 'express';
import type { Platform } from '../platform.ts';

/** Server-sent events: `chat` with `{officeId, chatId}` for every change, until the client goes away. */
export function streamChanges(platform: Platform) {
  return (request: Request, response: Response) => {
    response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.flushHeaders();
    response.write(': open\n\n');
    const tell = (change: { officeId: string; chatId: string }) =>
      response.write(`event: chat\ndata: ${JSON.stringify(change)}\n\n`);
    platform.changes.on('chat', tell);
    // A comment now and then keeps proxies from closing a quiet stream.
    const beat = setInterval(() => response.write(': beat\n\n'), 20_000).unref();
    request.on('close', () => {
      clearInterval(beat);
      platform.changes.off('chat', tell);
    });
  };
}
