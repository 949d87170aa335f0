import { type Block, type Paper, paragraph, wordsOf } from '@prakat/shared/papers/paper';
import { normaliseText } from '@prakat/shared/text/normalise';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDocx } from './draw-docx.ts';
import { drawPdf } from './draw-pdf.ts';
import { aPaper, type Box, boxesOf, readDrawn } from './testing/read-drawn.ts';
import { aMemo, anEmblem, aPosterPaper } from './testing/sample-papers.ts';

const cm = (points: number) => (points / 72) * 2.54;
/** A4, in points. */
const PAGE_HEIGHT = 841.89;
const letters = (text: string) =>
  normaliseText(text)
    .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')
    .replace(/\s+/g, '');

/** What stands on one height, from left to right. */
function linesOf(boxes: Box[]): string[] {
  const lines = new Map<string, Box[]>();
  for (const box of boxes) {
    const key = `${box.page} ${box.bottom.toFixed(1)}`;
    lines.set(key, [...(lines.get(key) ?? []), box]);
  }
  return [...lines.values()].map((line) =>
    line
      .toSorted((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(''),
  );
}

describe('a memo as the correspondence rules have it (แบบที่ 29)', async () => {
  const boxes = await boxesOf(await drawPdf(aMemo(), { emblem: anEmblem, font: null }));
  const without = await boxesOf(await drawPdf(aMemo()));

  test('has the title in the middle of the page between its margins, in the first three centimetres', () => {
    const title = boxes.filter(({ bottom }) => cm(PAGE_HEIGHT - bottom) < 3.2);
    const left = Math.min(...title.map((box) => box.left));
    const right = Math.max(...title.map((box) => box.right));
    expect(linesOf(title).map(letters)).toEqual(['บันทึกข้อความ']);
    // 3 cm at the left and 2 cm at the right of 21 cm.
    expect(cm((left + right) / 2)).toBeCloseTo(11, 0);
  });

  test('stands where it stands without an emblem, for which there is room', () => {
    expect(without).toEqual(boxes);
  });

  test.each([
    ['ด้', 5.5],
    ['ง', 5.5],
    ['๑.', 6.25],
    ['๑.๑', 7],
  ])('begins the line of %s %f cm from the edge of the page', (first, wanted) => {
    const starts = boxes.filter(({ text }) => text.startsWith(first)).map(({ left }) => cm(left));
    expect(starts.some((start) => Math.abs(start - wanted) < 0.02)).toBe(true);
  });

  test.each([
    ['title', 29, 'บันทึกข้อความ'],
    ['labels', 20, 'ส่วนราชการที่วันที่เรื่อง'],
  ])('has its %s in %d points of TH Sarabun', (_what, points, words) => {
    const ofSize = boxes.filter(({ size }) => Math.abs(size / 0.66 - points) < 0.1);
    expect(letters(ofSize.map(({ text }) => text).join(''))).toBe(words);
  });

  test('has all else in 16 points', () => {
    expect(new Set(boxes.map(({ size }) => Math.round(size / 0.66)))).toEqual(new Set([29, 20, 16]));
  });

  test('has number and day on one line', () => {
    expect(linesOf(boxes).map(letters)).toContain('ที่นภ๐๓๓๒/๘๗๗วันที่๒๔ธันวาคม๒๕๖๔');
  });
});

describe('whatever stands in a block', () => {
  const word = fc.constantFrom(
    'ปิ่น',
    'น้ำ',
    'ที่ทำการ',
    'สิทธิ',
    'PM2.5',
    '๒๕๖๕',
    'plan_2565.pdf',
    '“ก”',
    'ผู้ใหญ่ญี่ปุ่น',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 40 }).map((all) => all.join(' '));
  const block = fc.oneof(
    words.map((text): Block => ({ kind: 'heading', text })),
    words.map((text): Block => ({ kind: 'heading', text, align: 'left' })),
    words.map((text): Block => ({ kind: 'heading', text, size: 'poster' })),
    words.map((text): Block => paragraph(text, { align: 'right' })),
    fc.tuple(words, fc.constantFrom(1, 2, 3)).map(([text, indent]): Block => paragraph(text, { indent })),
    words.map((title): Block => ({ kind: 'emblem', title: title.slice(0, 30).trim() })),
    fc
      .array(fc.record({ label: word, value: words }), { minLength: 1, maxLength: 3 })
      .map((fields): Block => ({ kind: 'labelled', fields })),
    fc.constant<Block>({ kind: 'page-break' }),
    fc.constant<Block>({ kind: 'qr', address: 'https://example.go.th/', millimetres: 30 }),
    words.map(
      (text): Block => ({
        kind: 'table',
        columns: 2,
        unruled: true,
        rows: [
          [
            { span: 1, blocks: [] },
            { span: 1, blocks: [paragraph(text), { kind: 'signing' }] },
          ],
        ],
      }),
    ),
  );
  const papers = fc
    .array(block, { minLength: 1, maxLength: 6 })
    .map((blocks): Paper => aPaper([], { blocks }));

  test('comes out of PDF and Word as it went in, within the margins', async () => {
    await fc.assert(
      fc.asyncProperty(papers, async (paper) => {
        const wanted = letters(wordsOf(paper).join(''));
        const pdf = await drawPdf(paper);
        const numbers = /หน้า [๐-๙]+ จาก [๐-๙]+|- [๐-๙]+ -/g;
        expect(letters((await readDrawn('pdf', pdf)).replace(numbers, ''))).toBe(wanted);
        const boxes = await boxesOf(pdf);
        expect(boxes.filter(({ left, right }) => left < 85 || right > 595.3 - 56.6)).toEqual([]);
        const docx = await readDrawn('docx', await drawDocx(paper));
        expect(letters(docx)).toContain(wanted);
      }),
      { numRuns: 6 },
    );
  });
});

describe('a memo of many words', async () => {
  const subject = 'ขออนุมัติเผยแพร่ประกาศสำนักงานสาธารณสุขอำเภอศรีบุญเรือง เรื่องที่ดีที่สุด '.repeat(8).slice(0, 300);
  const name = `${'นางสาวปิ่นแก้ว ผู้ใหญ่ญี่ปุ่น ณ กฤษฎิ์สิทธิน้ำค้ำ ฎุฏูญูฐุ '.repeat(3)}ป่าป้าป๊าป๋า`;
  const long = aMemo({ persons: [name] });
  long.blocks = long.blocks.flatMap((block): Block[] => {
    if (block.kind === 'labelled') {
      return [{ ...block, fields: block.fields.map((field) => ({ ...field, value: subject })) }];
    }
    if (block.kind !== 'table') return [block];
    const cell = [{ kind: 'signing' as const }, paragraph(`(${name})`, { align: 'center' })];
    const row = [
      { span: 1, blocks: cell },
      { span: 1, blocks: cell },
    ];
    return [
      ...Array.from({ length: 40 }, (_, at) =>
        paragraph(`${at + 1}. ${'plan_'.repeat(30)}${at}.pdf`, { indent: 2 }),
      ),
      { ...block, rows: [row, row] },
    ];
  });
  const pdf = await drawPdf(long, { emblem: anEmblem, font: null });
  const boxes = await boxesOf(pdf);

  test('stands within its margins, on the fewest pages', () => {
    expect(boxes.filter(({ left, right }) => left < 85 || right > 595.3 - 56.6)).toEqual([]);
    expect(boxes.filter(({ bottom }) => bottom < 42 || bottom > PAGE_HEIGHT - 36)).toEqual([]);
    expect(new Set(boxes.map(({ page }) => page)).size).toBe(4);
  });

  test('has every word, and the number of each page but the first above it', async () => {
    const read = await readDrawn('pdf', pdf);
    expect(read.match(/- [๐-๙]+ -/g)).toEqual(['- ๒ -', '- ๓ -', '- ๔ -']);
    expect(letters(read.replace(/- [๐-๙]+ -/g, ''))).toBe(letters(wordsOf(long).join('')));
  });
});

test('what is to stay together goes over a page only where it is higher than one', async () => {
  const table = (lines: number): Block => ({
    kind: 'table',
    columns: 2,
    unruled: true,
    together: true,
    rows: [
      [
        { span: 1, blocks: Array.from({ length: lines }, (_, at) => paragraph(`${lines}-${at}`)) },
        { span: 1, blocks: [{ kind: 'qr', address: 'https://example.go.th/', millimetres: 500 }] },
      ],
    ],
  });
  const before = Array.from({ length: 25 }, () => paragraph('ก่อน'));
  const boxes = await boxesOf(await drawPdf(aPaper([], { blocks: [...before, table(30), table(90)] })));
  const pagesOf = (lines: number) =>
    new Set(boxes.filter(({ text }) => text.startsWith(`${lines}-`)).map(({ page }) => page));
  expect(pagesOf(30)).toEqual(new Set([2]));
  expect(pagesOf(90)).toEqual(new Set([2, 3, 4]));
  expect(boxes.filter(({ bottom }) => bottom < 15)).toEqual([]);
});

test.each<[string, Block, Block]>([
  ['what it announces', paragraph('มีมาตรการ ดังนี้', { indent: 1 }), paragraph('ข้อแรก', { indent: 1 })],
  ['its parts', paragraph('๔. หน้าที่', { indent: 1 }), paragraph('๔.๑ ข้อแรก', { indent: 2 })],
  ['its paragraph', { kind: 'heading', text: 'ข้อเสนอ', align: 'left' }, paragraph('ข้อแรก', { indent: 1 })],
])('no page ends between a line and %s', async (_what, line, next) => {
  for (const before of [38, 39, 40, 41, 42]) {
    const lines = Array.from({ length: before }, () => paragraph('ก่อน'));
    const blocks: Block[] = [{ kind: 'emblem', title: null }, ...lines.slice(6), line, next];
    const boxes = await boxesOf(await drawPdf(aPaper([], { blocks })));
    const last = letters(linesOf(boxes.filter(({ page }) => page === 1)).at(-1) ?? '');
    expect(['ก่อน', letters(wordsOf(aPaper([], { blocks: [next] })).join(''))]).toContain(last);
  }
});

test('what follows a page break stands on the next page', async () => {
  const boxes = await boxesOf(await drawPdf(aPosterPaper()));
  const second = boxes.filter(({ page }) => page === 2);
  expect(letters(linesOf(second).join(''))).toContain('แผนปฏิบัติราชการประจำปี๒๕๖๕');
  expect(boxes.filter(({ page }) => page > 2)).toEqual([]);
});
