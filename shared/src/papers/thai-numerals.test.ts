import { expect, test } from 'vitest';
import { paperNumerals } from './thai-numerals.ts';

test.each([
  ['ปีงบประมาณ 2565', 'ปีงบประมาณ ๒๕๖๕'],
  ['มาตรา 9 (8) พ.ศ. 2540', 'มาตรา ๙ (๘) พ.ศ. ๒๕๔๐'],
  ['โทร. 0 4200 0000 ต่อ 11', 'โทร. ๐ ๔๒๐๐ ๐๐๐๐ ต่อ ๑๑'],
  ['ไตรมาสที่2', 'ไตรมาสที่๒'],
  ['125 KB', '๑๒๕ KB'],
  ['เลขที่คำขอ 2565-0001', 'เลขที่คำขอ 2565-0001'],
  ['ที่https://example.go.th/ข่าว/2565?p=12 หน้า 3', 'ที่https://example.go.th/ข่าว/2565?p=12 หน้า ๓'],
  ['sso00370@gmail.com', 'sso00370@gmail.com'],
  ['ไฟล์ plan-2565.pdf', 'ไฟล์ plan-2565.pdf'],
  ['COVID-19 และ PM2.5 เกิน 37.5 มคก.', 'COVID-19 และ PM2.5 เกิน ๓๗.๕ มคก.'],
  ['๒๔ ธันวาคม ๒๕๖๔', '๒๔ ธันวาคม ๒๕๖๔'],
])('“%s” is printed as “%s”', (typed, printed) => {
  expect(paperNumerals(typed)).toBe(printed);
});
