import { describe, expect, test } from 'vitest';
import { completeness } from '../completeness/completeness.ts';
import { listById } from '../completeness/lists/index.ts';
import { anAbsence, anItemShown, aTie } from '../completeness/test-marks.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { completenessPaper } from './completeness-paper.ts';
import { wordsOf } from './paper.ts';

const profile = anOfficeProfile();
const TODAY = '2024-04-15';
const results = [
  completeness(profile, listById(profile, 'oia'), {
    publications: [anItemShown()],
    marks: [aTie('oia-7-1', 'item-1'), anAbsence('oia-9-6'), aTie('oia-9-8-purchases', 'item-2')],
    standings: [],
    today: TODAY,
  }),
];
const text = wordsOf(completenessPaper(profile, results, TODAY)).join('\n');

describe('the completeness check on paper', () => {
  test('has the office, the day, the counts of each list and each line with state, item and who answers for it', () => {
    expect(text).toContain('รายงานผลการตรวจความครบถ้วนของข้อมูลข่าวสารบนเว็บไซต์\nสำนักงานสาธารณสุขอำเภอทดสอบ');
    expect(text).toContain('ข้อมูล ณ วันที่ ๑๕ เมษายน ๒๕๖๗');
    expect(text).toContain('พ.ศ. ๒๕๔๐\n๑๕\n๑\n๐\n๐\n๑๓\n๑');
    expect(text).toContain(
      'ม. ๗ (๑)\nโครงสร้างและการจัดองค์กรในการดำเนินงาน\nมี เป็นปัจจุบัน\nประวัติความเป็นมา\nเลขที่ 2567-0001 เมื่อ ๑ เมษายน ๒๕๖๗\nผู้ดูแลเว็บไซต์',
    );
    expect(text).toContain('ยังไม่มี\nไม่พบข้อมูลที่ผูกกับข้อนี้');
  });

  test('says of what the office has none who said so, when and why', () => {
    expect(text).toContain(
      'ไม่มีข้อมูลประเภทนี้: หน่วยงานไม่มีสัญญาสัมปทาน (นายสมชาย ใจดี สาธารณสุขอำเภอ เมื่อ ๒๔ ธันวาคม ๒๕๖๔)',
    );
  });

  test('compares with an earlier day where one is given, and only then', () => {
    const counts = { oia: { present: 3, due: 0, overdue: 0, missing: 11, absent: 1 } };
    const compared = wordsOf(completenessPaper(profile, results, TODAY, { on: '2023-12-31', counts }));
    expect(compared).toContain('เทียบกับวันที่ ๓๑ ธันวาคม ๒๕๖๖');
    expect(compared).toContain(
      'ข้อมูลข่าวสารตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐: มี เป็นปัจจุบัน ลดลง ๒ ข้อ, ยังไม่มี เพิ่มขึ้น ๒ ข้อ',
    );
    expect(text).not.toContain('เทียบกับวันที่');
  });

  test('is dated by the newest of what it says', () => {
    expect(completenessPaper(profile, results, TODAY).at).toBe('2024-04-01T03:00:00.000Z');
    expect(completenessPaper(profile, [], TODAY).at).toBeNull();
  });
});
