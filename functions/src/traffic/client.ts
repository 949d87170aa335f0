import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import type { TrustedProxy } from '../config/trust-proxy.ts';

/** The header in which a trusted proxy says the port of the connection that it took. `docs/traffic-log.md` has the set-ups. */
export const PORT_HEADER = 'x-client-port';

export type Client = { address: string | null; port: number | null };

/** Longest text that is kept of what hops say. */
const MAX_CLAIM = 200;

/**
 * Where a request comes from. Hops write the address that they took a connection from at the end of X-Forwarded-For, so
 * it is read from its end, and as far as each next one is trusted; whatever stands before was written by whoever sent it.
 */
export function clientOf(
  connection: { address: string | undefined; port: number | undefined },
  headers: IncomingHttpHeaders,
  trusted: TrustedProxy | null,
): Client {
  const own = plain(connection.address ?? '');
  const said = trusted ? textOf(headers['x-forwarded-for']).split(',') : [];
  const hops = said.map((hop) => hop.trim()).filter((hop) => hop !== '');
  let address = own;
  let taken = 0;
  while (taken < hops.length && trusted && isTrusted(trusted, address, taken)) {
    const hop = addressOf(hops[hops.length - 1 - taken] ?? '');
    // A hop that has no address to say says nothing that could be kept.
    if (hop === null) return { address: null, port: null };
    address = hop;
    taken += 1;
  }
  if (taken === 0) return { address: own || null, port: connection.port ?? null };
  // The port is that of the connection which the nearest proxy took: no other hop's.
  return { address, port: taken === 1 ? portOf(headers[PORT_HEADER]) : null };
}

/** What hops say of the client, whoever they are: never more than said. Undefined where nothing is. */
export function claimsOf(headers: IncomingHttpHeaders): string | undefined {
  const names = ['fastly-client-ip', 'x-forwarded-for'];
  const said = names.filter((name) => headers[name]).map((name) => `${name}: ${textOf(headers[name])}`);
  return said.length > 0 ? said.join('; ').slice(0, MAX_CLAIM) : undefined;
}

function isTrusted(trusted: TrustedProxy, address: string, taken: number): boolean {
  if ('hops' in trusted) return taken < trusted.hops;
  const version = isIP(address);
  return version !== 0 && trusted.addresses.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

const textOf = (header: string | string[] | undefined): string =>
  Array.isArray(header) ? header.join(',') : (header ?? '');

/** IPv4 in the clothes of IPv6, as sockets that take both give it; scopes of links left out. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');

/** `203.0.113.5`, `203.0.113.5:51234`, `2001:db8::1` or `[2001:db8::1]:51234`; null for what is no address. */
function addressOf(hop: string): string | null {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
  const address = plain(bare);
  return isIP(address) === 0 ? null : address;
}

function portOf(header: string | string[] | undefined): number | null {
  const text = textOf(header);
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port > 0 && port < 65_536 ? port : null;
}
