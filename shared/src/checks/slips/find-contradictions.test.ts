import { describe, expect, test } from 'vitest';
import { type DatedContent, findContradictions } from './find-contradictions.ts';

const content = (over: Partial<DatedContent>): DatedContent => ({
  title: 'รายงานผลการดำเนินงาน',
  requestDate: '2026-11-27',
  coversFrom: null,
  coversTo: null,
  datedAt: null,
  ...over,
});

describe('fields that agree are passed without a word', () => {
  test.each<[string, Partial<DatedContent>]>([
    ['nothing but a title', {}],
    [
      'a report of a whole fiscal year',
      { title: 'รายงานผลการดำเนินงาน ปีงบประมาณ พ.ศ. 2569', coversFrom: '2025-10-01', coversTo: '2026-09-30' },
    ],
    [
      'a month of the fiscal year that is named',
      { title: 'สรุปการจัดซื้อจัดจ้าง ปีงบประมาณ 2570', coversFrom: '2026-10-01', coversTo: '2026-10-31' },
    ],
    [
      'a quarter with its months',
      { title: 'ผลการเบิกจ่าย ไตรมาสที่ 1 ปีงบประมาณ ๒๕๗๐', coversFrom: '2026-10-01', coversTo: '2026-12-31' },
    ],
    [
      'a running total up to the quarter',
      { title: 'ผลการเบิกจ่าย ไตรมาสที่ 3 ปีงบประมาณ 2569', coversFrom: '2025-10-01', coversTo: '2026-06-30' },
    ],
    [
      'a plan whose range begins before its year',
      { title: 'แผนปฏิบัติการ ปีงบประมาณ 2570', coversFrom: '2026-08-01', coversTo: '2027-09-30' },
    ],
    ['a range that is open at its end', { title: 'แผน ปีงบประมาณ 2570', coversFrom: '2026-10-01' }],
    ['a range that is open at its beginning', { title: 'รายงาน ปีงบประมาณ 2569', coversTo: '2026-09-30' }],
    [
      'a title that compares two years',
      {
        title: 'เปรียบเทียบปีงบประมาณ 2567 กับปีงบประมาณ 2569',
        coversFrom: '2025-10-01',
        coversTo: '2026-09-30',
      },
    ],
    [
      'a quarter without a year',
      { title: 'ผลการเบิกจ่าย ไตรมาสที่ 1', coversFrom: '2025-01-01', coversTo: '2025-03-31' },
    ],
    [
      'a day of information within the range',
      { title: 'สถิติข้อมูล ณ วันที่ 30 กันยายน 2569', coversFrom: '2025-10-01', coversTo: '2026-09-30' },
    ],
    [
      'a day on which something happens after the range',
      { title: 'ประชุมวันที่ 5 มกราคม 2570', coversFrom: '2025-10-01', coversTo: '2026-09-30' },
    ],
    ['information dated on the day of the request', { datedAt: '2026-11-27T16:59:59.000Z' }],
    ['information dated before the request', { datedAt: '2026-01-05T03:00:00.000Z' }],
  ])('%s', (_what, over) => {
    expect(findContradictions(content(over))).toEqual([]);
  });
});

describe('fields that contradict each other are told at the title', () => {
  test.each<[string, Partial<DatedContent>, string, string]>([
    [
      'a fiscal year whose days all lie elsewhere',
      { title: 'รายงานผล ปีงบประมาณ พ.ศ. 2568', coversFrom: '2025-10-01', coversTo: '2026-09-30' },
      'fiscal_year_number',
      'ปีงบประมาณ พ.ศ. 2568',
    ],
    [
      'a fiscal year in Thai digits that begins after the range',
      { title: 'รายงานผล ปีงบประมาณ ๒๕๗๑', coversFrom: '2026-10-01', coversTo: '2027-09-30' },
      'fiscal_year_number',
      'ปีงบประมาณ ๒๕๗๑',
    ],
    [
      'a quarter of that year with the months of another',
      { title: 'ผลไตรมาสที่ 2 ปีงบประมาณ 2569', coversFrom: '2026-07-01', coversTo: '2026-09-30' },
      'quarter_months',
      'ไตรมาสที่ 2',
    ],
    [
      'a range that ends before it begins',
      { coversFrom: '2026-09-30', coversTo: '2026-07-01' },
      'dates_contradict',
      '30 กันยายน 2569',
    ],
    [
      'a day of information outside the range',
      { title: 'ข้อมูล ณ วันที่ 31 ตุลาคม 2569', coversFrom: '2025-10-01', coversTo: '2026-09-30' },
      'dates_contradict',
      '31 ตุลาคม 2569',
    ],
    [
      'information dated after the request, in Bangkok',
      { datedAt: '2026-11-27T17:00:00.000Z' },
      'dates_contradict',
      '28 พฤศจิกายน 2569',
    ],
  ])('%s', (_what, over, kind, part) => {
    const findings = findContradictions(content(over));
    expect(findings).toMatchObject([{ kind, certainty: 'likely', where: { in: 'field', field: 'title' } }]);
    expect(findings[0]?.excerpt).toContain(part);
  });
});
