import { describe, expect, test } from 'vitest';
import { readText } from '../read-text.ts';
import { makePdf, textAt } from '../testing/make-pdf.ts';

const NUMBER = '1-2345-67890-12-1';
const read = (...contents: string[]) => readText('pdf', makePdf(contents.map((content) => ({ content }))));
const hidden = async (content: string) =>
  (await read(content)).findings.filter(({ kind }) => kind === 'hidden_text');

describe('the text of a PDF', () => {
  test('is read page by page, Thai letters too', async () => {
    const { parts, findings } = await read(textAt(50, 700, 'ประกาศรายชื่อ'), textAt(50, 700, NUMBER));
    expect(parts).toEqual([
      { at: 'หน้า 1', text: 'ประกาศรายชื่อ' },
      { at: 'หน้า 2', text: NUMBER },
    ]);
    expect(findings).toEqual([]);
  });

  test('includes comments and what is filled in', async () => {
    const pdf = makePdf([
      {
        content: textAt(50, 700, 'แบบคำขอ'),
        annotations: [
          `<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents (${NUMBER}) >>`,
          '<< /Type /Annot /Subtype /Widget /FT /Tx /T (id) /V (3456789012347) /Rect [0 0 90 20] >>',
        ],
      },
    ]);
    const { parts } = await readText('pdf', pdf);
    expect(parts).toContainEqual({ at: 'หน้า 1 ความคิดเห็นหรือแบบฟอร์ม', text: `${NUMBER}\n3456789012347` });
  });

  test('includes the title that a browser shows above it, and not what programs wrote', async () => {
    const file = Buffer.from(makePdf([{ content: textAt(50, 700, 'แผน') }])).toString('latin1');
    const titled = file.replace('/Root 1 0 R', `/Root 1 0 R /Info << /Title (${NUMBER}) /Producer (Word) >>`);
    const { parts } = await readText('pdf', Buffer.from(titled, 'latin1'));
    expect(parts).toContainEqual({ at: 'คุณสมบัติของไฟล์', text: NUMBER });
  });

  test('is read although the number is shown in pieces', async () => {
    const { parts } = await read(`${textAt(50, 700, '1-2345-')} ${textAt(92, 700, '67890-12-1')}`);
    expect(parts[0]?.text).toBe(NUMBER);
  });
});

describe('a page that is a picture', () => {
  const scan = 'q 600 0 0 800 0 0 cm /Im1 Do Q';
  const reason = 'เป็นภาพสแกน อ่านข้อความไม่ได้';

  test('makes a file of such pages one that cannot be read', async () => {
    expect((await read(scan, scan)).findings).toMatchObject([
      { kind: 'unreadable', at: null, excerpt: reason },
    ]);
  });

  test('is named where other pages have text', async () => {
    const { findings } = await read(textAt(50, 700, 'บันทึกข้อความ'), scan, scan, textAt(50, 700, 'ลงชื่อ'), scan);
    expect(findings).toMatchObject([{ kind: 'unreadable', at: 'หน้า 2–3, 5', excerpt: reason }]);
  });

  test.each([
    ['an empty page', ''],
    ['a page of a text and a small picture', `${textAt(50, 700, 'หัวข้อ')} q 80 0 0 80 0 0 cm /Im1 Do Q`],
    [
      'a page of a long text on a picture',
      `q 600 0 0 800 0 0 cm /Im1 Do Q ${textAt(50, 700, 'ข้อความยาว'.repeat(5))}`,
    ],
  ])('is not %s', async (_what, content) => {
    expect((await read(textAt(50, 700, 'ข้อความ'), content)).findings).toEqual([]);
  });
});

describe('text under a box that was painted after it', () => {
  const text = textAt(50, 700, NUMBER);

  test.each([
    ['a black box', '0 g 45 695 120 16 re f', 'sure'],
    ['a dark grey box drawn as lines', '0.2 g 45 695 m 165 695 l 165 711 l 45 711 l h f', 'sure'],
    ['a box in a moved system', 'q 1 0 0 1 40 690 cm 0 g 5 5 120 16 re f Q', 'sure'],
    ['a thick black line', '0 G 16 w 45 703 m 165 703 l S', 'sure'],
    ['a black highlight that multiplies', '/Multiply gs 0 g 45 695 120 16 re f', 'sure'],
    ['a box that a form paints', '/Fm1 Do', 'sure'],
    ['a white box', '1 g 45 695 120 16 re f', 'likely'],
  ])('is found under %s', async (_what, box, certainty) => {
    expect(await hidden(`${text} ${box}`)).toMatchObject([
      { certainty, at: 'หน้า 1', excerpt: '1-23xx-xxxxx-xx-1' },
    ]);
  });

  test('is found where the box covers a part of a line', async () => {
    const content = `${textAt(50, 700, `บัตร ${NUMBER} ออกให้`)} 0 g 80 695 102 16 re f`;
    expect(await hidden(content)).toMatchObject([{ excerpt: '1-23xx-xxxxx-xx-1' }]);
  });

  test('is found under a filled annotation', async () => {
    const annotation =
      '<< /Type /Annot /Subtype /Square /Rect [45 695 165 711] /IC [0 0 0] /C [0 0 0] /Contents () >>';
    const { findings } = await readText('pdf', makePdf([{ content: text, annotations: [annotation] }]));
    expect(findings).toMatchObject([{ kind: 'hidden_text', certainty: 'sure', at: 'หน้า 1' }]);
  });

  test('is found where it is marked for redaction and still there', async () => {
    const annotation = '<< /Type /Annot /Subtype /Redact /Rect [45 695 165 711] >>';
    const { findings } = await readText('pdf', makePdf([{ content: text, annotations: [annotation] }]));
    expect(findings).toMatchObject([{ kind: 'hidden_text', certainty: 'sure', at: 'หน้า 1' }]);
  });

  test.each([
    ['a box that a form paints before it', `/Fm1 Do ${textAt(50, 700, NUMBER, '1 g')}`],
    ['a box painted before it', `0.8 g 45 695 120 16 re f ${text}`],
    ['white letters on a dark heading', `0 0 0.5 rg 45 695 120 16 re f ${textAt(50, 700, NUMBER, '1 g')}`],
    ['a line under it', `${text} 0 g 45 697 120 1 re f`],
    ['a line through it', `${text} 0 G 1 w 45 704 m 165 704 l S`],
    ['a box that one sees through', `${text} /Half gs 1 1 0 rg 45 695 120 16 re f`],
    ['a yellow highlight that multiplies', `${text} /Multiply gs 1 1 0 rg 45 695 120 16 re f`],
    ['a box beside it', `${text} 0 g 200 695 120 16 re f`],
    ['a page-wide box that is clipped to elsewhere', `${text} q 200 100 50 50 re W n 0 g 0 0 600 800 re f Q`],
    ['a frame', `${text} 0 G 1 w 45 695 120 16 re S`],
    ['text painted again on its box', `${text} 0.9 g 45 695 120 16 re f ${text}`],
  ])('is not %s', async (_what, content) => {
    expect(await hidden(content)).toEqual([]);
  });

  test('is found white on white paper', async () => {
    expect(await hidden(textAt(50, 700, NUMBER, '1 g'))).toMatchObject([
      { certainty: 'likely', at: 'หน้า 1' },
    ]);
  });
});

test('a damaged PDF is said to be unreadable', async () => {
  const whole = makePdf([{ content: textAt(50, 700, NUMBER) }]);
  const { parts, findings } = await readText('pdf', whole.slice(0, 300));
  expect(parts).toEqual([]);
  expect(findings).toMatchObject([{ kind: 'unreadable', at: null }]);
});
