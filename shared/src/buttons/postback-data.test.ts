import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renewalChoiceNames } from '../submission/renewal.ts';
import { decodePostback, encodePostback, type Postback, residentPostbacks } from './postback-data.ts';

const id = fc.stringMatching(/^[A-Za-z0-9-]{1,64}$/);
const card = {
  s: id,
  r: fc.nat(999_999_999),
  h: fc.stringMatching(/^[0-9a-f]{64}$/),
};
const cursor = fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,200}$/), { nil: undefined });
const recordedAt = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2120-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const lastDay = recordedAt.map((instant) => instant.slice(0, 10));
const anyPostback = fc.oneof(
  fc.record({
    a: fc.constantFrom('propose', 'approve', 'ask_reject', 'ask_send_back', 'ask_approve'),
    ...card,
  }),
  fc.record({ a: fc.constantFrom('reject', 'send_back', 'approve'), ...card, w: id }),
  fc.record({ a: fc.constant('confirm_publication'), p: id, v: fc.nat(999_999_999), h: card.h }),
  fc.record({ a: fc.constant('confirm_removed'), p: id, r: card.r }),
  fc.record({ a: fc.constantFrom('confirm_verbal', 'ask_deny_verbal'), s: id, v: recordedAt }),
  fc.record({ a: fc.constant('deny_verbal'), s: id, v: recordedAt, w: id }),
  fc.record({ a: fc.constant('renew'), p: id, u: lastDay, w: fc.constantFrom(...renewalChoiceNames) }),
  fc.record({ a: fc.constant('let_expire'), p: id, u: lastDay }),
  fc.record({ a: fc.constant('claim_task'), p: id }),
  fc.record({ a: fc.constant('show'), s: id }),
  fc.record({ a: fc.constantFrom('mine', 'waiting', 'tasks'), c: cursor }),
  fc.record({ a: fc.constantFrom(...residentPostbacks), c: cursor }),
  fc.record({ a: fc.constantFrom('follow', 'unfollow'), k: id }),
  fc.record({ a: fc.constantFrom('unfollow_all', 'help', 'cancel', 'groups', 'residents', 'tab') }),
  fc.record({ a: fc.constantFrom('accept_group', 'end_group'), g: id }),
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
    ['a permission by word of mouth without its moment', 'a=confirm_verbal&s=1'],
    ['a moment that is none', 'a=confirm_verbal&s=1&v=yesterday'],
    ['a confirmation that names no version', `a=confirm_publication&p=1&h=${hash}`],
    ['a confirmation that names no content', 'a=confirm_publication&p=1&v=1'],
    ['a task of a request', 'a=claim_task&s=1'],
    ['a removal of whatever stands there now', 'a=confirm_removed&p=1'],
    ['a renewal by a choice of nobody', 'a=renew&p=1&u=2025-10-20&w=9y'],
    ['a renewal from a day that is none', 'a=renew&p=1&u=2025-02-30&w=1y'],
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
