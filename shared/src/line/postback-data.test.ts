import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePostback, encodePostback, type Postback } from './postback-data.ts';

const id = fc.stringMatching(/^[A-Za-z0-9-]{1,64}$/);
const card = {
  s: id,
  r: fc.nat(999_999_999),
  h: fc.stringMatching(/^[0-9a-f]{64}$/),
};
const cursor = fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,200}$/), { nil: undefined });
const anyPostback = fc.oneof(
  fc.record({ a: fc.constantFrom('propose', 'approve', 'ask_reject', 'ask_send_back'), ...card }),
  fc.record({ a: fc.constantFrom('reject', 'send_back'), ...card, w: id }),
  fc.record({ a: fc.constant('confirm_publication'), s: id, r: fc.nat(999_999_999) }),
  fc.record({ a: fc.constant('show'), s: id }),
  fc.record({ a: fc.constantFrom('mine', 'waiting'), c: cursor }),
  fc.record({ a: fc.constantFrom('help', 'cancel') }),
  fc.record({ a: fc.constant('accept_group'), g: id }),
) as fc.Arbitrary<Postback>;

describe('the data of a button', () => {
  test('says when pressed what it said when drawn, in at most 300 characters', () => {
    fc.assert(
      fc.property(anyPostback, (postback) => {
        const data = encodePostback(postback);
        expect(data.length).toBeLessThanOrEqual(300);
        expect(decodePostback(data)).toEqual(JSON.parse(JSON.stringify(postback)));
      }),
    );
  });

  test('is never cut short: what would be too long is a fault of the program', () => {
    const s = 'ก'.repeat(64);
    expect(() => encodePostback({ a: 'show', s })).toThrow('characters');
  });

  const hash = 'a'.repeat(64);
  test.each([
    ['nothing', ''],
    ['words', 'สวัสดี'],
    ['an action that there is not', 'a=delete&s=1'],
    ['a card without its fingerprint', 'a=approve&s=1&r=1'],
    ['a fingerprint that is too short', 'a=approve&s=1&r=1&h=abc'],
    ['a fingerprint in capitals', `a=approve&s=1&r=1&h=${hash.toUpperCase()}`],
    ['a revision that is no number', `a=approve&s=1&r=x&h=${hash}`],
    ['an empty revision', `a=approve&s=1&r=&h=${hash}`],
    ['a revision with a fraction', `a=approve&s=1&r=1.5&h=${hash}`],
    ['an id too long', `a=show&s=${'1'.repeat(65)}`],
    ['a refusal without a reason', `a=reject&s=1&r=1&h=${hash}`],
    ['JSON', '{"a":"help"}'],
  ])('of %s says nothing', (_what, data) => {
    expect(decodePostback(data)).toBeNull();
  });

  test('of any garbage says nothing or something that a card could say', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (data) => {
        const postback = decodePostback(data);
        if (postback) expect(decodePostback(encodePostback(postback))).toEqual(postback);
      }),
    );
  });
});
