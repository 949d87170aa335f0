import { checkKnowledge } from '@prakat/shared/checks/find-in-text';
import { fileExtensions } from '@prakat/shared/files/file-types';
import { theOffice } from '@prakat/shared/testing/procedure-people';
import { describe, expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { makeDocx, paragraph } from './read/testing/make-docx.ts';
import { makePdf, textAt } from './read/testing/make-pdf.ts';
import { makeXlsx, sheetXml } from './read/testing/make-xlsx.ts';
import { makeZip } from './read/testing/make-zip.ts';

const ID = '1-1111-11111-11-9';
const knowledge = checkKnowledge(theOffice(), [], '2021-12-24');
const looked = async (name: string, content: Uint8Array) => {
  const rules = { extensions: fileExtensions, maxBytes: 4 * 1024 * 1024 };
  const checked = await inspectFile({ name, content, rules, clamd: null, knowledge });
  if (!checked.ok) throw new Error(checked.refusal.message);
  return checked.report.findings.map(({ kind, certainty, at }) => [kind, certainty, at]);
};

const strings: string[] = [];
const hidden = sheetXml(
  [
    ['ลำดับ', 'เลขประจำตัว'],
    [1, ID],
  ],
  strings,
);
const workbook = makeXlsx(
  [
    { name: 'สรุป', xml: sheetXml([['จำนวน', 12]], strings) },
    { name: 'รายชื่อ', state: 'hidden', xml: hidden },
  ],
  strings,
);

describe('what stands in a file is found in the worker, with its place', () => {
  test.each([
    ['แบบ.docx', makeDocx(paragraph('ผู้รับสิทธิ'), { header1: paragraph('เลข ', ID) })],
    ['หนังสือ.pdf', makePdf([{ content: '' }, { content: textAt(50, 700, `เลข ${ID}`) }])],
    ['ตาราง.xlsx', workbook],
    ['รวม.zip', makeZip([['ใน/ตาราง.xlsx', workbook]])],
  ])('%s', async (name, content) => {
    const found = await looked(name, content);
    const sure = found.filter(([kind]) => kind === 'citizen_id');
    expect(sure).toMatchObject([['citizen_id', 'sure', expect.stringMatching(/[ก-๙]/)]]);
  });

  test('a number that is sure is found beside a doubtful one that looks the same masked', async () => {
    const letter = makeDocx(paragraph('เลขผู้เสียภาษี 1-1111-22222-22-7') + paragraph(`ผู้รับสิทธิ ${ID}`));
    expect(await looked('หนังสือ.docx', letter)).toEqual([
      ['citizen_id', 'sure', null],
      ['citizen_id', 'likely', null],
    ]);
  });

  test('slips as well, and nothing where there is nothing', async () => {
    const act = 'ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2541';
    expect(await looked('ประกาศ.docx', makeDocx(paragraph(act)))).toMatchObject([['act_year', 'sure', null]]);
    expect(await looked('ประกาศ.docx', makeDocx(paragraph('ประกาศผลการคัดเลือก')))).toEqual([]);
  });

  test('a member that nobody can read is told of once, behind what is sure', async () => {
    const packed = Buffer.from('377abcaf271c0004', 'hex');
    expect(await looked('รวม.zip', makeZip([['a.7z', packed]]))).toEqual([
      ['unreadable', 'likely', 'a.7z ในไฟล์ ZIP'],
    ]);
    const both = await looked(
      'รวม.zip',
      makeZip([
        ['a.7z', packed],
        ['ใน/ตาราง.xlsx', workbook],
      ]),
    );
    expect(both.map(([kind]) => kind)).toEqual(['citizen_id', 'unreadable']);
  });
});
