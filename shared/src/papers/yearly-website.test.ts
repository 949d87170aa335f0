import { describe, expect, test } from 'vitest';
import { anOfficeThatLooks } from '../freshness/test-office.ts';
import { wordsOf } from './paper.ts';
import { parsePeriod } from './record-period.ts';
import type { Written } from './written-paper.ts';
import type { YearlyFacts } from './yearly-facts.ts';
import { yearlyReport } from './yearly-report.ts';

const parsed = parsePeriod('2567', '2024-12-31');
if (!parsed.ok) throw new Error(parsed.refusal.message);
const { period } = parsed;

const facts = (given: Partial<YearlyFacts>): YearlyFacts => ({
  period,
  today: '2024-10-07',
  firstDay: null,
  published: {},
  standing: [],
  checked: {},
  corrections: 0,
  takenDown: { expired: 0, early: 0, denied: 0, unconfirmed: 0 },
  verbal: [],
  refusals: [],
  remarks: [],
  at: '2024-09-30T03:00:00.000Z',
  ...given,
});
const aWriting: Written = {
  number: null,
  date: null,
  wording: {},
  proposer: null,
  decision: null,
  mark: 'ร่าง',
  at: '2024-10-07T03:00:00.000Z',
};

describe('visits and satisfaction', () => {
  const office = anOfficeThatLooks();
  const statistics = office.categories.find(({ standard }) => standard === 10);
  if (!statistics) throw new Error('no topic of statistics');
  statistics.displayDays = null;
  statistics.subtopics = [
    { id: 'visits', name: 'สถิติการเข้าใช้บริการเว็บไซต์' },
    { id: 'level', name: 'ระดับความพึงพอใจ' },
  ];
  const told = (website?: YearlyFacts['website']) =>
    wordsOf(yearlyReport.draw(office, facts(website ? { website } : {}), aWriting)).join('\n');
  const visits = { views: 12_345, visitors: 4_567 };

  test.each<[string, NonNullable<YearlyFacts['website']>, string]>([
    [
      'counted both',
      { visits, satisfaction: { answers: 40, mean: 4.25, share: 0.875 } },
      'สถิติและความพึงพอใจ : มีการเข้าใช้บริการเว็บไซต์ จำนวน ๑๒,๓๔๕ ครั้ง ผู้เข้าชม ๔,๕๖๗ คน (นับวันละ ๑ ครั้ง) ระดับความพึงพอใจเฉลี่ย ๔.๒๕ จาก ๕ พึงพอใจมากและมากที่สุดร้อยละ ๘๗.๕ ผู้ประเมิน ๔๐ คน',
    ],
    [
      'has few answers',
      { visits, satisfaction: { answers: 4, mean: null, share: null } },
      'มีผู้ประเมินความพึงพอใจ ๔ คน ยังไม่แสดงระดับเพราะมีผู้ประเมินน้อยกว่า ๕ คน',
    ],
    [
      'was told of what is wrong',
      { visits, satisfaction: { answers: 0, mean: null, share: null }, reports: 15 },
      'ไม่มีผู้ประเมินความพึงพอใจ ประชาชนแจ้งว่าข้อมูลผิดหรือไม่เป็นปัจจุบัน ๑๕ ครั้ง',
    ],
    [
      'has its website elsewhere',
      { visits: null, satisfaction: { answers: 0, mean: null, share: null } },
      'สถิติและความพึงพอใจ : ไม่มีผู้ประเมินความพึงพอใจ',
    ],
  ])('stand under the tenth topic of the standard of an office that %s', (_what, website, expected) => {
    expect(told(website)).toContain(expected);
  });

  test('are shown by the website itself, so that their subtopics have something', () => {
    const satisfaction = { answers: 0, mean: null, share: null };
    expect(told({ visits, satisfaction })).not.toContain('ยังไม่มีข้อมูลในหัวข้อ ๑๐');
    expect(told({ visits: null, satisfaction })).toContain('ยังไม่มีข้อมูลในหัวข้อ ๑๐.๑, ๑๐.๒');
  });

  test('say nothing of reports where there were none', () => {
    const satisfaction = { answers: 0, mean: null, share: null };
    expect(told({ visits, satisfaction, reports: 0 })).not.toContain('ประชาชนแจ้ง');
  });

  test('are not told of years before they were counted', () => {
    expect(told()).not.toContain('สถิติและความพึงพอใจ :');
  });
});
