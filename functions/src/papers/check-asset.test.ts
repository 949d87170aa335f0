import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkEmblem, checkFont } from './check-asset.ts';
import { FONT_PACKAGE, fontFiles } from './fonts.ts';
import { readSfnt, writeSfnt } from './sfnt.ts';
import { anEmblem } from './testing/sample-papers.ts';

const svg = (inside: string, attributes = '', before = ''): Uint8Array =>
  Buffer.from(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" width="100" height="100" ${attributes}>${inside}</svg>`,
  );
const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#123456' } })
    .png()
    .toBuffer();
const problemOf = (checked: Awaited<ReturnType<typeof checkEmblem | typeof checkFont>>): string | null =>
  checked.ok ? null : (/\((.*?)\)/.exec(checked.refusal.message)?.[1] ?? '');

describe('an emblem', () => {
  test.each([
    ['a drawing', anEmblem.content],
    [
      'one of a drawing program',
      svg(
        '<defs><path id="a" d="M0 0h9v9z"/></defs><use xlink:href="#a"/>',
        '',
        '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- x -->',
      ),
    ],
    [
      'one with a gradient and style of its own',
      svg('<style>.a{fill:url(#g)}</style><linearGradient id="g"/><path class="a" d="M0 0h9v9z"/>'),
    ],
  ])('may be %s as SVG', async (_what, content) => {
    expect(await checkEmblem(content)).toEqual({ ok: true, type: 'svg' });
  });

  test('may be PNG, also one that is partly clear', async () => {
    const content = await sharp(Buffer.from(anEmblem.content)).resize(600).png().toBuffer();
    expect(await checkEmblem(content)).toEqual({ ok: true, type: 'png' });
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'ไม่ใช่ภาพ SVG หรือ PNG'],
    ['JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'ไม่ใช่ภาพ SVG หรือ PNG'],
    ['a page', Buffer.from('<html><svg/></html>'), 'ไม่ใช่ภาพ SVG หรือ PNG'],
    ['more than 700 KB', Buffer.alloc(700 * 1024 + 1), 'ไฟล์ใหญ่เกินไป'],
    ['a script', svg('<script>alert(1)</script>'), 'มีคำสั่งหรือภาพเคลื่อนไหวอยู่ข้างใน'],
    [
      'a script under another name',
      svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'),
      'มีคำสั่งหรือภาพเคลื่อนไหวอยู่ข้างใน',
    ],
    ['a handler', svg('<path d="M0 0h9"/>', 'onload="alert(1)"'), 'มีคำสั่งหรือภาพเคลื่อนไหวอยู่ข้างใน'],
    ['a page inside', svg('<foreignObject><p/></foreignObject>'), 'มีคำสั่งหรือภาพเคลื่อนไหวอยู่ข้างใน'],
    ['a picture elsewhere', svg('<image href="https://example.com/a.png"/>'), 'มีภาพอื่นฝังอยู่ข้างใน'],
    ['a part of another file', svg('<use xlink:href="other.svg#a"/>'), 'เรียกใช้สิ่งที่อยู่นอกไฟล์'],
    ['a style sheet', svg('<style>@import "a.css";</style>'), 'เรียกใช้สิ่งที่อยู่นอกไฟล์'],
    [
      'a fill elsewhere',
      svg('<path d="M0 0h9" style="fill:url( \'http://example.com/a\')"/>'),
      'เรียกใช้สิ่งที่อยู่นอกไฟล์',
    ],
    ['a veiled style', svg('<style>a{fill:u\\72l(http://example.com)}</style>'), 'เรียกใช้สิ่งที่อยู่นอกไฟล์'],
    ['a style sheet before it', svg('', '', '<?xml-stylesheet href="a.css"?>'), 'เรียกใช้สิ่งที่อยู่นอกไฟล์'],
    ['entities', svg('&a;', '', '<!DOCTYPE svg [<!ENTITY a "b">]>'), 'มีการกำหนดข้อความแทน'],
    ['uses of uses', svg('<use href="#a"/>'.repeat(11)), 'ภาพซับซ้อนเกินไป'],
    [
      'broken SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0"'),
      'ภาพเสียหรือไม่ใช่ภาพ',
    ],
    [
      'a band',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="100"><path d="M0 0h9v9z"/></svg>',
      ),
      'ภาพยาวหรือแบนเกินไป',
    ],
  ])('is not %s', async (_what, content, problem) => {
    expect(problemOf(await checkEmblem(content))).toContain(problem);
  });

  test.each([
    [4097, 200, 'ภาพละเอียดเกินไป'],
    [40, 60, 'ภาพหยาบเกินไป เมื่อพิมพ์จะไม่คมชัด'],
  ])('is not PNG of %d × %d dots', async (width, height, problem) => {
    expect(problemOf(await checkEmblem(await png(width, height)))).toBe(problem);
  });

  test('is no PNG that was cut off', async () => {
    const whole = await sharp(Buffer.from(anEmblem.content)).resize(300).png().toBuffer();
    expect(problemOf(await checkEmblem(whole.subarray(0, whole.length / 2)))).toBe('ภาพเสียหรือไม่ใช่ภาพ');
  });

  test('never ends in an error, whatever it is', async () => {
    const part = fc.constantFrom(
      '<svg ',
      'width="1e9" ',
      'viewBox="0 0 0 0"',
      '>',
      '<g>',
      '</svg>',
      '<!',
      ']]>',
      '&#0;',
      '"',
      '\u0000',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.array(part).map((parts) => Buffer.from(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        expect(typeof (await checkEmblem(content)).ok).toBe('boolean');
      }),
      { numRuns: 30 },
    );
  });
});

describe('a font', () => {
  const { resolve } = createRequire(import.meta.url);
  const light = readFileSync(resolve(`${FONT_PACKAGE}/300Light/Sarabun_300Light.ttf`));
  const without = (tag: string) => {
    const font = readSfnt(light);
    return writeSfnt({ ...font, tables: new Map([...font.tables].filter(([name]) => name !== tag)) });
  };
  const changed = (tag: string, change: (table: Buffer) => void) => {
    const font = readSfnt(light);
    const tables = new Map([...font.tables].map(([name, table]) => [name, Buffer.from(table)]));
    change(tables.get(tag) as Buffer);
    return writeSfnt({ ...font, tables });
  };

  test('with every Thai letter is taken', async () => {
    for (const content of [light, ...fontFiles().map((file) => readFileSync(file))]) {
      expect(await checkFont(content)).toEqual({ ok: true });
    }
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'ไม่ใช่ไฟล์แบบอักษร'],
    ['a collection', Buffer.concat([Buffer.from('ttcf'), light]), 'ไม่ใช่ไฟล์แบบอักษร'],
    ['WOFF', Buffer.concat([Buffer.from('wOFF'), light]), 'ไม่ใช่ไฟล์แบบอักษร'],
    ['one that was cut off', light.subarray(0, light.length / 2), 'ไม่ใช่ไฟล์แบบอักษร'],
    ['one without widths', without('hmtx'), 'ไม่ใช่ไฟล์แบบอักษร'],
    ['one without names', without('name'), 'ไม่ใช่ไฟล์แบบอักษร'],
    ['one without shapes', without('glyf'), 'ไม่ใช่ไฟล์แบบอักษร'],
    [
      'one whose maker lets nobody lay it into documents',
      changed('OS/2', (table) => table.writeUInt16BE(2, 8)),
      'ไม่อนุญาตให้ฝังในเอกสาร',
    ],
    [
      'one with fewer shapes than letters',
      changed('maxp', (table) => table.writeUInt16BE(1, 4)),
      'ไม่มีอักษรไทยครบทุกตัว',
    ],
    ['one of letters without width', changed('hmtx', (table) => table.fill(0)), 'ขนาดตัวอักษรในไฟล์ผิดปกติ'],
    ['more than 700 KB', Buffer.alloc(700 * 1024 + 1), 'ไฟล์ใหญ่เกินไป'],
  ])('is not %s', async (_what, content, problem) => {
    expect(problemOf(await checkFont(content))).toContain(problem);
  });

  test('never ends in an error, whatever was changed in it', async () => {
    const change = fc.tuple(fc.nat(1500), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const content = Buffer.from(light);
        for (const [at, value] of changes) content[at] = value;
        expect(typeof (await checkFont(content)).ok).toBe('boolean');
      }),
      { numRuns: 8 },
    );
  });
});
