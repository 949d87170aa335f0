import { expect, it } from 'vitest';
import { newKey } from './new-key.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('is a UUID, also where the browser makes none', () => {
  expect(newKey()).toMatch(uuid);
  const old = { getRandomValues: crypto.getRandomValues.bind(crypto) };
  expect(newKey(old)).toMatch(uuid);
  expect(newKey(old)).not.toBe(newKey(old));
});
