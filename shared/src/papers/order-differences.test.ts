import { describe, expect, test } from 'vitest';
import { orderDifferences } from './order-differences.ts';
import type { OrderPeople } from './order-people.ts';

const person = (memberId: string, positionTitle = 'นักวิชาการ') => ({
  memberId,
  name: `นาย${memberId}`,
  positionTitle,
});
const people = (given: Partial<OrderPeople> = {}): OrderPeople => ({
  chair: [person('ก')],
  members: [],
  webmasters: [person('ข'), person('ค')],
  standIns: [],
  ...given,
});
const TODAY = '2026-11-29';
const order = (given: Partial<OrderPeople> = {}, from = '2026-10-01') => ({ people: people(given), from });
const found = (...args: Parameters<typeof orderDifferences>) =>
  orderDifferences(...args).map(({ kind, memberId, text }) => `${kind} ${memberId ?? '-'}: ${text}`);

describe('the order in force beside the register', () => {
  test('has nothing to say where they name the same', () => {
    expect(found(order(), people(), TODAY)).toEqual([]);
  });

  test.each<[string, Parameters<typeof orderDifferences>, string[]]>([
    [
      'a webmaster whom no order names',
      [order(), people({ webmasters: [person('ข'), person('ค'), person('ง')] }), TODAY],
      ['no_order ง: ไม่มีคำสั่ง: นายง เป็นผู้ดูแลเว็บไซต์อยู่ แต่ไม่มีคำสั่งแต่งตั้งที่ใช้อยู่'],
    ],
    [
      'everybody where there is no order at all',
      [null, people({ webmasters: [person('ข')] }), TODAY],
      [
        'no_order ข: ไม่มีคำสั่ง: นายข เป็นผู้ดูแลเว็บไซต์อยู่ แต่ไม่มีคำสั่งแต่งตั้งที่ใช้อยู่',
        'no_order ก: ไม่มีคำสั่ง: นายก เป็นผู้พิจารณาข้อมูลอยู่ แต่ไม่มีคำสั่งแต่งตั้งที่ใช้อยู่',
      ],
    ],
    [
      'who is named and does it no more',
      [order(), people({ webmasters: [person('ข')] }), TODAY],
      ['no_longer ค: คำสั่งแต่งตั้ง นายค เป็นผู้ดูแลเว็บไซต์ แต่ปัจจุบันไม่ได้ทำหน้าที่นี้แล้ว'],
    ],
    [
      'who stands in for another than the order says',
      [
        order({ standIns: [{ ...person('ก'), insteadOf: 'สาธารณสุขอำเภอ' }] }),
        people({ standIns: [{ ...person('ก'), insteadOf: 'ผู้ช่วยสาธารณสุขอำเภอ' }] }),
        TODAY,
      ],
      [
        'no_order ก: ไม่มีคำสั่ง: นายก เป็นผู้พิจารณาแทนผู้ช่วยสาธารณสุขอำเภออยู่ แต่ไม่มีคำสั่งแต่งตั้งที่ใช้อยู่',
        'no_longer ก: คำสั่งแต่งตั้ง นายก เป็นผู้พิจารณาแทนสาธารณสุขอำเภอ แต่ปัจจุบันไม่ได้ทำหน้าที่นี้แล้ว',
      ],
    ],
    [
      'a post that changed, once for each person',
      [
        order({ standIns: [{ ...person('ก'), insteadOf: 'สาธารณสุขอำเภอ' }] }),
        people({
          chair: [person('ก', 'ผู้อำนวยการ')],
          standIns: [{ ...person('ก', 'ผู้อำนวยการ'), insteadOf: 'สาธารณสุขอำเภอ' }],
        }),
        TODAY,
      ],
      ['post_changed ก: คำสั่งระบุตำแหน่งของ นายก ว่า นักวิชาการ ปัจจุบันคือ ผู้อำนวยการ'],
    ],
    [
      'an order of the year before, on the first day of the new one',
      [order({}, '2025-10-01'), people(), '2026-10-01'],
      ['last_year -: คำสั่งที่ใช้อยู่มีผลตั้งแต่วันที่ 1 ตุลาคม 2568 (ปีงบประมาณ 2569) ควรทบทวนและออกคำสั่งของปีงบประมาณ 2570'],
    ],
    ['no order of this year, to its last day', [order({}, '2025-10-01'), people(), '2026-09-30'], []],
  ])('%s', (_what, args, lines) => {
    expect(found(...args)).toEqual(lines);
  });
});
