import { aContent, anAttachedFile } from '@prakat/shared/testing/builders';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { downPage, itemPage, type PageParts } from './item-page.ts';
import { readMark } from './page.ts';

const sha256 = 'ab'.repeat(32);
const file = anAttachedFile({ name: 'แผน "ก" <1>.pdf', bytes: 128_000, sha256 });
const partsOf = (
  given: Partial<PageParts> = {},
  content: Parameters<typeof aContent>[0] = {},
): PageParts => ({
  publication: {
    id: 'submission-1',
    officeId: 'si-bun-rueang',
    number: '2565-0001',
    ownerUnit: 'กลุ่มงานยุทธศาสตร์สาธารณสุข',
  },
  version: 1,
  content: aContent({ files: [file], coversFrom: '2021-10-01', coversTo: '2021-12-31', ...content }),
  publishedAt: '2021-12-24T03:00:00.000Z',
  updatedAt: '2021-12-31T17:30:00.000Z',
  displayUntil: '2022-12-31',
  files: new Map([
    [sha256, { id: 7, sha256, url: 'https://x.example/แผน.pdf', picture: 'https://x.example/แผน.pdf' }],
  ]),
  publicUrl: 'https://prakat.example',
  ...given,
});

/** A page as a reader sees it. */
const read = (html: string) =>
  html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<br \/>|<\/(?:p|li|h2)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

describe('a page', () => {
  test('carries everything that the procedures ask of a publication (003 ๒.๑.๓, 004 1.3)', () => {
    expect(read(itemPage(partsOf()).content)).toEqual([
      'ตามเอกสารแนบ',
      'ไฟล์แนบ',
      'แผน &quot;ก&quot; &lt;1&gt;.pdf',
      'เอกสาร PDF (.pdf) ขนาด 125 KB',
      `SHA-256 ${sha256}`,
      'ข้อมูลการเผยแพร่',
      'แหล่งที่มาหรือเจ้าของข้อมูล: สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
      'หน่วยงานที่รับผิดชอบข้อมูล: กลุ่มงานยุทธศาสตร์สาธารณสุข',
      'ช่วงวันที่ของข้อมูลข่าวสาร: 1 ตุลาคม – 31 ธันวาคม 2564',
      'วันที่เผยแพร่: 24 ธันวาคม 2564',
      'ปรับปรุงล่าสุด: 1 มกราคม 2565',
      'เผยแพร่ถึงวันที่: 31 ธันวาคม 2565',
      'เลขที่คำขอเผยแพร่: 2565-0001',
      'แจ้งว่าข้อมูลนี้ผิดหรือไม่เป็นปัจจุบัน',
    ]);
  });

  test.each<[string, Parameters<typeof aContent>[0], string]>([
    ['blank lines part paragraphs', { details: 'ก\nข\n\nค' }, '<p>ก<br />ข</p>\n<p>ค</p>'],
    [
      'an address alone in a line is a link and no frame',
      { details: 'https://example.go.th/a?b=1&c=2' },
      '<p><a href="https://example.go.th/a?b=1&amp;c=2">https://example.go.th/a?b=1&amp;c=2</a></p>',
    ],
    ['no shortcode is one', { details: '[gallery ids="1"]' }, '<p>&#091;gallery ids=&quot;1&quot;&#093;</p>'],
    ['no tag is one', { details: '<script>x</script>' }, '<p>&lt;script&gt;x&lt;/script&gt;</p>'],
    [
      'a link that was given apart',
      { externalLink: 'https://moph.go.th/' },
      'ลิงก์ภายนอก: <a href="https://moph.go.th/">https://moph.go.th/</a>',
    ],
    ['what is no address is text', { externalLink: 'javascript:x' }, '<p>ลิงก์ภายนอก: javascript:x</p>'],
  ])('%s', (_, content, html) => {
    expect(itemPage(partsOf({}, content)).content).toContain(html);
  });

  test('draws pictures, and links to the one that was approved', () => {
    const picture = {
      id: 7,
      sha256,
      url: 'https://x.example/ภาพ.jpg',
      picture: 'https://x.example/ภาพ-scaled.jpg',
    };
    const files = [anAttachedFile({ name: 'ภาพ.jpg', extension: 'jpg', sha256 })];
    const { content } = itemPage(partsOf({ files: new Map([[sha256, picture]]) }, { files }));
    expect(content).toContain('<img src="https://x.example/ภาพ-scaled.jpg" alt="ภาพ.jpg" />');
    expect(content).toContain('<a href="https://x.example/ภาพ.jpg">ภาพ.jpg</a>');
  });

  test('leads to where residents say that it is wrong or out of date', () => {
    expect(itemPage(partsOf()).content).toContain(
      '<a href="https://prakat.example/si-bun-rueang/items/submission-1/report">แจ้งว่าข้อมูลนี้ผิดหรือไม่เป็นปัจจุบัน</a>',
    );
  });

  test('says that it has no end', () => {
    expect(read(itemPage(partsOf({ displayUntil: null })).content)).toContain('เผยแพร่ถึงวันที่: ไม่มีกำหนดสิ้นสุด');
  });

  test('knows its version and that nobody changed it, whatever people wrote', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.integer({ min: 1, max: 99 }),
        (title, details, version) => {
          const page = itemPage(partsOf({ version }, { title, details }));
          expect(readMark(page)).toEqual({ version, isUnchanged: true });
          expect(page.content).not.toMatch(/<script|\[/);
          expect(page.title).not.toMatch(/[<>]/);
        },
      ),
    );
  });
});

test('what is left of a page that came down says so of itself', () => {
  const page = downPage('2565-0001', 'ข้อมูลไม่เป็นปัจจุบัน');
  expect(readMark(page)).toEqual({ version: 'down', isUnchanged: true });
  expect(read(page.content)).toEqual(['นำลงแล้ว เพราะข้อมูลไม่เป็นปัจจุบัน']);
});
