import { describe, expect, test } from 'vitest';
import { freshnessItems } from '../freshness/items.ts';
import { anOfficeThatLooks } from '../freshness/test-office.ts';
import { theHeadSignature } from '../testing/builders.ts';
import { papersOfOffice } from '../testing/office-profile-builder.ts';
import { wordsOf } from './paper.ts';
import { parsePeriod } from './record-period.ts';
import type { Written } from './written-paper.ts';
import type { YearlyFacts } from './yearly-facts.ts';
import { yearlyReport } from './yearly-report.ts';

/** Four things are looked at: 1.1 and 1.3 by month, 1.2 by quarter, the second topic by month. */
const profile = { ...anOfficeThatLooks(), papers: papersOfOffice() };

function fiscalYear(id: string) {
  const parsed = parsePeriod(id, '2026-12-31');
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.period;
}
const months = [
  ...['2023-10', '2023-11', '2023-12', '2024-01', '2024-02', '2024-03'],
  ...['2024-04', '2024-05', '2024-06', '2024-07', '2024-08', '2024-09'],
];
const quarters = ['2567-Q1', '2567-Q2', '2567-Q3', '2567-Q4'];
const allLooks = Object.fromEntries(
  freshnessItems(profile).map(({ key, refresh }) => [key, refresh === 'monthly' ? months : quarters]),
);
const facts = (given: Partial<YearlyFacts> = {}): YearlyFacts => ({
  period: fiscalYear('2567'),
  today: '2024-10-07',
  firstDay: null,
  published: {},
  standing: [],
  checked: allLooks,
  corrections: 0,
  takenDown: { expired: 0, early: 0, denied: 0, unconfirmed: 0 },
  verbal: [],
  refusals: [],
  remarks: [],
  at: '2024-09-30T03:00:00.000Z',
  ...given,
});
const aWriting = (given: Partial<Written> = {}): Written => ({
  number: null,
  date: null,
  wording: {},
  proposer: null,
  decision: null,
  mark: 'ร่าง',
  at: '2024-10-07T03:00:00.000Z',
  ...given,
});
const draw = (given: Partial<YearlyFacts> = {}, written: Partial<Written> = {}) =>
  yearlyReport.draw(profile, facts(given), aWriting(written));
const lines = (...given: Parameters<typeof draw>) => wordsOf(draw(...given));
const proposed = (id: string, given: Partial<YearlyFacts> = {}) =>
  yearlyReport.sections(profile, facts(given)).find((section) => section.id === id)?.proposed;
const without = (keys: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(allLooks).map(([key, looked]) => [
      key,
      looked.filter((each) => !keys[key]?.includes(each)),
    ]),
  );

describe('what an office has of a topic', () => {
  test('is counted by subtopics that have something, and names those that have nothing, but for what there need not be', () => {
    const standing = ['general-information.news', 'general-information.history'];
    expect(lines({ standing, published: { 'general-information': 40 } })).toEqual(
      expect.arrayContaining([
        'การกำกับติดตาม : มีข้อมูลนำเผยแพร่ผ่านเว็บไซต์ของหน่วยงาน จำนวน ๒ เรื่อง โดยมีการติดตามและปรับปรุงข้อมูลที่มีการเปลี่ยนแปลง เดือนละ ๑ ครั้ง (๑.๑, ๑.๓), ไตรมาสละ ๑ ครั้ง (๑.๒)',
        'ยังไม่มีข้อมูลในหัวข้อ ๑.๒, ๑.๓',
      ]),
    );
  });

  test('is counted by publications where it has no subtopics', () => {
    expect(lines({ published: { law: 12 } })).toContain(
      'การกำกับติดตาม : มีข้อมูลนำเผยแพร่ผ่านเว็บไซต์ของหน่วยงาน จำนวน ๑๒ ครั้ง โดยมีการติดตามและปรับปรุงข้อมูลที่มีการเปลี่ยนแปลง เดือนละ ๑ ครั้ง',
    );
  });

  test('is counted by publications where it comes and goes, as news do', () => {
    const office = anOfficeThatLooks();
    const [first] = office.categories;
    if (first) first.displayDays = 365;
    const words = wordsOf(
      yearlyReport.draw(office, facts({ published: { 'general-information': 65 } }), aWriting()),
    );
    expect(words.join('\n')).toContain('จำนวน ๖๕ ครั้ง');
  });

  test('says nothing of looks that the procedure does not ask for', () => {
    expect(lines({ published: {} })).toContain(
      'การกำกับติดตาม : มีข้อมูลนำเผยแพร่ผ่านเว็บไซต์ของหน่วยงาน จำนวน ๐ เรื่อง',
    );
  });

  test('that its framework no longer has is not lost', () => {
    expect(lines({ published: { gone: 3 } })).toContain(
      'หมวดหมู่ที่ไม่อยู่ในแนวทางของหน่วยงานแล้ว มีข้อมูลนำเผยแพร่ จำนวน ๓ ครั้ง',
    );
  });
});

describe('the looks of the year', () => {
  test.each<[string, Partial<YearlyFacts>, string]>([
    ['all were made', {}, 'การตรวจที่บันทึกไว้ : ครบ ๑๒ จาก ๑๒ เดือน'],
    [
      'a month went by without',
      { checked: without({ law: ['2024-03'] }) },
      'การตรวจที่บันทึกไว้ : ครบ ๑๑ จาก ๑๒ เดือน ไม่ได้ตรวจในเดือนมีนาคม ๒๕๖๗',
    ],
    [
      'one of two was not looked at in a month, both in another',
      {
        checked: without({
          'general-information.news': ['2023-10', '2024-09'],
          'general-information.jobs': ['2024-09'],
        }),
      },
      'การตรวจที่บันทึกไว้ หัวข้อ ๑.๑, ๑.๓ : ครบ ๑๐ จาก ๑๒ เดือน ไม่ได้ตรวจในเดือนตุลาคม ๒๕๖๖ (๑.๑), เดือนกันยายน ๒๕๖๗',
    ],
    [
      'a quarter went by without',
      { checked: without({ 'general-information.plans': ['2567-Q2'] }) },
      'การตรวจที่บันทึกไว้ หัวข้อ ๑.๒ : ครบ ๓ จาก ๔ ไตรมาส ไม่ได้ตรวจในไตรมาสที่ ๒',
    ],
    ['none was made', { checked: {} }, 'การตรวจที่บันทึกไว้ หัวข้อ ๑.๒ : ครบ ๐ จาก ๔ ไตรมาส'],
    [
      'the office began in July',
      { firstDay: '2024-07-15', checked: { law: ['2024-07', '2024-08'] } },
      'การตรวจที่บันทึกไว้ : ครบ ๒ จาก ๓ เดือน นับตั้งแต่เริ่มใช้ระบบเมื่อวันที่ ๑๕ กรกฎาคม ๒๕๖๗ ไม่ได้ตรวจในเดือนกันยายน ๒๕๖๗',
    ],
    // November runs: nobody has missed it yet, and whoever has looked at it has.
    [
      'the year runs and nobody has looked in this month',
      { today: '2023-11-10', checked: { law: ['2023-10'] } },
      'การตรวจที่บันทึกไว้ : ครบ ๑ จาก ๑ เดือน',
    ],
    [
      'the year runs and somebody has',
      { today: '2023-11-10', checked: { law: ['2023-10', '2023-11'] } },
      'การตรวจที่บันทึกไว้ : ครบ ๒ จาก ๒ เดือน',
    ],
    [
      'nothing was to be looked at yet',
      { today: '2023-10-10', checked: {} },
      'การตรวจที่บันทึกไว้ : ยังไม่ครบรอบที่ต้องตรวจ',
    ],
  ])('are told where %s', (_what, given, line) => {
    expect(lines(given)).toContain(line);
  });
});

test('a year that is not over says until when it goes', () => {
  expect(lines({ today: '2024-09-30' })).toContain('(ข้อมูลถึงวันที่ ๓๐ กันยายน ๒๕๖๗)');
  expect(lines({ today: '2024-10-01' }).join('\n')).not.toContain('ข้อมูลถึงวันที่');
});

test('corrections, what came down and every permission by word of mouth are told, with when it was confirmed', () => {
  const verbal = [
    {
      number: '2567-0003',
      name: 'นายสมชาย ใจดี',
      givenAt: '2024-03-03T03:00:00.000Z',
      status: 'confirmed' as const,
      settledAt: '2024-03-04T03:00:00.000Z',
    },
    {
      number: '2567-0009',
      name: 'นายสมชาย ใจดี',
      givenAt: '2024-09-29T03:00:00.000Z',
      status: 'pending' as const,
      settledAt: null,
    },
  ];
  const words = lines({
    corrections: 3,
    takenDown: { expired: 2, early: 1, denied: 0, unconfirmed: 0 },
    verbal,
  });
  expect(words).toEqual(
    expect.arrayContaining([
      'แก้ไขข้อมูลที่เผยแพร่แล้ว จำนวน ๓ ครั้ง',
      'นำลงจากเว็บไซต์ จำนวน ๓ เรื่อง (ครบกำหนดเผยแพร่ ๒ เรื่อง ก่อนกำหนด ๑ เรื่อง)',
      'อนุมัติทางวาจา จำนวน ๒ ครั้ง',
      'คำขอเลขที่ 2567-0003 นายสมชาย ใจดี อนุมัติทางวาจาเมื่อวันที่ ๓ มีนาคม ๒๕๖๗ ยืนยันเป็นลายลักษณ์อักษร เมื่อวันที่ ๔ มีนาคม ๒๕๖๗',
      'คำขอเลขที่ 2567-0009 นายสมชาย ใจดี อนุมัติทางวาจาเมื่อวันที่ ๒๙ กันยายน ๒๕๖๗ ยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร',
    ]),
  );
});

describe('สรุปปัญหา และข้อเสนอแนะ', () => {
  const everySubtopic = profile.categories.flatMap(({ id, subtopics }) =>
    subtopics.map((each) => `${id}.${each.id}`),
  );
  test('is proposed from what people noted and what the record shows', () => {
    const given: Partial<YearlyFacts> = {
      standing: everySubtopic.filter((place) => place !== 'general-information.plans'),
      checked: without({ law: ['2024-03', '2024-04'], 'general-information.jobs': ['2023-10'] }),
      refusals: [
        { reason: 'แก้ไขชื่อเรื่องให้ตรงกับเนื้อหา', count: 3 },
        { reason: 'แนบไฟล์ให้ครบถ้วน', count: 2 },
      ],
      verbal: [
        {
          number: '2567-0009',
          name: 'นายสมชาย ใจดี',
          givenAt: '2024-09-29T03:00:00.000Z',
          status: 'pending',
          settledAt: null,
        },
      ],
      remarks: [
        { kind: 'suggestion', text: 'เห็นควรจัดการอบรม' },
        { kind: 'problem', text: ' เว็บไซต์ยังไม่สมบูรณ์ ' },
        { kind: 'problem', text: ' ' },
      ],
    };
    expect(proposed('problems', given)?.split('\n')).toEqual([
      'เว็บไซต์ยังไม่สมบูรณ์',
      'ตรวจความเป็นปัจจุบันไม่ครบทุกรอบ ได้แก่ 1.3 รับสมัครงาน (1 รอบ), 2. หมวดที่ 2 (2 รอบ)',
      'ยังไม่มีข้อมูลบนเว็บไซต์ ได้แก่ 1.2 แผน',
      'คำขอที่ส่งกลับหรือไม่อนุมัติ 5 ครั้ง เพราะ แก้ไขชื่อเรื่องให้ตรงกับเนื้อหา (3 ครั้ง), แนบไฟล์ให้ครบถ้วน (2 ครั้ง)',
      'การอนุมัติทางวาจาที่ยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร 1 ครั้ง คำขอเลขที่ 2567-0009',
      'เห็นควรจัดการอบรม',
    ]);
    expect(proposed('problems', { standing: everySubtopic })).toBe('ไม่มี');
  });

  test('stands as a clerk words it, and is left out where it is empty', () => {
    const worded = lines({}, { wording: { problems: 'เว็บไซต์ล่มในเดือน 3\nขอเครื่องใหม่' } });
    expect(worded).toEqual(expect.arrayContaining(['เว็บไซต์ล่มในเดือน ๓', 'ขอเครื่องใหม่']));
    expect(lines({}, { wording: { problems: ' ' } })).not.toContain('สรุปปัญหา และข้อเสนอแนะ');
  });
});

describe('the procedure', () => {
  test("names the office's steps, form, reasons and permission by word of mouth", () => {
    const text = proposed('procedure');
    expect(text).toContain(
      'ให้ส่งข้อมูลต่อผู้ช่วยสาธารณสุขอำเภอ พิจารณาและเสนอสาธารณสุขอำเภอ เพื่อพิจารณาอนุมัติ ด้วยแบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ กรณีเร่งด่วนให้อนุญาตทางวาจาได้ โดยผู้ช่วยสาธารณสุขอำเภอ หรือสาธารณสุขอำเภอ เป็นผู้อนุญาต และให้ยืนยันเป็นลายลักษณ์อักษรภายใน 3 วัน',
    );
    expect(text).toContain('เช่น ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน');
  });

  test('marks and lists what the profile lacks, until a clerk words it', () => {
    const { papers: _, ...silent } = profile;
    const missing = (wording: Written['wording']) =>
      yearlyReport.draw(silent, facts(), aWriting({ wording })).missing;
    expect(missing({})).toEqual(['ผู้ลงนามของหน่วยงาน', 'ชื่องานที่ดูแลเว็บไซต์']);
    expect(missing({ procedure: '1. ตามประกาศของหน่วยงาน' })).toEqual([]);
    expect(draw().missing).toEqual([]);
  });
});

describe('the signatures', () => {
  const proposer = { name: 'นายถนอม ผิวหอม', positionTitle: 'ผู้ช่วยสาธารณสุขอำเภอเขมราฐ', onBehalfOf: null };
  const last = (count: number, written: Partial<Written>) => lines({}, written).slice(-count);
  test('of who reports, or room for it', () => {
    const dots = '.'.repeat(50);
    expect(last(4, { proposer, date: '2024-10-07' })).toEqual([
      `ลงชื่อ${dots}ผู้รายงาน`,
      '(นายถนอม ผิวหอม)',
      'ตำแหน่ง ผู้ช่วยสาธารณสุขอำเภอเขมราฐ',
      'วันที่ ๗ ตุลาคม ๒๕๖๗',
    ]);
    expect(last(4, {})).toEqual([`ลงชื่อ${dots}ผู้รายงาน`, `(${dots})`, `ตำแหน่ง ${dots}`, `วันที่ ${dots}`]);
  });

  test.each([
    ['acknowledge', '', 'ทราบ'],
    ['approve', '', 'อนุมัติ'],
    ['deny', 'ข้อมูลไม่ครบ', 'ไม่อนุมัติ เพราะ ข้อมูลไม่ครบ'],
  ] as const)('of the head: %s', (kind, reason, said) => {
    const decision = { kind, reason, by: theHeadSignature(), at: '2024-10-08T03:00:00.000Z' };
    const words = lines({}, { proposer, decision });
    expect(words).toEqual(
      expect.arrayContaining([said, '(นายสมชาย ใจดี)', 'สาธารณสุขอำเภอ', 'วันที่ ๘ ตุลาคม ๒๕๖๗']),
    );
    expect(words.indexOf(said)).toBeLessThan(words.indexOf('(นายถนอม ผิวหอม)'));
    expect(draw({}, { proposer, decision }).persons).toEqual(['นายถนอม ผิวหอม', 'นายสมชาย ใจดี']);
  });
});

test('the same facts and words give the same paper, dated by the newest of them', () => {
  expect(draw()).toEqual(draw());
  expect(draw().at).toBe('2024-10-07T03:00:00.000Z');
  expect(draw({ at: '2024-12-01T03:00:00.000Z' }).at).toBe('2024-12-01T03:00:00.000Z');
  expect(draw().mark).toBe('ร่าง');
});
