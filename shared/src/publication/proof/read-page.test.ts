import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf, readPage } from './read-page.ts';

describe('a page', () => {
  test('is read without its tags, programs and remarks', () => {
    const html = `<!doctype html><title>ข่าว</title><script>var a = "<b>ลับ</b>";</script>
      <style>p{}</style><!-- ซ่อน --><p>ประกาศ <b>ผล</b>&nbsp;&amp;&#32;&#x0E01;</p>`;
    expect(readPage(html).text).toBe('ข่าว ประกาศ ผล & ก');
  });

  test('leads where its links, frames and pictures say, each once', () => {
    const html = `<a href="/a.pdf?x=1&amp;y=2">1</a><a class=x href='b c.pdf'>2</a><a href=/d>3</a>
      <img alt="" src="/e.png"><object data="/f.pdf"></object><a href="/d">again</a><link href="/style.css">`;
    expect(readPage(html).links).toEqual(['/a.pdf?x=1&y=2', 'b c.pdf', '/d', '/e.png', '/f.pdf']);
  });

  test.each([
    ['<meta name="robots" content="noindex, follow">', true],
    ["<META content='NONE' NAME='Googlebot'>", true],
    ['<meta name=robots content=noindex>', true],
    ['<meta name="robots" content="index,follow">', false],
    ['<meta name="robots" content="index, max-image-preview:none">', false],
    ['<meta name="description" content="noindex">', false],
    ['<p>noindex</p>', false],
  ])('%s', (html, isHidden) => expect(readPage(html).isHidden).toBe(isHidden));

  test.each([
    '<script>',
    '<a '.repeat(100_000),
    '<!--'.repeat(100_000),
    '<'.repeat(100_000),
    ' href="'.repeat(9_000),
  ])('that is broken is read once through: %.12s', (html) => {
    const began = performance.now();
    readPage(`<p>ต้น</p>${html}`);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  test('of any letters is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (html) => {
        expect(typeof readPage(html).text).toBe('string');
      }),
      { numRuns: 30 },
    );
  });
});

describe('the same letters', () => {
  test.each([
    ['แผน “ปฏิบัติการ” ปี ๒๕๖๕', 'แผน "ปฏิบัติการ"   ปี 2565'],
    ['ประกาศ – เรื่อง… ผล', 'ประกาศ - เรื่อง... ผล'],
    ['จำนวน', 'จํานวน'],
    ['PDF (ITA)', 'pdf ita'],
  ])('%s', (one, other) => expect(lettersOf(one)).toBe(lettersOf(other)));

  test.each([
    ['ประกาศผล', 'ประกาศผู้'],
    ['ปี 2565', 'ปี 2564'],
    ['แก', 'แก้'],
  ])('are not those of %s and %s', (one, other) => expect(lettersOf(one)).not.toBe(lettersOf(other)));
});
