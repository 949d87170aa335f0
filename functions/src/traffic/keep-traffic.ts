import type { IncomingMessage } from 'node:http';
import { localSecond } from '@prakat/shared/time/thai-date';
import { loggedTarget } from '@prakat/shared/traffic/target';
import type { RequestHandler } from 'express';
import type { TrafficLog } from '../context.ts';
import { claimsOf, clientOf } from './client.ts';
import { notedOf } from './note.ts';

/** Longest name of a host (RFC 1035), and of a method that anybody uses. */
const MAX_HOST = 255;
const MAX_METHOD = 20;

/**
 * Stands in front of everything that answers requests, and keeps one entry of each once its answer is sent or its client
 * gone. What the request is about is read as it arrives, for those behind may change it.
 */
export function keepTraffic(log: TrafficLog): RequestHandler {
  return (request, response, next) => {
    const { socket, headers } = request;
    const arrived = localSecond(log.clock());
    const target = loggedTarget(request.originalUrl ?? request.url);
    const client = clientOf(
      { address: socket.remoteAddress, port: socket.remotePort },
      headers,
      log.trustedProxy,
    );
    const claimed = log.keepsClaims ? claimsOf(headers) : undefined;
    const host = hostOf(request);
    const before = socket.bytesWritten;
    response.once('close', () => {
      log.write({
        time: arrived,
        ...client,
        method: (request.method ?? '').slice(0, MAX_METHOD),
        host,
        ...target,
        status: response.headersSent ? response.statusCode : null,
        bytes: Math.max(0, socket.bytesWritten - before),
        ...notedOf(response),
        ...(claimed === undefined ? {} : { claimed }),
      });
    });
    next();
  };
}

const hostOf = ({ headers }: IncomingMessage): string | null => headers.host?.slice(0, MAX_HOST) ?? null;
