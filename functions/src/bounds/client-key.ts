import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { ipKeyGenerator } from 'express-rate-limit';
import type { Context } from '../context.ts';
import { clientOf } from '../traffic/client.ts';
import { visitorAddress } from '../visits/visitor-address.ts';

/** What all have in common whose address is not known. */
export const SHARED = 'shared';

/** Where proxies are that stand before the product: this machine, and networks of offices and of hosts. */
const nearby = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  nearby.addSubnet(net, bits, 'ipv4');
nearby.addAddress('::1', 'ipv6');
nearby.addSubnet('fc00::', 7, 'ipv6');

/**
 * What a client is counted by: its address as the traffic log knows it, of IPv6 the network that a household has. `SHARED`
 * where a proxy hides it that nobody was told to believe: then one visitor must not use up what is everybody's.
 */
export function clientKey(
  context: Pick<Context, 'traffic'>,
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
): string {
  const address = visitorAddress(context, request);
  const version = isIP(address);
  if (version === 0) return SHARED;
  const isNear = nearby.check(address, version === 6 ? 'ipv6' : 'ipv4');
  const { socket, headers } = request;
  const connection = { address: socket.remoteAddress, port: socket.remotePort };
  const isOfConnection = clientOf(connection, {}, null).address === address;
  return isNear && isOfConnection && headers['x-forwarded-for'] !== undefined
    ? SHARED
    : ipKeyGenerator(address);
}
