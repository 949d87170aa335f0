import { describe, expect, test } from 'vitest';
import { aDistrict } from '../testing/district-builder.ts';
import { wordsOf } from './paper.ts';
import { provincePaper } from './province-paper.ts';
import { parsePeriod } from './record-period.ts';

const TODAY = '2024-04-15';
const parsed = parsePeriod('2567-Q3', TODAY);
if (!parsed.ok) throw new Error('no such quarter');
const { period } = parsed;
const satun = { name: { full: 'สำนักงานสาธารณสุขจังหวัดสตูล', short: 'สสจ.สตูล', place: 'จังหวัดสตูล' } };
const districts = [
  aDistrict({
    name: 'สำนักงานสาธารณสุขอำเภอละงู',
    topics: { current: 20, due: 5, late: 3 },
    verbal: { number: 2, oldest: '2024-03-28' },
    published: { last: '2024-04-10', month: 4, quarter: 9 },
    waitingTooLong: 1,
  }),
  aDistrict({ name: 'สำนักงานสาธารณสุขอำเภอมะนัง', topics: { current: 12, due: 0, late: 0 } }),
];

describe('the paper of a province’s districts', () => {
  const paper = provincePaper(satun, districts, { period, today: TODAY });
  const text = wordsOf(paper).join('\n');

  test('says whose it is, of which quarter and as of which day, in Thai numerals', () => {
    expect(text).toContain(
      'รายงานความเป็นปัจจุบันของข้อมูลของหน่วยงานในจังหวัด\nสำนักงานสาธารณสุขจังหวัดสตูล\nไตรมาสที่ ๓ ปีงบประมาณ ๒๕๖๗',
    );
    expect(text).toContain('ข้อมูล ณ วันที่ ๑๕ เมษายน ๒๕๖๗');
  });

  test('has a row of counts for each, and all together', () => {
    expect(text).toContain('๑\nสำนักงานสาธารณสุขอำเภอละงู\n๒๐\n๕\n๓\n๒\n๒๘ มี.ค.\n๒๕๖๗\n๑\n๙\n๑๐ เม.ย.\n๒๕๖๗');
    expect(text).toContain('๒\nสำนักงานสาธารณสุขอำเภอมะนัง\n๑๒\n๐\n๐\n๐\n-\n๐\n๐\n-');
    expect(text).toContain('รวม ๒ หน่วยงาน\n๓๒\n๕\n๓\n๒\n๒๘ มี.ค.\n๒๕๖๗\n๑\n๙\n๑๐ เม.ย.\n๒๕๖๗');
  });

  test('is dated by the last publication of all', () => {
    expect(paper.at).toBe('2024-04-09T17:00:00.000Z');
    expect(provincePaper(satun, [], { period, today: TODAY }).at).toBeNull();
  });
});
