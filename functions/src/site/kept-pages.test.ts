import { describe, expect, it } from 'vitest';
import { Body, encodingFor } from './body.ts';
import { KeptPages } from './kept-pages.ts';

const MINUTE = 60_000;
/** 23.30 in Bangkok. */
const EVENING = Date.parse('2021-12-24T16:30:00.000Z');
const aPage = (text = 'หน้า') => ({
  body: new Body(text, 'text/html; charset=utf-8'),
  officeId: 'satun',
  version: 1,
});

describe('pages that are kept', () => {
  it.each([
    ['at once', 0, 1, true],
    ['within a minute', MINUTE - 1, 1, true],
    ['after a minute', MINUTE, 1, false],
    ['after a change of its office', 1, 2, false],
    ['after the clock went back', -1, 1, false],
  ])('are sent again %s', (_when, later, version, expected) => {
    let changes = 1;
    const pages = new KeptPages(() => changes);
    pages.put('/x/', aPage(), EVENING);
    changes = version;
    expect(pages.get('/x/', EVENING + later) !== null).toBe(expected);
  });

  it('are rendered anew at midnight in Bangkok, when items end', () => {
    const pages = new KeptPages(() => 1);
    const midnight = EVENING + 30 * MINUTE;
    pages.put('/x/', aPage(), midnight - 1);
    expect(pages.get('/x/', midnight)).toBeNull();
  });

  it('take no more memory than they may: the longest unused go', () => {
    const pages = new KeptPages(() => 1, 3000);
    for (const name of ['a', 'b', 'c']) pages.put(name, aPage('x'.repeat(1000)), 0);
    expect(pages.get('a', 0)).not.toBeNull();
    pages.put('d', aPage('x'.repeat(1000)), 0);
    expect(pages.size).toBe(3);
    expect(pages.get('b', 0)).toBeNull();
    expect(pages.get('a', 0)).not.toBeNull();
  });
});

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['*;q=0', null],
  ['identity', null],
  [undefined, null],
])('of %s the best is %s', (accepted, expected) => {
  expect(encodingFor(accepted)).toBe(expected);
});
