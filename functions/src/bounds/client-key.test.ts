import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { parseTrustProxy } from '../config/trust-proxy.ts';
import type { TrafficLog } from '../context.ts';
import { clientKey, SHARED } from './client-key.ts';

const keyOf = (address: string, headers: Record<string, string> = {}, trust = '', keepsClaims = false) => {
  const traffic = { trustedProxy: parseTrustProxy(trust), keepsClaims } as TrafficLog;
  const socket = { remoteAddress: address, remotePort: 40_000 };
  return clientKey({ traffic }, { headers, socket } as unknown as IncomingMessage);
};
const xff = { 'x-forwarded-for': '198.51.100.7' };

describe('a client is counted', () => {
  test('by its own address', () => {
    expect(keyOf('198.51.100.7')).toBe('198.51.100.7');
    expect(keyOf('::ffff:198.51.100.7')).toBe('198.51.100.7');
  });

  test('by the network of its household where it is IPv6, whose other half phones change all day', () => {
    const key = keyOf('2001:db8:aa:bb01::1');
    expect(keyOf('2001:db8:aa:bb01:ffff::2')).toBe(key);
    expect(keyOf('2001:db8:ab:bb01::1')).not.toBe(key);
  });

  test('by what a proxy says that is believed, and not by what it sent itself', () => {
    expect(keyOf('127.0.0.1', xff, 'loopback')).toBe('198.51.100.7');
    expect(keyOf('127.0.0.1', { 'x-forwarded-for': '192.168.1.7' }, 'loopback')).toBe('192.168.1.7');
    expect(keyOf('203.0.113.9', xff, 'loopback')).toBe('203.0.113.9');
    expect(keyOf('203.0.113.9', xff)).toBe('203.0.113.9');
  });

  test('as Hosting says it, where no hop can be trusted', () => {
    expect(keyOf('169.254.1.1', { ...xff, 'fastly-client-ip': '198.51.100.8' }, '', true)).toBe(
      '198.51.100.8',
    );
  });

  test.each(['127.0.0.1', '::1', '10.1.2.3', '192.168.1.2', 'fd00::1'])(
    'with everybody else behind the proxy at %s that nobody was told to believe',
    (address) => {
      expect(keyOf(address, xff)).toBe(SHARED);
      // Somebody near, who came without a proxy.
      expect(keyOf(address)).not.toBe(SHARED);
    },
  );
});
