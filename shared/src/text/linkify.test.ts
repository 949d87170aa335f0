import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkify } from './linkify.ts';
import { isWebAddress, webAddress } from './web-address.ts';

const linksOf = (text: string) => linkify(text).flatMap(({ text: shown, href }) => (href ? [shown] : []));

describe('a reader ends an address', () => {
  test.each<[text: string, ...links: string[]]>([
    // At a blank and at Thai, which has no blank after a word.
    ['ดูที่ https://moph.go.th/a?b=c&d#e ได้', 'https://moph.go.th/a?b=c&d#e'],
    ['ดูที่https://moph.go.th/newsแล้วแจ้ง', 'https://moph.go.th/news'],
    ['ที่ https://moph.go.th ครับ', 'https://moph.go.th'],
    ['https://moph.go.th/ข่าว/ประกาศรับสมัคร ด่วน', 'https://moph.go.th/ข่าว/ประกาศรับสมัคร'],
    ['https://moph.go.th/?q=ข่าว&p=2 ด่วน', 'https://moph.go.th/?q=ข่าว&p=2'],
    ['https://สสจ.ไทย/ข่าว ด่วน', 'https://สสจ.ไทย/ข่าว'],
    ['https://moph.go.th/a?id=5ค่ะ', 'https://moph.go.th/a?id=5'],
    // At quotation marks, and at what is not seen.
    ['“https://moph.go.th/b”', 'https://moph.go.th/b'],
    ['‘https://moph.go.th/b’', 'https://moph.go.th/b'],
    ['"https://moph.go.th/b"', 'https://moph.go.th/b'],
    ["'https://moph.go.th/b'", 'https://moph.go.th/b'],
    ['«https://moph.go.th/b»', 'https://moph.go.th/b'],
    ['`https://moph.go.th/b`', 'https://moph.go.th/b'],
    ['<https://moph.go.th/b>', 'https://moph.go.th/b'],
    ['“https://moph.go.th/ข่าว”', 'https://moph.go.th/ข่าว'],
    ['https://moph.go.th/c\u200Bต่อ', 'https://moph.go.th/c'],
    ['https://moph.go.th/c\u200B', 'https://moph.go.th/c'],
    ['https://moph.go.th/c\u2060, ต่อ', 'https://moph.go.th/c'],
    ['https://moph.go.th/c\u00A0ต่อ', 'https://moph.go.th/c'],
    ['https://moph.go.th/c\uFEFFd', 'https://moph.go.th/c'],
    // At marks of the sentence.
    ['https://moph.go.th/c…', 'https://moph.go.th/c'],
    ['https://moph.go.th/c...', 'https://moph.go.th/c'],
    ['ดู https://moph.go.th/c.', 'https://moph.go.th/c'],
    ['https://moph.go.th/c, และ', 'https://moph.go.th/c'],
    ['https://moph.go.th/c; และ', 'https://moph.go.th/c'],
    ['https://moph.go.th/c: และ', 'https://moph.go.th/c'],
    ['https://moph.go.th/c!?', 'https://moph.go.th/c'],
    ['https://moph.go.th/c–d', 'https://moph.go.th/c'],
    ['*https://moph.go.th/c*', 'https://moph.go.th/c'],
    ['https://moph.go.th/ข่าวต่าง ๆ', 'https://moph.go.th/ข่าวต่าง'],
    ['https://moph.go.th/กรุงเทพฯ', 'https://moph.go.th/กรุงเทพ'],
    ['https://moph.go.th/c😀', 'https://moph.go.th/c'],
    ['https://moph.go.th/c|https://moph.go.th/d', 'https://moph.go.th/c', 'https://moph.go.th/d'],
    // At a bracket that was opened before it.
    ['(ดู https://moph.go.th/a).', 'https://moph.go.th/a'],
    ['(https://moph.go.th/a)ต่อ', 'https://moph.go.th/a'],
    ['[ข่าว](https://moph.go.th/a)', 'https://moph.go.th/a'],
    ['https://th.wikipedia.org/wiki/A_(B)', 'https://th.wikipedia.org/wiki/A_(B)'],
    ['(https://th.wikipedia.org/wiki/A_(B))', 'https://th.wikipedia.org/wiki/A_(B)'],
    ['{https://moph.go.th/a}', 'https://moph.go.th/a'],
    // Where the next one begins.
    ['https://moph.go.th/ahttps://moph.go.th/b', 'https://moph.go.th/a', 'https://moph.go.th/b'],
    ['https://moph.go.th/a,https://moph.go.th/b', 'https://moph.go.th/a', 'https://moph.go.th/b'],
    ['https://moph.go.th/a;www.moph.go.th', 'https://moph.go.th/a', 'www.moph.go.th'],
    ['https://moph.go.th/ข่าวhttp://moph.go.th/b', 'https://moph.go.th/ข่าว', 'http://moph.go.th/b'],
    ['https://moph.go.th/https://moph.go.th/b', 'https://moph.go.th/', 'https://moph.go.th/b'],
    ['http://https://moph.go.th', 'https://moph.go.th'],
    ['https://moph.go.th/r?u=https://moph.go.th/b', 'https://moph.go.th/r?u=https://moph.go.th/b'],
    // Addresses without a scheme, and of mail.
    ['www.moph.go.th', 'www.moph.go.th'],
    ['(www.moph.go.th/a).', 'www.moph.go.th/a'],
    ['อีเมลsaraban@moph.go.thทุกวัน', 'saraban@moph.go.th'],
    ['ชื่อ <test@moph.go.th>', 'test@moph.go.th'],
    ['saraban@moph.go.th.', 'saraban@moph.go.th'],
    ['“saraban@moph.go.th”', 'saraban@moph.go.th'],
    ['a.b+c@moph.go.th, d@moph.go.th', 'a.b+c@moph.go.th', 'd@moph.go.th'],
    // What would lead elsewhere than it says, or nowhere, is text.
    ['https://moph.go.th@example.com/'],
    ['https://1.2/'],
    ['https://moph..go.th/'],
    ['https:///moph.go.th'],
    ['https:/moph.go.th'],
    ['https://moph.go.th:99999/'],
    ['https://ｍoph.go.th/'],
    ['https://mорh.go.th/'],
    ['https:// http://'],
    ['https://ดูที่นี่'],
    ['www.moph'],
    ['www...'],
    ['a@b.th@c.th'],
    ['5@10.00 บาท'],
    ['a@moph.go.th1'],
    ['javascript:alert(1) data:text/html,x ftp://x.th file:///etc'],
  ])('%s', (text, ...links) => {
    expect(linksOf(text)).toEqual(links);
  });
});

describe('a link', () => {
  test.each([
    ['https://moph.go.th/ข่าว', 'https://moph.go.th/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7'],
    ['www.moph.go.th', 'https://www.moph.go.th/'],
    ['http://localhost:4400/satun/', 'http://localhost:4400/satun/'],
    ['saraban@moph.go.th', 'mailto:saraban@moph.go.th'],
  ])('%s leads to %s', (text, href) => {
    expect(linkify(text)).toEqual([{ text, href }]);
  });

  const parts = fc.constantFrom(
    'https://',
    'www.',
    'a@b.th',
    'ก',
    '.',
    ')',
    '(',
    ' ',
    '<',
    '"',
    'x.th/',
    '=',
    ',',
    '@',
    '-',
    '”',
  );
  const texts = fc.array(fc.oneof(parts, fc.string()), { maxLength: 12 }).map((all) => all.join(''));

  test('takes no letter from the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          linkify(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('leads to the host that it shows and no other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { text: shown, href } of linkify(text)) {
          if (!href || href.startsWith('mailto:')) continue;
          const host = shown.replace(/^https?:\/\//i, '').split(/[/?#:]/)[0] ?? '';
          if (/^[\x20-\x7E]+$/.test(host)) expect(new URL(href).hostname).toBe(host.toLowerCase());
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is found in one pass over texts made to slow it down', () => {
    for (const text of [
      'a'.repeat(20_000),
      `https://x.th/${')'.repeat(20_000)}`,
      `https://x.th/${'('.repeat(10_000)}${')'.repeat(20_000)}`,
      'a.'.repeat(10_000),
      `a@${'a.'.repeat(10_000)}`,
      `a@${'a-'.repeat(10_000)}`,
      '=https://'.repeat(3_000),
      'www.'.repeat(5_000),
    ])
      expect(
        linkify(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });
});

describe('a web address', () => {
  test.each([
    'http://a.go.th',
    'https://สสจ.ไทย/ข่าว',
    'https://www.moph.go.th:8443/x?y=z',
    'https://moph.go.th/newsข่าว',
    "https://moph.go.th/O'Brien_(A)",
    'https://moph.go.th/r?u=https://moph.go.th/b',
    'HTTPS://MOPH.GO.TH/A',
  ])('is %s', (text) => {
    expect(isWebAddress(text)).toBe(true);
  });

  test.each([
    '',
    'www.moph.go.th',
    'https://',
    'http://localhost',
    'ftp://a.go.th',
    'data:text/html,x',
    'mailto:a@b.c',
    'https://moph.go.th/a https://moph.go.th/b',
    'https://moph.go.th/a\nhttps://moph.go.th/b',
    'https://moph.go.th/a,https://moph.go.th/b',
    'https://moph.go.th/ahttps://moph.go.th/b',
    'https://moph.go.th/a;www.moph.go.th',
    'https://moph.go.th/a ดูที่นี่',
    'https://moph.go.th/a\u200Bb',
    '“https://moph.go.th/a”',
    'https://moph.go.th\\@example.com',
    'https://moph.go.th@example.com',
    'https://1.2',
    'https://moph.go.th…',
  ])('is not “%s”', (text) => {
    expect(isWebAddress(text)).toBe(false);
  });

  test('of the machine itself is one to follow, not one to publish', () => {
    expect(webAddress('http://localhost:4400/a')?.href).toBe('http://localhost:4400/a');
  });
});
