import { describe, expect, test } from 'vitest';
import { parseTrustProxy, type TrustedProxy } from '../config/trust-proxy.ts';
import { viewedAt } from './count-visits.ts';
import { isPerson } from './is-person.ts';
import { visitorAddress } from './visitor-address.ts';
import { visitorHash } from './visitor-hash.ts';

const PHONE =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';

describe('whether somebody looks', () => {
  test.each([
    PHONE,
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/14.8.0',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0',
  ])('a person with %s', (agent) => {
    expect(isPerson({ method: 'GET', headers: { 'user-agent': agent } })).toBe(true);
  });

  test.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'facebookexternalhit/1.1;line-poker/1.0',
    'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    // The product itself, when it looks whether a page is there.
    'Mozilla/5.0 (compatible; Prakat; +https://prakat.example.go.th)',
    'curl/8.5.0',
    'python-requests/2.32.0',
    '',
  ])('a robot with “%s” does not', (agent) => {
    expect(isPerson({ method: 'GET', headers: { 'user-agent': agent } })).toBe(false);
  });

  test.each([
    [{ 'sec-purpose': 'prefetch;prerender' }],
    [{ purpose: 'prefetch' }],
    [{ 'x-moz': 'prefetch' }],
  ])('nobody yet, where a browser fetches ahead: %j', (headers) => {
    expect(isPerson({ method: 'GET', headers: { 'user-agent': PHONE, ...headers } })).toBe(false);
  });

  test('nobody, where only the headers are asked for', () => {
    expect(isPerson({ method: 'HEAD', headers: { 'user-agent': PHONE } })).toBe(false);
  });
});

describe('what a path shows', () => {
  test.each([
    ['/satun/', { topic: null, item: null }],
    ['/satun', { topic: null, item: null }],
    ['/satun/categories/law', { topic: 'law', item: null }],
    ['/satun/categories/law/acts', { topic: 'law.acts', item: null }],
    ['/satun/items/abc', { topic: null, item: 'abc' }],
    ['/satun/statistics', { topic: null, item: null }],
  ])('%s', (path, viewed) => expect(viewedAt(path)).toEqual({ officeId: 'satun', viewed }));

  test.each([
    '/',
    '/site.css',
    '/satun/feed.xml',
    '/satun/files/a/b/c.pdf',
    '/satun/statistics/embed',
    '/satun/items/abc/report',
    '/satun/en/items/abc/report/thanks',
  ])('%s is no page that counts', (path) => expect(viewedAt(path)).toBeNull());
});

describe('where a visitor comes from', () => {
  const loopback = parseTrustProxy('loopback');
  const from = (
    traffic: { trustedProxy: TrustedProxy | null; keepsClaims: boolean } | undefined,
    remoteAddress: string,
    headers: Record<string, string> = {},
  ) => visitorAddress({ traffic } as never, { headers, socket: { remoteAddress } } as never);
  const claims = { 'fastly-client-ip': '203.0.113.7', 'x-forwarded-for': '1.2.3.4, 203.0.113.9' };

  test.each([
    ['is the connection’s own where no proxy is trusted', from(undefined, '127.0.0.1', claims), '127.0.0.1'],
    [
      'is what the proxy that is trusted saw',
      from({ trustedProxy: loopback, keepsClaims: false }, '127.0.0.1', claims),
      '203.0.113.9',
    ],
    [
      'is, behind Hosting, what Hosting says',
      from({ trustedProxy: parseTrustProxy('1'), keepsClaims: true }, '169.254.1.1', claims),
      '203.0.113.7',
    ],
    [
      'is what a hop saw where Hosting says nothing that is an address',
      from({ trustedProxy: parseTrustProxy('1'), keepsClaims: true }, '169.254.1.1', {
        ...claims,
        'fastly-client-ip': 'unknown',
      }),
      '203.0.113.9',
    ],
  ])('%s', (_what, address, expected) => expect(address).toBe(expected));

  test('a household with IPv6 is one visitor, and each office has hashes of its own', () => {
    const at = (address: string, office = 'satun') => visitorHash('salt', office, address, PHONE);
    expect(at('2001:db8:1:2:3:4:5:6')).toBe(at('2001:db8:1:2::9'));
    expect(at('2001:db8:1:2:3:4:5:6')).not.toBe(at('2001:db8:1:3:3:4:5:6'));
    expect(at('203.0.113.7')).not.toBe(at('203.0.113.8'));
    expect(at('203.0.113.7')).not.toBe(at('203.0.113.7', 'khemarat'));
    expect(visitorHash('other salt', 'satun', '203.0.113.7', PHONE)).not.toBe(at('203.0.113.7'));
    expect(at('203.0.113.7')).toHaveLength(8);
  });
});
