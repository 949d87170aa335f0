import { BlockList, isIP } from 'node:net';

/**
 * Whom to believe about where a request comes from: proxies at known addresses, or as many as there are hops, the nearest
 * first, where addresses change.
 */
export type TrustedProxy = { addresses: BlockList } | { hops: number };

/** More hops than stand in front of any office. */
const MAX_HOPS = 5;

/**
 * Reads `TRUST_PROXY`: `loopback` for a proxy on the same machine, addresses and subnets with commas between
 * (`10.0.0.5, 172.16.0.0/12, fd00::/8`), or the number of hops, 1 to 5. Null for anything else.
 */
export function parseTrustProxy(text: string): TrustedProxy | null {
  const parts = text.split(',').map((part) => part.trim());
  const [only = ''] = parts;
  if (parts.length === 1 && /^\d+$/.test(only)) {
    const hops = Number(only);
    return hops >= 1 && hops <= MAX_HOPS ? { hops } : null;
  }
  const addresses = new BlockList();
  return parts.every((part) => addTo(addresses, part)) ? { addresses } : null;
}

function addTo(addresses: BlockList, part: string): boolean {
  if (part === 'loopback') return addTo(addresses, '127.0.0.0/8') && addTo(addresses, '::1');
  const [address = '', bits, ...more] = part.split('/');
  const version = isIP(address);
  const family = version === 6 ? 'ipv6' : 'ipv4';
  if (version === 0 || more.length > 0) return false;
  if (bits === undefined) {
    addresses.addAddress(address, family);
    return true;
  }
  // A subnet of everything would believe whoever sends.
  if (!/^\d{1,3}$/.test(bits) || Number(bits) < 1 || Number(bits) > (version === 6 ? 128 : 32)) return false;
  addresses.addSubnet(address, Number(bits), family);
  return true;
}
