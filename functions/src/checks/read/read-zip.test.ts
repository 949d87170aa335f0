import { describe, expect, test } from 'vitest';
import { compound } from '../testing/compounds.ts';
import { readText } from './read-text.ts';
import { makeDoc } from './testing/make-doc.ts';
import { makeDocx, paragraph } from './testing/make-docx.ts';
import { makePdf, textAt } from './testing/make-pdf.ts';
import { makeZip } from './testing/make-zip.ts';

const NUMBER = '1-2345-67890-12-1';
/** As much of a picture as it is known by. */
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
const NAMES = 'ชื่อไฟล์ในไฟล์ ZIP';
/** `รายชื่อ.csv` as Windows in Thailand writes it: TIS-620, with no word about that. */
const OLD_NAME = new Uint8Array([0xc3, 0xd2, 0xc2, 0xaa, 0xd7, 0xe8, 0xcd, 0x2e, 0x63, 0x73, 0x76]);

describe('of an archive', () => {
  test('each file is read, and the names', async () => {
    const archive = makeZip([
      ['รายชื่อ.docx', makeDocx(paragraph(NUMBER), { footer1: paragraph('ท้าย') })],
      ['โฟลเดอร์/แผน.pdf', makePdf([{ content: textAt(50, 700, 'แผน') }])],
      ['ภาพ.jpg', JPEG],
    ]);
    expect(await readText('zip', archive)).toEqual({
      parts: [
        { at: NAMES, text: 'รายชื่อ.docx\nโฟลเดอร์/แผน.pdf\nภาพ.jpg' },
        { at: 'รายชื่อ.docx ในไฟล์ ZIP', text: NUMBER },
        { at: 'รายชื่อ.docx ในไฟล์ ZIP ท้ายกระดาษ', text: 'ท้าย' },
        { at: 'โฟลเดอร์/แผน.pdf ในไฟล์ ZIP หน้า 1', text: 'แผน' },
      ],
      findings: [],
    });
  });

  test('the second file of an archive in it is read, and no archive deeper', async () => {
    const deepest = makeZip([['ลึก.csv', NUMBER]]);
    const inner = makeZip([
      ['ก.csv', 'ว่าง'],
      ['ข.csv', NUMBER],
      ['ลึกสุด.zip', deepest],
    ]);
    const { parts, findings } = await readText('zip', makeZip([['ใน.zip', inner]]));
    expect(parts).toContainEqual({ at: 'ใน.zip ในไฟล์ ZIP ข.csv ในไฟล์ ZIP', text: NUMBER });
    expect(findings).toMatchObject([{ kind: 'unreadable', at: 'ใน.zip ในไฟล์ ZIP ลึกสุด.zip ในไฟล์ ZIP' }]);
  });

  test('Thai names of old programs are read', async () => {
    const { parts } = await readText('zip', makeZip([[OLD_NAME, NUMBER]]));
    expect(parts).toEqual([
      { at: NAMES, text: 'รายชื่อ.csv' },
      { at: 'รายชื่อ.csv ในไฟล์ ZIP', text: NUMBER },
    ]);
  });

  test('a PDF under another name is read', async () => {
    const { parts } = await readText(
      'zip',
      makeZip([['แผน.dat', makePdf([{ content: textAt(50, 700, NUMBER) }])]]),
    );
    expect(parts).toContainEqual({ at: 'แผน.dat ในไฟล์ ZIP หน้า 1', text: NUMBER });
  });

  test.each([
    ['ภาพ.jpg', NUMBER, ''],
    ['อ่านก่อน', NUMBER, ''],
    ['รายชื่อ.json', NUMBER, ''],
    ['ภาพ.png', makeDocx(paragraph(NUMBER)), ''],
    ['รายชื่อ.txt', makeDocx(paragraph(NUMBER)), ''],
    ['รายชื่อ.dat', makeZip([['ใน.csv', NUMBER]]), ' ใน.csv ในไฟล์ ZIP'],
  ])('%s is read by what it holds, whatever its name says', async (name, content, inside) => {
    const { parts, findings } = await readText('zip', makeZip([[name, content]]));
    expect(parts).toContainEqual({ at: `${name} ในไฟล์ ZIP${inside}`, text: NUMBER });
    expect(findings).toEqual([]);
  });

  test.each([
    ['ลับ.docx', true, 'ใส่รหัสผ่านไว้ ระบบอ่านข้อความไม่ได้'],
    ['ข้อมูล.rar', false, 'เป็นแฟ้ม RAR ซึ่งระบบไม่เปิดอ่าน'],
    ['ข้อมูล.bin', false, 'เป็นไฟล์ชนิดที่ระบบอ่านข้อความไม่ได้'],
    ['เสีย.docx', false, 'เปิดอ่านข้อความไม่ได้ ไฟล์อาจเสียหายหรือใส่รหัสผ่านไว้'],
  ])('%s (with a password: %s) is said to be unreadable', async (name, encrypted, excerpt) => {
    const { findings } = await readText(
      'zip',
      makeZip([[name, new Uint8Array([0, 1, 2, 3])]], { encrypted }),
    );
    expect(findings).toMatchObject([{ kind: 'unreadable', at: `${name} ในไฟล์ ZIP`, excerpt }]);
  });
});

describe('of files in documents', () => {
  test('a letter in a letter is read', async () => {
    const letter = makeDocx(paragraph('ก'), {}, { 'ใน.docx': makeDocx(paragraph(NUMBER)) });
    expect((await readText('docx', letter)).parts).toContainEqual({ at: 'ใน.docx ที่ฝังอยู่', text: NUMBER });
  });

  test.each([
    ['a letter of an older Word', makeDoc(NUMBER), [NUMBER], 0],
    ['something else, which is said', compound({ '\u0001Ole10Native': 'x' }), [], 1],
    ['an equation, which holds no words', compound({ 'Equation Native': 'x' }), [], 0],
  ])('an object in a letter is read where it is %s', async (_what, object, texts, said) => {
    const letter = makeDocx(paragraph('ก'), {}, { 'oleObject1.bin': object });
    const { parts, findings } = await readText('docx', letter);
    expect(parts.filter(({ at }) => at?.includes('oleObject1')).map(({ text }) => text)).toEqual(texts);
    expect(findings).toHaveLength(said);
  });

  test('what is attached to a PDF is read', async () => {
    const pdf = makePdf([{ content: textAt(50, 700, 'ก') }], { 'list.csv': NUMBER });
    expect((await readText('pdf', pdf)).parts).toContainEqual({
      at: 'list.csv ที่แนบอยู่ใน PDF',
      text: NUMBER,
    });
  });

  test('no deeper than three', async () => {
    let letter = makeDocx(paragraph(NUMBER));
    for (let i = 0; i < 5; i += 1) letter = makeDocx(paragraph(`ชั้น ${i}`), {}, { 'ใน.docx': letter });
    const { parts, findings } = await readText('docx', letter);
    expect(parts.map(({ text }) => text)).toEqual(['ชั้น 4', 'ชั้น 3', 'ชั้น 2', 'ชั้น 1']);
    expect(findings).toMatchObject([{ kind: 'unreadable', excerpt: 'ซ้อนอยู่หลายชั้น ระบบไม่เปิดอ่าน' }]);
  });
});

describe('a file of plain text', () => {
  const thai = 'ชื่อ เลข';
  const tis620 = new Uint8Array([0xaa, 0xd7, 0xe8, 0xcd, 0x20, 0xe0, 0xc5, 0xa2]);
  test.each([
    ['UTF-8', new TextEncoder().encode(thai)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${thai}`)],
    ['TIS-620', tis620],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${thai}`, 'utf16le'))],
  ])('is read in %s', async (_what, content) => {
    expect((await readText('csv', content)).parts).toEqual([{ at: null, text: thai }]);
  });
});

test('a row of a table with commas is a line, its cells parted by tabs', async () => {
  const table =
    'ที่,ชื่อ,เลข\r\n1,"นายกล้า หาญดี, บ้านโนนสูง",1234567890121\r\n2,"นาย ""ก้อง""\r\nดีเลิศ",2345123451238';
  expect((await readText('csv', new TextEncoder().encode(table))).parts[0]?.text).toBe(
    'ที่\tชื่อ\tเลข\r\n1\tนายกล้า หาญดี, บ้านโนนสูง\t1234567890121\r\n2\tนาย "ก้อง" ดีเลิศ\t2345123451238',
  );
});

test('of a picture nothing is said', async () => {
  expect(await readText('jpg', new Uint8Array([0xff, 0xd8, 0xff]))).toEqual({ parts: [], findings: [] });
});
