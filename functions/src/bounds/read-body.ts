import type { IncomingMessage } from 'node:http';
import type { BytesUnderWay } from './bytes-under-way.ts';

export type BodyFault =
  | 'entity.too.large'
  | 'entity.parse.failed'
  /** Packed, which no page or program of ours does: what is small on the way could be large here. */
  | 'encoding.unsupported'
  | 'charset.unsupported'
  | 'request.aborted'
  /** Not all of it came in time. */
  | 'body.too.slow'
  /** There is no room for it beside those of others. */
  | 'bodies.too.many';

/** A body that cannot be had. `type` as Express's own readers of bodies have it. */
export class BodyError extends Error {
  override name = 'BodyError';
  constructor(readonly type: BodyFault) {
    super(`the body of a request could not be read: ${type}`);
  }
}

/** How slow a body may be, by the whole seconds that it has taken and the bytes that have come. */
export type Pace = (seconds: number, bytes: number) => boolean;

const PROMPT_SECONDS = 15;
/** What a form or a webhook holds comes at once, also over a bad connection. */
export const prompt: Pace = (seconds) => seconds < PROMPT_SECONDS;

const GRACE_SECONDS = 30;
const SLOWEST = 4 * 1024;
/**
 * A file comes as fast as the connection is: 20 MB over 3G take five minutes, and a train goes through tunnels. After half a
 * minute it must have come by 4 KiB a second on the whole. `server/src/listen.ts` ends what takes a quarter of an hour.
 */
export const steady: Pace = (seconds, bytes) =>
  seconds <= GRACE_SECONDS || bytes >= (seconds - GRACE_SECONDS) * SLOWEST;

export type BodyBounds = {
  /** Largest body that is taken, in bytes. */
  limit: number;
  isInTime: Pace;
  room: BytesUnderWay;
  sender: string;
};

/**
 * The bytes of a request's body, within bounds. Throws `BodyError`; what was read until then is let go at once, and what
 * still comes is thrown away (`http/close-unread.ts` ends it). Cloud Functions has read the body before and keeps it in `rawBody`.
 */
export function readBody(
  request: IncomingMessage & { rawBody?: unknown },
  { limit, isInTime, room, sender }: BodyBounds,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { headers, rawBody } = request;
    if (headers['content-encoding'] && headers['content-encoding'] !== 'identity')
      return reject(new BodyError('encoding.unsupported'));
    if (Buffer.isBuffer(rawBody))
      return rawBody.length > limit ? reject(new BodyError('entity.too.large')) : resolve(rawBody);
    if (Number(headers['content-length'] ?? 0) > limit) return reject(new BodyError('entity.too.large'));
    // Nobody is there any more to send the rest.
    if (request.destroyed && !request.readableEnded && request.readableLength === 0 && !request.complete)
      return reject(new BodyError('request.aborted'));

    let chunks: Buffer[] = [];
    let bytes = 0;
    let seconds = 0;
    const end = (fault: BodyFault | null) => {
      clearInterval(watch);
      request.off('data', onData).off('end', onEnd).off('close', onClose);
      room.give(sender, bytes);
      if (fault === null) return resolve(Buffer.concat(chunks, bytes));
      chunks = [];
      request.resume();
      reject(new BodyError(fault));
    };
    const onData = (chunk: Buffer) => {
      if (bytes + chunk.length > limit) return end('entity.too.large');
      if (!room.take(sender, chunk.length)) return end('bodies.too.many');
      bytes += chunk.length;
      chunks.push(chunk);
    };
    const onEnd = () => end(null);
    const onClose = () => end('request.aborted');
    const watch = setInterval(() => {
      seconds += 1;
      if (!isInTime(seconds, bytes)) end('body.too.slow');
    }, 1_000);
    watch.unref();
    request.on('data', onData).once('end', onEnd).once('close', onClose);
    request.once('error', () => {});
  });
}
