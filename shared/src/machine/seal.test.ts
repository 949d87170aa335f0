import { describe, expect, test } from 'vitest';
import { CHAIN_START } from './chain.ts';
import { canonicalJson } from './hash.ts';
import { faultOfSeal, faultOfSignature, isCodeOf, newSeal, type Seal, sealCode, sealSchema } from './seal.ts';

const KEY = 'k'.repeat(43);
const head = (log: string, seq = 1) => ({ kind: 'submission' as const, log, seq, hash: 'a'.repeat(64) });
const first = newSeal(
  null,
  {
    id: 'office:2021-12-24',
    officeId: 'office',
    at: '2021-12-24T01:30:00.000Z',
    heads: [head('b'), head('a')],
  },
  KEY,
);
const second = newSeal(
  first,
  { id: 'office:2021-12-25', officeId: 'office', at: '2021-12-25T01:30:00.000Z', heads: [head('a', 2)] },
  KEY,
);

describe('a seal', () => {
  test('follows the one before it, and lists heads in order', () => {
    expect(first).toMatchObject({ seq: 1, previousHash: CHAIN_START });
    expect(first.heads.map(({ log }) => log)).toEqual(['a', 'b']);
    expect(second).toMatchObject({ seq: 2, previousHash: first.hash });
    expect(sealSchema.parse(second)).toEqual(second);
  });

  test('is what anybody computes with the usual tools', () => {
    const empty = newSeal(
      null,
      { id: 'office:2021-12-24', officeId: 'office', at: '2021-12-24T01:30:00.000Z', heads: [] },
      KEY,
    );
    const { hash, mac, ...body } = empty;
    // printf '%s' "$BODY" | sha256sum; printf '%s' "$HASH" | openssl dgst -sha256 -hmac "$KEY"
    expect(canonicalJson(body)).toBe(
      `{"at":"2021-12-24T01:30:00.000Z","heads":[],"id":"office:2021-12-24","keyId":"adbf78a9c7b80c45","officeId":"office","previousHash":"${CHAIN_START}","seq":1}`,
    );
    expect(hash).toBe('bb60b4b642dd9bf82440ea20f4648e421cc8184baa189e79b6441b1f3e1d1187');
    expect(mac).toBe('224d09fe7dc4650c8017bd86aa7433cbcfbf67418a604888de21ee4c1ad19962');
  });

  test('is without fault in its place, under its key', () => {
    expect([faultOfSeal(null, first), faultOfSeal(first, second)]).toEqual([null, null]);
    expect([faultOfSignature(first, KEY), faultOfSignature(second, KEY)]).toEqual([null, null]);
  });
});

test.each<[string, Partial<Seal>, string]>([
  ['another head', { heads: [head('a', 3)] }, 'was altered after it was made'],
  ['another time', { at: '2021-12-26T01:30:00.000Z' }, 'was altered after it was made'],
  ['another number', { seq: 3 }, 'seal 2 is missing'],
  ['another predecessor', { previousHash: CHAIN_START }, 'does not follow the seal before it'],
])('a seal with %s is found', (_what, given, fault) => {
  expect(faultOfSeal(first, { ...second, ...given })).toBe(fault);
});

test('a seal made with another key is found, also when it names the right one', () => {
  const { id, officeId, at, heads } = second;
  const forged = newSeal(first, { id, officeId, at, heads }, 'x'.repeat(43));
  expect(faultOfSeal(first, forged)).toBeNull();
  expect(faultOfSignature(forged, KEY)).toMatch(/another key/);
  expect(faultOfSignature({ ...forged, keyId: second.keyId }, KEY)).toMatch(/not made with the key/);
});

describe('the code on cards and papers', () => {
  test('is the beginning of the fingerprint in groups of four', () => {
    expect(sealCode({ hash: '3f9a77c10b2d44aa9e01'.padEnd(64, '0') })).toBe('3F9A-77C1-0B2D-44AA-9E01');
  });

  test('is known again as it was typed, or whole, but not shortened', () => {
    const code = sealCode(first);
    const inThaiDigits = code.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'.charAt(Number(digit)));
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), inThaiDigits, first.hash])
      expect(isCodeOf(typed, first)).toBe(true);
    for (const typed of ['', code.slice(0, -1), sealCode(second)]) expect(isCodeOf(typed, first)).toBe(false);
  });
});
