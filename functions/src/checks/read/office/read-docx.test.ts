import { describe, expect, test } from 'vitest';
import { readText } from '../read-text.ts';
import { makeDocx, paragraph } from '../testing/make-docx.ts';

const NUMBER = '1-2345-67890-12-1';
const run = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`;
const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
const read = async (body: string, others?: Record<string, string>) =>
  (await readText('docx', makeDocx(body, others))).parts;

describe('of a Word document', () => {
  test('a number that is split over runs is read as one', async () => {
    expect(await read(paragraph('เลข 1-23', '45-678', '90-12-1'))).toEqual([
      { at: null, text: `เลข ${NUMBER}` },
    ]);
  });

  test('a row of a table is a line', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
    const [part] = await read(`<w:tbl>${row('1', 'นายกล้า หาญดี')}${row('2', 'นางจันทร์ แจ่มใส')}</w:tbl>`);
    expect(part?.text.split('\n').map((line) => line.split(/\s*\t/).filter(Boolean))).toEqual([
      ['1', 'นายกล้า หาญดี'],
      ['2', 'นางจันทร์ แจ่มใส'],
    ]);
  });

  test.each([
    ['header1', 'หัวกระดาษ'],
    ['footer2', 'ท้ายกระดาษ'],
    ['footnotes', 'เชิงอรรถ'],
    ['endnotes', 'อ้างอิงท้ายเรื่อง'],
    ['comments', 'ความคิดเห็น'],
  ])('%s is read, and its place is %s', async (name, at) => {
    expect(await read(paragraph('เนื้อหา'), { [name]: paragraph(NUMBER) })).toContainEqual({
      at,
      text: NUMBER,
    });
  });

  test('a text box is read once, although files hold it twice', async () => {
    const twice = `<mc:AlternateContent><mc:Choice>${box(NUMBER)}</mc:Choice><mc:Fallback>${box(NUMBER)}</mc:Fallback></mc:AlternateContent>`;
    const body = `<w:p><w:r><w:t>เนื้อ</w:t></w:r><w:r>${twice}</w:r><w:r><w:t>หา</w:t></w:r></w:p>`;
    expect(await read(body)).toEqual([
      { at: null, text: 'เนื้อหา' },
      { at: 'กล่องข้อความ', text: NUMBER },
    ]);
  });

  test('a deletion that is tracked is read apart', async () => {
    const deletion = `<w:p><w:del><w:r><w:delText>1-2345-</w:delText></w:r><w:r><w:delText>67890-12-1</w:delText></w:r></w:del><w:r><w:t>ข้อความ</w:t></w:r></w:p>`;
    expect(await read(deletion)).toEqual([
      { at: null, text: 'ข้อความ' },
      { at: 'ข้อความที่ลบแล้วแต่ยังติดตามการเปลี่ยนแปลงไว้', text: NUMBER },
    ]);
  });

  test.each([
    ['<w:vanish/>', 'ข้อความที่ซ่อนไว้'],
    ['<w:vanish w:val="0"/>', null],
  ])('text formatted with %s stands at %s', async (vanish, at) => {
    expect(await read(run(`<w:rPr>${vanish}</w:rPr><w:t>${NUMBER}</w:t>`))).toEqual([{ at, text: NUMBER }]);
  });

  test('hyphens that do not break are hyphens', async () => {
    const hyphen = '</w:t><w:noBreakHyphen/><w:t>';
    expect(await read(run(`<w:t>${NUMBER.replaceAll('-', hyphen)}</w:t>`))).toEqual([
      { at: null, text: NUMBER },
    ]);
  });

  test('words of a chart are read', async () => {
    const chart = `<c:v>${NUMBER}</c:v><a:p><a:r><a:t>หัวเรื่อง</a:t></a:r></a:p>`;
    const [part] = await read('', { 'charts/chart1': chart });
    expect(part?.text.split(/\s+/)).toEqual([NUMBER, 'หัวเรื่อง']);
  });
});

test.each(['docx', 'xlsx', 'doc', 'xls', 'zip', 'pdf'] as const)(
  'a damaged %s is one finding, no error',
  async (type) => {
    const { parts, findings } = await readText(type, new Uint8Array([80, 75, 3, 4, 0, 1, 2, 3]));
    expect(parts).toEqual([]);
    expect(findings).toMatchObject([{ kind: 'unreadable', at: null }]);
  },
);
