import { expect, it } from 'vitest';
import { formatRoute, type PhoneRoute, parseRoute } from './route.ts';

it.each<[string, PhoneRoute[]]>([
  ['#', []],
  ['#/satun', [{ office: 'satun' }]],
  ['#/satun/head', [{ office: 'satun', person: 'head' }]],
  ['#/satun/head/bot', [{ office: 'satun', person: 'head', chat: 'bot' }]],
  ['#/satun/head/-/pc', [{ office: 'satun', person: 'head', pc: true }]],
  [
    '#/satun/head/bot&/khemarat/staff-1/staff-group/pc',
    [
      { office: 'satun', person: 'head', chat: 'bot' },
      { office: 'khemarat', person: 'staff-1', chat: 'staff-group', pc: true },
    ],
  ],
])('%s names the phones on the page and is written back the same', (hash, phones) => {
  expect(parseRoute(hash)).toEqual(phones);
  expect(formatRoute(phones)).toBe(hash);
});

it('reads a broken address as far as it goes instead of failing', () => {
  expect(parseRoute('#/satun/%E0%A4&&//')).toEqual([{ office: 'satun', person: '%E0%A4' }]);
});
