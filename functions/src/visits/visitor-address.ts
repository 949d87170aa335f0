import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Context } from '../context.ts';
import { clientOf } from '../traffic/client.ts';

/**
 * The address that a visitor comes from, for counting and for nothing else: as the traffic log knows it, but that behind
 * Hosting, where no hop can be trusted to know it, Hosting's own word is taken. Empty where nothing is known.
 */
export function visitorAddress(
  { traffic }: Pick<Context, 'traffic'>,
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
): string {
  const said = traffic?.keepsClaims ? headers['fastly-client-ip'] : undefined;
  if (typeof said === 'string' && isIP(said) !== 0) return said;
  const connection = { address: socket.remoteAddress, port: socket.remotePort };
  return clientOf(connection, headers, traffic?.trustedProxy ?? null).address ?? '';
}
