import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { linkify } from './linkify.ts';

describe('linkify', () => {
  const links = (text: string) => linkify(text).flatMap(({ href }) => href ?? []);
  it.each([
    ['ดูที่ https://moph.go.th/a?b=c&d#e ได้', ['https://moph.go.th/a?b=c&d#e']],
    ['ดูที่https://moph.go.th/newsแล้วแจ้ง', ['https://moph.go.th/news']],
    ['(ดู https://moph.go.th/a).', ['https://moph.go.th/a']],
    ['https://th.wikipedia.org/wiki/A_(B)', ['https://th.wikipedia.org/wiki/A_(B)']],
    ['www.moph.go.th', ['https://www.moph.go.th/']],
    ['อีเมลsaraban@moph.go.thทุกวัน', ['mailto:saraban@moph.go.th']],
    ['javascript:alert(1) data:text/html,x ftp://x.th file:///etc', []],
    ['https:// http://', []],
  ])('finds the addresses of %j', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('keeps every letter of the text', () => {
    const parts = fc.constantFrom('https://', 'www.', 'a@b.th', 'ก', '.', ')', '(', ' ', '<', '"', 'x.th/');
    const texts = fc.array(fc.oneof(parts, fc.string())).map((all) => all.join(''));
    fc.assert(
      fc.property(
        texts,
        (text) =>
          linkify(text)
            .map((piece) => piece.text)
            .join('') === text,
      ),
    );
  });

  it('is quick on long texts made to slow it down', () => {
    const started = performance.now();
    for (const text of [
      'a'.repeat(20_000),
      `https://x${')'.repeat(20_000)}y`,
      'a.'.repeat(10_000),
      `a@${'a.'.repeat(10_000)}`,
    ]) {
      linkify(text);
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});

it('cuts a long text between Thai words', () => {
  const text = 'ประกาศกรอบแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงานสาธารณสุขในพื้นที่ทุกแห่ง';
  expect(excerpt(text, 30)).toBe('ประกาศกรอบแนวทางการเผยแพร่…');
  expect(excerpt('สั้น\n  มาก', 30)).toBe('สั้น มาก');
});
