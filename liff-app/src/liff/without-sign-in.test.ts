import { expect, it } from 'vitest';
import { withoutSignIn } from './without-sign-in.ts';

it.each([
  [
    'https://a.example/liff/satun/mine?code=1&state=2&liffClientId=3&liffRedirectUri=4',
    'https://a.example/liff/satun/mine',
  ],
  [
    'https://a.example/liff/satun/new?category=law&code=1&subtopic=acts',
    'https://a.example/liff/satun/new?category=law&subtopic=acts',
  ],
  [
    'https://a.example/liff/satun/mine?error=ACCESS_DENIED&error_description=x',
    'https://a.example/liff/satun/mine',
  ],
  ['https://a.example/liff/satun/#access_token=1', 'https://a.example/liff/satun/'],
  ['https://a.example/liff/satun/submissions/42', 'https://a.example/liff/satun/submissions/42'],
])('%s', (given, expected) => {
  expect(withoutSignIn(given)).toBe(expected);
});
