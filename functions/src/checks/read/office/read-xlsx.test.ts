import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readText } from '../read-text.ts';
import { makeDoc } from '../testing/make-doc.ts';
import { makeXlsx, sheetXml } from '../testing/make-xlsx.ts';

const NUMBER = '1-2345-67890-12-1';

/** A workbook of one sheet of these rows. */
function workbook(
  rows: (string | number)[][],
  {
    state,
    others,
    ...settings
  }: {
    state?: string;
    others?: Record<string, string>;
    columns?: string;
    hiddenRows?: number[];
    after?: string;
  } = {},
) {
  const strings: string[] = [];
  const xml = sheetXml(rows, strings, settings);
  return makeXlsx([{ name: 'รายชื่อ', xml, ...(state === undefined ? {} : { state }) }], strings, others);
}
const read = async (content: Uint8Array) => (await readText('xlsx', content)).parts;

describe('of an Excel workbook', () => {
  test('a row is a line, and its place is the sheet', async () => {
    expect(
      await read(
        workbook([
          ['ชื่อ', 'เลข'],
          ['นายกล้า หาญดี', NUMBER],
        ]),
      ),
    ).toEqual([{ at: 'แผ่นงาน รายชื่อ', text: `ชื่อ\tเลข\nนายกล้า หาญดี\t${NUMBER}` }]);
  });

  test('a number is read in full, whatever way it is stored', async () => {
    const after = '<row r="9"><c r="A9"><v>1.234567890121E12</v></c></row>';
    const [part] = await read(workbook([[1234567890121]], { after }));
    expect(part?.text).toBe('1234567890121\n1234567890121');
  });

  test('formatted and written-in texts are read', async () => {
    const xml = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>ในช่อง</t></is></c><c r="C1" t="str"><f>A1</f><v>สูตร</v></c></row></sheetData>`;
    const shared = '1-2345-</t></r><r><t>67890-12-1</t></r><rPh><t>คำอ่าน</t></rPh><r><t>';
    expect(
      await read(
        makeXlsx(
          [{ name: 'ก', xml }],
          [`</t><r><t>${shared}`].map((t) => `${t}</t></r><t>`),
        ),
      ),
    ).toEqual([{ at: 'แผ่นงาน ก', text: `${NUMBER}\tในช่อง\tสูตร` }]);
  });

  test.each([
    ['a hidden sheet', { state: 'hidden' }, 'แผ่นงาน รายชื่อ (มีแผ่นงานซ่อน)'],
    ['a sheet that only programs show', { state: 'veryHidden' }, 'แผ่นงาน รายชื่อ (มีแผ่นงานซ่อน)'],
    [
      'a hidden column',
      { columns: '<cols><col min="2" max="3" hidden="1"/></cols>' },
      'แผ่นงาน รายชื่อ (มีคอลัมน์ซ่อน B)',
    ],
    ['a hidden row', { hiddenRows: [1] }, 'แผ่นงาน รายชื่อ (มีแถวซ่อน 1 แถว)'],
    ['an empty hidden column', { columns: '<cols><col min="5" max="9" hidden="1"/></cols>' }, 'แผ่นงาน รายชื่อ'],
  ])('%s is read and its place says so', async (_what, settings, at) => {
    expect(await read(workbook([['นายกล้า หาญดี', NUMBER]], settings))).toEqual([
      { at, text: `นายกล้า หาญดี\t${NUMBER}` },
    ]);
  });

  test('header and footer of the printed page are read', async () => {
    const after = `<headerFooter><oddFooter>&amp;L${NUMBER}</oddFooter></headerFooter>`;
    expect(await read(workbook([['ก']], { after }))).toEqual([
      { at: 'แผ่นงาน รายชื่อ', text: `ก\n&L${NUMBER}` },
    ]);
  });

  test.each([
    [
      'xl/comments1.xml',
      `<comments><comment><text><r><t>1-2345-67890</t></r><r><t>-12-1</t></r></text></comment></comments>`,
      'ความคิดเห็น',
    ],
    [
      'xl/drawings/drawing1.xml',
      `<xdr><a:p><a:r><a:t>${NUMBER}</a:t></a:r></a:p></xdr>`,
      'กล่องข้อความหรือแผนภูมิ',
    ],
    ['xl/pivotCache/pivotCacheDefinition1.xml', `<p><s v="${NUMBER}"/></p>`, 'ข้อมูลที่ตารางสรุป (Pivot) เก็บไว้'],
    ['xl/externalLinks/externalLink1.xml', `<e><cell><v>${NUMBER}</v></cell></e>`, 'ข้อมูลที่คัดลอกมาจากไฟล์อื่น'],
  ])('%s is read', async (name, xml, at) => {
    expect(await read(workbook([['ก']], { others: { [name]: xml } }))).toContainEqual({ at, text: NUMBER });
  });
});

describe('of an old Excel workbook', () => {
  test('hidden sheets and columns are read and their place says so', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['หัวข้อ']]), 'สรุป');
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['นายกล้า หาญดี', NUMBER],
        ['เลข', 1234567890121],
      ]),
      'รายชื่อ',
    );
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const [, list] = Object.values(book.Sheets);
    if (list !== undefined) list['!cols'] = [{}, { hidden: true }];
    const content = new Uint8Array(write(book, { type: 'array', bookType: 'biff8', cellStyles: true }));
    expect((await readText('xls', content)).parts).toEqual([
      { at: 'แผ่นงาน สรุป', text: 'หัวข้อ' },
      { at: 'แผ่นงาน รายชื่อ (มีแผ่นงานซ่อน คอลัมน์ซ่อน B)', text: `นายกล้า หาญดี\t${NUMBER}\nเลข\t1234567890121` },
    ]);
  });
});

test('of an old Word document Thai and Arabic letters are read', async () => {
  const { parts, findings } = await readText('doc', makeDoc(`เลขประจำตัวประชาชน ${NUMBER}`));
  expect(parts).toEqual([{ at: null, text: `เลขประจำตัวประชาชน ${NUMBER}` }]);
  expect(findings).toEqual([]);
});
