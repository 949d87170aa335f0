import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTrustProxy } from '../config/trust-proxy.ts';
import { claimsOf, clientOf } from './client.ts';

const from = (address: string, headers: Record<string, string>, trust: string | null) =>
  clientOf({ address, port: 40_000 }, headers, trust === null ? null : parseTrustProxy(trust));
const xff = (text: string, port?: string) => ({
  'x-forwarded-for': text,
  ...(port ? { 'x-client-port': port } : {}),
});

describe('without TRUST_PROXY', () => {
  test('the client is whoever holds the connection, whatever headers say', () => {
    const headers = { ...xff('203.0.113.9', '1'), forwarded: 'for=203.0.113.9', 'x-real-ip': '203.0.113.9' };
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(from(address, headers, null)).toEqual({ address, port: 40_000 });
      }),
    );
  });

  test('IPv4 is IPv4, also where a socket takes both', () => {
    expect(from('::ffff:198.51.100.7', {}, null).address).toBe('198.51.100.7');
    expect(from('2001:db8::7', {}, null).address).toBe('2001:db8::7');
  });
});

describe('the client behind proxies', () => {
  test.each([
    // A proxy on this machine.
    ['loopback', '127.0.0.1', xff('198.51.100.7', '51234'), '198.51.100.7', 51_234],
    ['loopback', '::1', xff('2001:db8::7', '51234'), '2001:db8::7', 51_234],
    ['loopback', '::ffff:127.0.0.1', xff('198.51.100.7', '51234'), '198.51.100.7', 51_234],
    // A proxy that says no port, or one that is none.
    ['loopback', '127.0.0.1', xff('198.51.100.7'), '198.51.100.7', null],
    ['loopback', '127.0.0.1', xff('198.51.100.7', '99999'), '198.51.100.7', null],
    ['loopback', '127.0.0.1', xff('198.51.100.7:51234', '51234'), '198.51.100.7', 51_234],
    ['loopback', '127.0.0.1', xff('[2001:db8::7]:51234'), '2001:db8::7', null],
    // What stands before was sent by the client itself.
    ['loopback', '127.0.0.1', xff('203.0.113.9, 198.51.100.7', '51234'), '198.51.100.7', 51_234],
    ['loopback', '127.0.0.1', xff('127.0.0.1, 198.51.100.7', '51234'), '198.51.100.7', 51_234],
    // Two proxies: the port is that of the connection between them.
    [
      'loopback,10.0.0.0/8',
      '127.0.0.1',
      xff('203.0.113.9, 198.51.100.7, 10.1.2.3', '51234'),
      '198.51.100.7',
      null,
    ],
    // Somebody who reached the product past its proxy.
    ['10.0.0.5', '198.51.100.7', xff('203.0.113.9', '1'), '198.51.100.7', 40_000],
    // A trusted proxy that says nothing.
    ['loopback', '127.0.0.1', {}, '127.0.0.1', 40_000],
    // As many hops as are counted.
    ['1', '169.254.1.1', xff('203.0.113.9, 198.51.100.7'), '198.51.100.7', null],
    ['2', '169.254.1.1', xff('203.0.113.9, 198.51.100.7, 10.1.2.3'), '198.51.100.7', null],
    // No address at all.
    ['loopback', '127.0.0.1', xff('unknown', '51234'), null, null],
    ['loopback', '127.0.0.1', xff('<script>', '51234'), null, null],
  ] as const)('%s, from %s: %o', (trust, address, headers, expected, port) => {
    expect(from(address, headers, trust)).toEqual({ address: expected, port });
  });

  test('is what the nearest proxy saw, whatever was sent to it', () => {
    const anything = fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), { maxLength: 6 });
    fc.assert(
      fc.property(anything, (forged) => {
        const headers = xff([...forged, '198.51.100.7'].join(', '), '51234');
        expect(from('127.0.0.1', headers, 'loopback')).toEqual({ address: '198.51.100.7', port: 51_234 });
      }),
    );
  });
});

test.each([
  '',
  'true',
  'all',
  '0',
  '6',
  '-1',
  '300.1.1.1',
  '10.0.0.0/33',
  '0.0.0.0/0',
  '::/0',
  'loopback,,',
  '10.0.0.0/8/8',
])('TRUST_PROXY=%s is refused', (text) => {
  expect(parseTrustProxy(text)).toBeNull();
});

test('what hops claim is kept as said, and no longer than two hundred letters', () => {
  expect(claimsOf({})).toBeUndefined();
  expect(claimsOf({ 'fastly-client-ip': '198.51.100.7', 'x-forwarded-for': 'a, b' })).toBe(
    'fastly-client-ip: 198.51.100.7; x-forwarded-for: a, b',
  );
  expect(claimsOf({ 'x-forwarded-for': 'x'.repeat(5000) })).toHaveLength(200);
});
