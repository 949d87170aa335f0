import { BlockList, isIP } from 'node:net';

const listOf = (ranges: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
};

/** This machine itself. */
const loopback = listOf(['127.0.0.0/8', '::1/128']);

/** Machines of a house, as RFC 1918 and RFC 4193 have them. */
const inside = listOf(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']);

/**
 * Nobody's website: by IANA's registries of addresses for special purposes. Among them 169.254.169.254, where clouds tell
 * their machines secrets, and IPv6 ranges that carry an IPv4 address inside.
 */
const never = listOf([
  '0.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]);

/** Which machines may be reached besides those of the public internet. */
export type Reach = {
  /** This machine: where the product itself runs on no other. */
  loopback: boolean;
  /** Machines of the house, and this one: for the product's own address, which whoever runs it has set. */
  own: boolean;
};

/** May a request go to this IP address? Anything that is none may not. */
export function mayReach(address: string, reach: Reach): boolean {
  // An IPv4 address in IPv6's clothes is what it is inside.
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  const plain = mapped ?? address;
  const version = isIP(plain);
  if (version === 0) return false;
  const family = version === 6 ? 'ipv6' : 'ipv4';
  if (never.check(plain, family)) return false;
  if (loopback.check(plain, family)) return reach.loopback || reach.own;
  return inside.check(plain, family) ? reach.own : true;
}
