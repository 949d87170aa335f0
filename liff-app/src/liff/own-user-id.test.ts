import { expect, it } from 'vitest';
import { ownUserId } from './own-user-id.ts';

const token = (payload: unknown) =>
  `e30.${btoa(JSON.stringify(payload)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')}.x`;

it('shows the LINE user id of a token', () => {
  expect(ownUserId(token({ sub: 'U0123456789abcdef', name: '???>>>' }))).toBe('U0123456789abcdef');
});
it.each(['', 'x.y', token({}), token({ sub: '<b>' })])('shows nothing for %j', (broken) => {
  expect(ownUserId(broken)).toBeNull();
});
