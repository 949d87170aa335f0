import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loggedTarget, MAX_PATH } from './target.ts';

describe('of the address of a request is kept', () => {
  test.each([
    ['/satun/', '/satun/', undefined],
    ['/', '/', undefined],
    [
      '/satun/items/0b0e2a34-1111-4222-8333-444455556666',
      '/satun/items/0b0e2a34-1111-4222-8333-444455556666',
      undefined,
    ],
    ['/api/satun/submissions?list=mine&after=abc', '/api/satun/submissions', 'list=mine'],
    [
      '/api/satun/submissions?list=search&q=%E0%B8%99%E0%B8%B2%E0%B8%A2',
      '/api/satun/submissions',
      'list=search',
    ],
    ['/api/satun/papers/record?period=2565-Q4&category=law', '/api/satun/papers/record', 'period=2565-Q4'],
    ['/liff/satun/?code=a1b2&state=s&liffClientId=1', '/liff/satun/', undefined],
    ['/wp-login.php?user=admin&pwd=1234', '/wp-login.php', undefined],
    ['http://admin:pass@prakat.example.go.th/satun/?x=1', '/satun/', undefined],
    ['*', '*', undefined],
  ])('%s: %s', (target, path, query) => {
    expect(loggedTarget(target)).toEqual(query === undefined ? { path } : { path, query });
  });

  test.each([
    // A paper is shown to whoever has its code.
    ['/satun/verify/3F9A-77C1-0B2D', '/satun/verify/***'],
    ['/satun/en/verify/3F9A-77C1-0B2D', '/satun/en/verify/***'],
    ['/SATUN/Verify/3F9A-77C1-0B2D', '/SATUN/Verify/***'],
    ['/satun/%76erify/3F9A-77C1-0B2D', '/satun/%76erify/***'],
    ['/satun/verify/3F9A/77C1', '/satun/verify/***'],
    // A file's address ends in its name, which may say something of a person.
    ['/api/satun/files/f1/นายสมชาย.pdf?expires=1&signature=abc', '/api/satun/files/f1/***'],
    ['/x/Udeadbeefdeadbeefdeadbeefdeadbeef', '/x/***'],
    ['/x/eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJVIn0.c2ln/y', '/x/***/y'],
  ])('without what opens something or names somebody: %s', (target, path) => {
    expect(loggedTarget(target)).toEqual({ path });
  });
});

const secretText = fc.stringMatching(/^[A-Za-z0-9_-]{8,60}$/).map((text) => `s3cr3T${text}`);
const word = fc.stringMatching(/^[a-z0-9._~%-]{0,12}$/);
const name = fc.constantFrom(
  'code',
  'signature',
  'token',
  'id_token',
  'after',
  'list',
  'period',
  'year',
  'q',
  'x',
);

test('nothing of a query is kept but what is listed, whatever else stands in the address', () => {
  const query = fc.array(fc.tuple(name, secretText), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word), query, fc.constantFrom('', '#', '?', '&'), (path, pairs, odd) => {
      const text = `/${path.join('/')}?${odd}${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`;
      const kept = JSON.stringify(loggedTarget(text));
      for (const [, value] of pairs) expect(kept).not.toContain(value);
    }),
  );
});

test('no token, and no id at LINE, is kept of a path', () => {
  const hex = fc.stringMatching(/^[0-9a-f]{32}$/);
  const letters = fc.stringMatching(/^[A-Za-z0-9_-]{40,90}$/);
  const opens = fc.oneof(
    hex.map((id) => `U${id}`),
    letters,
    fc.tuple(letters, letters).map(([a, b]) => `eyJ${a}.${b}.x`),
  );
  fc.assert(
    fc.property(fc.array(word), opens, fc.array(word), (before, secret, after) => {
      const { path } = loggedTarget(`/${[...before, secret, ...after].join('/')}`);
      expect(path).not.toContain(secret);
    }),
  );
});

test('a line stays short, however long the address', () => {
  const piece = fc.constantFrom('a', '.', '/', '%', 'eyJ', 'eyJ.', '?list=mine&', '%E0%B8%81', 'U', 'ก');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), fc.nat(8000), (pieces, length) => {
      const { path, query = '' } = loggedTarget(pieces.join('').repeat(length).slice(0, 16_000));
      expect(path.length).toBeLessThanOrEqual(MAX_PATH + 1);
      expect(query.length).toBeLessThan(100);
    }),
    { numRuns: 50 },
  );
  expect(loggedTarget(`/${'a.'.repeat(8000)}`).path).toHaveLength(MAX_PATH + 1);
});
