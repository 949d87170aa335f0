import { encodePostback, postbackSchema } from '@prakat/shared/buttons/postback-data';
import { expect, it } from 'vitest';
import { postbackHandlers } from './index.ts';

it('every verb has the handler that says it handles it', () => {
  const verbs = postbackSchema.options.map((option) => option.shape.a.value);
  expect(Object.keys(postbackHandlers).sort()).toEqual([...verbs].sort());
  for (const [verb, handler] of Object.entries(postbackHandlers)) expect(handler.verb).toBe(verb);
});

it('the longest data of a button fits', () => {
  const card = { s: 'x'.repeat(64), r: 999_999, h: 'a'.repeat(64) };
  expect(encodePostback({ a: 'send_back', ...card, w: 'w'.repeat(64) }).length).toBeLessThanOrEqual(300);
  const denial = { s: card.s, v: '2025-10-06T02:00:00.000Z', w: 'w'.repeat(64) };
  expect(encodePostback({ a: 'deny_verbal', ...denial }).length).toBeLessThanOrEqual(300);
  expect(encodePostback({ a: 'waiting', c: 'c'.repeat(200) }).length).toBeLessThanOrEqual(300);
});
