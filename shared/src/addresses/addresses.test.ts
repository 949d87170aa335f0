import { expect, test } from 'vitest';
import { apiFilePath, apiRoot, webhookPath } from './api.ts';
import {
  correctPath,
  miniAppAddress,
  miniAppRoot,
  personPath,
  readMiniAppPath,
  submissionInPath,
  waitingPath,
} from './mini-app.ts';
import { sitePages } from './site.ts';

test.each([
  [miniAppRoot('satun'), '/liff/satun'],
  [correctPath('s/1'), '/submissions/s%2F1/correct'],
  [personPath('m 1'), '/people/m%201'],
  [miniAppAddress({ liffId: '1-abc' }, waitingPath), 'https://liff.line.me/1-abc/waiting'],
  [sitePages.home('satun'), '/satun/'],
  [sitePages.category('satun', 'law'), '/satun/categories/law'],
  [sitePages.category('satun', 'law', 'acts'), '/satun/categories/law/acts'],
  [sitePages.item('satun', 'p1'), '/satun/items/p1'],
  [
    sitePages.file('satun', 'p1', { id: 'f1', name: 'แผน 2565.pdf' }),
    '/satun/files/p1/f1/%E0%B9%81%E0%B8%9C%E0%B8%99%202565.pdf',
  ],
  [apiRoot('satun'), '/api/satun'],
  [apiFilePath('satun', { id: 'f1', name: 'a?b.pdf' }), '/api/satun/files/f1/a%3Fb.pdf'],
  [webhookPath('satun'), '/line/satun/webhook'],
])('%s is an address of the product', (made, expected) => {
  expect(made).toBe(expected);
});

test('an address can be made of any name that a file was given', () => {
  expect(sitePages.file('satun', 'p1', { id: 'f1', name: 'x\uD83D.pdf' })).toContain('x%EF%BF%BD.pdf');
});

test.each([
  ['/liff/si-bun-rueang/mine', { officeId: 'si-bun-rueang', rest: ['mine'] }],
  ['/liff/satun', { officeId: 'satun', rest: [] }],
  ['/liff/satun/submissions/a%2Fb/', { officeId: 'satun', rest: ['submissions', 'a/b'] }],
  ['/liff/satun/%E0%B8', { officeId: 'satun', rest: ['%E0%B8'] }],
  ['/liff/', null],
  ['/satun/', null],
  ['/', null],
])('%s is a page of the mini-app, or none', (path, expected) => {
  expect(readMiniAppPath(path)).toEqual(expected);
});

test.each([
  ['/liff/satun/submissions/42', '42'],
  ['/liff/satun/submissions/a%2Fb', 'a/b'],
  ['/liff/satun/submissions/42/edit', null],
  ['/liff/satun/submissions', null],
  ['/liff/satun/people/42', null],
  ['/liff/satun', null],
  ['/submissions/42', null],
])('a card’s link to a request is known by its path: %s', (path, expected) => {
  expect(submissionInPath(path)).toBe(expected);
});
