import { describe, expect, test } from 'vitest';
import { isInPeriod, parsePeriod, periodChoices, periodWords } from './record-period.ts';

const TODAY = '2022-11-15';
const MUCH_LATER = '2030-01-01';
const read = (id: string, today = TODAY) => {
  const parsed = parsePeriod(id, today);
  return parsed.ok ? parsed.period : parsed.refusal.code;
};

describe('a period of a record', () => {
  test.each([
    ['2564-08', '2021-08-01', '2021-08-31', 'เดือน สิงหาคม 2564', 'เดือนสิงหาคม 2564'],
    ['2567-02', '2024-02-01', '2024-02-29', 'เดือน กุมภาพันธ์ 2567', 'เดือนกุมภาพันธ์ 2567'],
    // The seed calls July to September quarter 2: of the fiscal year it is the fourth.
    [
      '2564-Q4',
      '2021-07-01',
      '2021-09-30',
      'เดือน กรกฎาคม - กันยายน 2564',
      'ไตรมาสที่ 4 ปีงบประมาณ 2564 (กรกฎาคม - กันยายน 2564)',
    ],
    [
      '2565-Q1',
      '2021-10-01',
      '2021-12-31',
      'เดือน ตุลาคม - ธันวาคม 2564',
      'ไตรมาสที่ 1 ปีงบประมาณ 2565 (ตุลาคม - ธันวาคม 2564)',
    ],
    [
      '2565-Q2',
      '2022-01-01',
      '2022-03-31',
      'เดือน มกราคม - มีนาคม 2565',
      'ไตรมาสที่ 2 ปีงบประมาณ 2565 (มกราคม - มีนาคม 2565)',
    ],
    [
      '2565',
      '2021-10-01',
      '2022-09-30',
      'ปีงบประมาณ 2565 (ตุลาคม 2564 - กันยายน 2565)',
      'ปีงบประมาณ 2565 (ตุลาคม 2564 - กันยายน 2565)',
    ],
  ])('%s goes from %s to %s', (id, from, to, titleLine, name) => {
    expect(read(id, MUCH_LATER)).toEqual({ id, from, to, titleLine, name });
  });

  test.each([
    '',
    '2022',
    '2022-08',
    '2565-Q5',
    '2565-Q0',
    '2565-13',
    '2565-00',
    '2565-8',
    'Q4',
    '2401',
    '2565-Q4 ',
  ])('“%s” is none', (id) => {
    expect(read(id)).toBe('period_unknown');
  });

  test.each([
    ['2566-Q2', '2022-12-31', 'period_ahead'],
    ['2566-Q2', '2023-01-01', 'ok'],
    ['2565-11', '2022-10-31', 'period_ahead'],
    ['2565-11', '2022-11-01', 'ok'],
    ['2567', '2023-09-30', 'period_ahead'],
    ['2567', '2023-10-01', 'ok'],
  ])('%s has on %s: %s', (id, today, answer) => {
    const found = read(id, today);
    expect(typeof found === 'string' ? found : 'ok').toBe(answer);
  });

  test('that lies ahead is refused with a sentence that names it', () => {
    const parsed = parsePeriod('2566-Q2', TODAY);
    expect(!parsed.ok && parsed.refusal.message).toBe(
      'ช่วงเวลา ไตรมาสที่ 2 ปีงบประมาณ 2566 (มกราคม - มีนาคม 2566) ยังไม่เริ่ม จึงยังไม่มีบันทึกการเผยแพร่ กรุณาเลือกช่วงเวลาที่เริ่มแล้ว',
    );
  });

  test.each([
    ['2021-06-30T16:59:59.999Z', false, '23.59 of the day before'],
    ['2021-06-30T17:01:00.000Z', true, '00.01 of the first day'],
    ['2021-09-30T16:59:00.000Z', true, '23.59 of the last day'],
    ['2021-09-30T17:01:00.000Z', false, '00.01 of the day after'],
  ])('has days in Bangkok: %s is in July to September 2564: %s (%s)', (instant, isIn) => {
    expect(isInPeriod({ from: '2021-07-01', to: '2021-09-30' }, instant)).toBe(isIn);
  });
});

describe('the periods to choose from', () => {
  const choices = periodChoices(TODAY);

  test('begin with the running quarter, and none lies ahead', () => {
    expect(choices[0]?.id).toBe('2566-Q1');
    for (const { from } of choices) expect(from <= TODAY).toBe(true);
  });

  test('are each read back as the same', () => {
    for (const choice of choices) expect(read(choice.id)).toEqual(choice);
    expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
  });

  test('have the twelve quarters, the twelve months and the three fiscal years that began last', () => {
    const ids = choices.map(({ id }) => id);
    expect(ids.slice(0, 12).at(-1)).toBe('2563-Q2');
    expect(ids.slice(12, 24)).toEqual([
      ...['2565-11', '2565-10', '2565-09', '2565-08', '2565-07', '2565-06'],
      ...['2565-05', '2565-04', '2565-03', '2565-02', '2565-01', '2564-12'],
    ]);
    expect(ids.slice(24)).toEqual(['2566', '2565', '2564']);
  });
});

describe('a period in a memo', () => {
  test.each([
    ['2564-08', 'เดือนสิงหาคม 2564', 'เดือนสิงหาคม 2564', 'ส.ค. 2564', 2564],
    ['2565-10', 'เดือนตุลาคม 2565', 'เดือนตุลาคม 2565', 'ต.ค. 2565', 2566],
    // Seed 003, line 129, with the quarter that these months are.
    ['2564-Q4', 'ไตรมาสที่ 4 ปีงบประมาณ 2564', 'ไตรมาสที่ 4', 'ก.ค. - ก.ย. 2564', 2564],
    ['2565-Q1', 'ไตรมาสที่ 1 ปีงบประมาณ 2565', 'ไตรมาสที่ 1', 'ต.ค. - ธ.ค. 2564', 2565],
    ['2567', 'ปีงบประมาณ 2567', 'ปีงบประมาณ 2567', 'ต.ค. 2566 - ก.ย. 2567', 2567],
  ])('%s is %s, %s (%s)', (id, title, part, months, fiscalYear) => {
    const period = read(id, MUCH_LATER);
    if (typeof period === 'string') throw new Error(period);
    const isYear = id === '2567';
    expect(periodWords(period)).toEqual({ title, part, months, fiscalYear, isYear });
    expect(period.name.startsWith(title)).toBe(true);
  });
});
