import { expect, test } from 'vitest';
import { readDocx } from './office/read-docx.ts';
import { addText, newReading } from './reading.ts';
import { makeDocx, paragraph } from './testing/make-docx.ts';

const CUT = 'มีเนื้อหามากเกินกว่าที่ระบบจะอ่านได้ทั้งหมด ส่วนที่เหลือยังไม่ได้ตรวจ';

test('text beyond what is read at most is cut, and that is said once', () => {
  const reading = { ...newReading(), lettersLeft: 10 };
  for (const text of ['123456', '789012', '3456']) addText(reading, 'หน้า 1', text);
  expect(reading.parts.map(({ text }) => text)).toEqual(['123456', '7890']);
  expect(reading.findings).toMatchObject([{ kind: 'unreadable', excerpt: CUT }]);
});

test('no more is unpacked than is left for the whole file, and that is said once', async () => {
  const reading = { ...newReading(), bytesLeft: 5_000 };
  const document = makeDocx(paragraph('เนื้อหา'), { header1: ' '.repeat(4_900), header2: paragraph('หัว') });
  await readDocx(document, null, reading, async () => {});
  expect(reading.parts).toEqual([{ at: null, text: 'เนื้อหา' }]);
  expect(reading.findings).toMatchObject([{ kind: 'unreadable', excerpt: CUT }]);
});
