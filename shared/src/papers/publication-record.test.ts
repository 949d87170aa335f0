import { describe, expect, test } from 'vitest';
import type { FileExtension } from '../files/file-types.ts';
import type { Publication } from '../publication/schema.ts';
import { aContent, anAttachedFile, aPublication } from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { anItemOnline, type Situation } from '../testing/procedure-situations.ts';
import { wordsOf } from './paper.ts';
import { checkCategory, publicationRecord, recordPaper } from './publication-record.ts';
import { parsePeriod } from './record-period.ts';
import { recordRow } from './record-rows.ts';

const profile = anOfficeProfile({
  name: { full: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง', short: 'สสอ.ศรีบุญเรือง', place: 'จังหวัดหนองบัวลำภู' },
});
const [firstTopic, secondTopic] = profile.categories;

function period(id: string) {
  const parsed = parsePeriod(id, '2022-12-31');
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.period;
}
const rowsOf = (publications: Publication[]) => publications.flatMap((each) => recordRow(each) ?? []);
const record = (publications: Publication[], id = '2564-Q4', today = '2021-10-04') =>
  publicationRecord(profile, { period: period(id), categoryId: null, today }, rowsOf(publications));

const published = (
  publishedAt: string,
  given: { title?: string; files?: FileExtension[]; number?: string; categoryId?: string } = {},
) =>
  aPublication({
    publishedAt,
    number: given.number ?? '2564-0001',
    content: aContent({
      title: given.title ?? 'แผนปฏิบัติการ',
      categoryId: given.categoryId ?? firstTopic?.id ?? '',
      files: (given.files ?? []).map((extension) => anAttachedFile({ extension })),
    }),
  });

/** Seed 003, lines 163 to 166: the day was left out there. */
const ofAugust = [
  ['2021-08-02T03:00:00.000Z', 'ขออนุญาตเผยแพร่แผนปฏิบัติการจัดซื้อจัดจ้างประจำปีงบประมาณ ๒๕๖๔', '๒ สิงหาคม ๒๕๖๔'],
  ['2021-08-09T03:00:00.000Z', 'ขออนุญาตเผยแพร่ผลการจัดซื้อจัดจ้างในรอบเดือน', '๙ สิงหาคม ๒๕๖๔'],
  ['2021-08-16T03:00:00.000Z', 'ขออนุญาตเผยแพร่การวางระบบในการจัดการเรื่องร้องเรียนของหน่วยงาน', '๑๖ สิงหาคม ๒๕๖๔'],
  [
    '2021-08-30T17:30:00.000Z',
    'ขออนุญาตเผยแพร่การวิเคราะห์ความเสี่ยงเกี่ยวกับผลประโยชน์ทับซ้อนในหน่วยงาน',
    '๓๑ สิงหาคม ๒๕๖๔',
  ],
] as const;

test('the four publications of August 2564 come out as Si Bun Rueang recorded them, with their days', () => {
  const publications = ofAugust
    .map(([at, title], index) => published(at, { title, files: ['pdf', 'jpg'], number: `2564-000${index}` }))
    .reverse();
  expect(wordsOf(recordPaper(record(publications)))).toEqual([
    'บันทึกรายงานผลการเผยแพร่ข้อมูลผ่านเว็บไซต์ของ สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
    'เดือน กรกฎาคม - กันยายน ๒๕๖๔',
    ...['วัน เดือน ปี', 'เรื่อง', 'เอกสารแนบ', 'หมายเหตุ'],
    ...ofAugust.flatMap(([, title, day]) => [day, title, 'เอกสารและรูป ๒ ไฟล์', '']),
    'จำนวนเรื่องที่เผยแพร่ แยกตามหมวดหมู่',
    ...['หมวดหมู่', 'จำนวน (เรื่อง)'],
    ...['๑. หมวดที่ ๑', '๔'],
    ...['รวม', '๔'],
  ]);
});

describe('เอกสารแนบ', () => {
  test.each<[FileExtension[], string]>([
    [[], '–'],
    [['pdf'], 'เอกสาร 1 ไฟล์'],
    [['pdf', 'docx', 'zip'], 'เอกสาร 3 ไฟล์'],
    [['jpg', 'png'], 'รูป 2 ไฟล์'],
    [['jpg', 'xlsx', 'pdf'], 'เอกสารและรูป 3 ไฟล์'],
  ])('of %j is %s', (files, words) => {
    expect(recordRow(published('2021-08-02T03:00:00.000Z', { files }))?.attachments).toBe(words);
  });
});

describe('หมายเหตุ', () => {
  test.each<[Situation, string[]]>([
    ['published', []],
    ['confirmed', []],
    ['being corrected', []],
    ['correction rejected', []],
    ['published by hand', ['ผู้ดูแลเว็บไซต์นำขึ้นเอง']],
    ['removed by hand', ['ผู้ดูแลเว็บไซต์นำขึ้นเอง', 'นำลงเมื่อวันที่ 24 ธันวาคม 2564']],
    ['taken down', ['นำลงเมื่อวันที่ 24 ธันวาคม 2564']],
    ['to be put up again', ['นำลงเมื่อวันที่ 24 ธันวาคม 2564 รอนำกลับขึ้นเว็บไซต์']],
    ['expired', ['ครบกำหนดเผยแพร่ นำลงเมื่อวันที่ 1 เมษายน 2565']],
    ['to be put on the board', []],
    ['on the board', ['ติดบอร์ดประชาสัมพันธ์เมื่อวันที่ 24 ธันวาคม 2564 โดย คุณ webmaster']],
    [
      'sheet taken off the board',
      [
        'นำลงเมื่อวันที่ 24 ธันวาคม 2564',
        'ติดบอร์ดประชาสัมพันธ์เมื่อวันที่ 24 ธันวาคม 2564 โดย คุณ webmaster',
        'ปลดจากบอร์ดประชาสัมพันธ์เมื่อวันที่ 24 ธันวาคม 2564 โดย คุณ webmaster',
      ],
    ],
    ['published by word of mouth', ['อนุมัติทางวาจา ยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร']],
    ['confirmed in writing', ['อนุมัติทางวาจา ยืนยันเป็นลายลักษณ์อักษรแล้ว']],
    ['denied', ['อนุมัติทางวาจา ผู้อนุมัติปฏิเสธว่าไม่ได้อนุมัติ', 'ไม่ได้รับอนุมัติ นำลงเมื่อวันที่ 24 ธันวาคม 2564']],
    ['correction up', ['แก้ไขเมื่อวันที่ 24 ธันวาคม 2564 ตามคำขอเลขที่ 2565-0002']],
    [
      'correction up by word of mouth',
      ['แก้ไขเมื่อวันที่ 24 ธันวาคม 2564 ตามคำขอเลขที่ 2565-0002 (อนุมัติทางวาจา ยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร)'],
    ],
    [
      'correction denied',
      [
        'แก้ไขเมื่อวันที่ 24 ธันวาคม 2564 ตามคำขอเลขที่ 2565-0002 (อนุมัติทางวาจา ผู้อนุมัติปฏิเสธว่าไม่ได้อนุมัติ)',
        'ไม่ได้รับอนุมัติ นำลงเมื่อวันที่ 24 ธันวาคม 2564 รอนำกลับขึ้นเว็บไซต์',
      ],
    ],
  ])('of what is %s is %j', (situation, remarks) => {
    expect(recordRow(anItemOnline(situation).publication)?.remarks).toEqual(remarks);
  });

  test.each<Situation>([
    'approved',
    'called off',
    'approved by word of mouth',
    'waiting to be published by hand',
  ])('is not asked of what never went up: %s', (situation) => {
    expect(recordRow(anItemOnline(situation).publication)).toBeNull();
  });
});

describe('the rows of a record', () => {
  const times = ['2021-08-09T03:00:00.000Z', '2021-07-01T00:00:00.000Z', '2021-08-02T03:00:00.000Z'];

  test('stand in the order in which they went up, each once', () => {
    const { rows } = record(times.map((at, index) => published(at, { number: `2564-000${index}` })));
    expect(rows.map(([day]) => day)).toEqual(['1 กรกฎาคม 2564', '2 สิงหาคม 2564', '9 สิงหาคม 2564']);
  });

  test('are counted by category in the order of the office, and as a whole', () => {
    const publications = [
      ...times.map((at) => published(at, { categoryId: secondTopic?.id ?? '' })),
      published('2021-08-09T03:00:00.000Z'),
      published('2021-08-09T03:00:00.000Z', { categoryId: 'given-up' }),
    ];
    expect(record(publications).sums).toEqual([
      { name: '1. หมวดที่ 1', count: 1 },
      { name: '2. หมวดที่ 2', count: 3 },
      { name: 'หมวดหมู่ที่ไม่อยู่ในแนวทางของหน่วยงานแล้ว', count: 1 },
    ]);
  });
});

test('a period without any publication gives a paper that says so', () => {
  expect(wordsOf(recordPaper(record([])))).toEqual([
    'บันทึกรายงานผลการเผยแพร่ข้อมูลผ่านเว็บไซต์ของ สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
    'เดือน กรกฎาคม - กันยายน ๒๕๖๔',
    'ไม่มีการเผยแพร่ข้อมูลผ่านเว็บไซต์ในช่วงเวลานี้',
  ]);
});

test.each([
  ['2021-09-30', ['(ข้อมูลถึงวันที่ 30 กันยายน 2564)']],
  ['2021-10-01', []],
])('a record that is made on %s, before its period is over, says until when it goes: %j', (today, notes) => {
  expect(record([], '2564-Q4', today).notes).toEqual(notes);
});

test('a record of one category says which, and is refused for one that the office does not have', () => {
  const asked = { period: period('2564-Q4'), categoryId: firstTopic?.id ?? '', today: '2021-10-04' };
  const { notes, nothing } = publicationRecord(profile, asked, []);
  expect(notes).toEqual(['เฉพาะหมวดหมู่ 1. หมวดที่ 1']);
  expect(nothing).toBe('ไม่มีการเผยแพร่ข้อมูลผ่านเว็บไซต์ในหมวดหมู่นี้ในช่วงเวลานี้');
  expect(checkCategory(profile, null).ok).toBe(true);
  expect(checkCategory(profile, 'nowhere')).toMatchObject({
    ok: false,
    refusal: { code: 'category_unknown' },
  });
});
