import { expect, test } from 'vitest';
import type { OrderPeople } from './order-people.ts';
import { type OrderStanding, orderSentence, readOrderStanding } from './order-standing.ts';

const TODAY = '2026-11-29';
const person = (memberId: string) => ({ memberId, name: `นาย${memberId}`, positionTitle: 'นักวิชาการ' });
const people = (...webmasters: string[]): OrderPeople => ({
  chair: [person('ก')],
  members: [],
  webmasters: webmasters.map(person),
  standIns: [],
});
const standing = (ordered: string[], register: string[], from = '2026-10-01') =>
  readOrderStanding('order-1', { people: people(...ordered), from }, people(...register), TODAY);

test('names the webmasters whom the order does not appoint', () => {
  expect(standing(['ข'], ['ข', 'ค'])).toMatchObject({ kind: 'read', withoutOrder: ['ค'] });
  expect(standing(['ข', 'ค'], ['ข'])).toMatchObject({ withoutOrder: [] });
});

test.each<[string, OrderStanding, string | null]>([
  ['agrees with the register', standing(['ข'], ['ข']), null],
  [
    'differs from it, in how much',
    standing(['ข', 'ค'], ['ข', 'ง']),
    'คำสั่งแต่งตั้งผู้ดูแลเว็บไซต์กับรายชื่อเจ้าหน้าที่ต่างกัน 2 รายการ กรุณาออกคำสั่งใหม่ หรือแก้ไขรายชื่อให้ตรงกับคำสั่ง',
  ],
  [
    'is of last year, which is no difference',
    standing(['ข'], ['ข'], '2025-10-01'),
    'คำสั่งที่ใช้อยู่มีผลตั้งแต่วันที่ 1 ตุลาคม 2568 (ปีงบประมาณ 2569) ควรทบทวนและออกคำสั่งของปีงบประมาณ 2570',
  ],
  [
    'is both',
    standing(['ข'], ['ค'], '2025-10-01'),
    'คำสั่งแต่งตั้งผู้ดูแลเว็บไซต์กับรายชื่อเจ้าหน้าที่ต่างกัน 2 รายการ กรุณาออกคำสั่งใหม่ หรือแก้ไขรายชื่อให้ตรงกับคำสั่ง คำสั่งที่ใช้อยู่มีผลตั้งแต่วันที่ 1 ตุลาคม 2568 (ปีงบประมาณ 2569) ควรทบทวนและออกคำสั่งของปีงบประมาณ 2570',
  ],
  [
    'is not there, in one sentence for the whole office',
    { kind: 'none' },
    'ยังไม่มีคำสั่งแต่งตั้งผู้ดูแลเว็บไซต์ที่มีผลใช้อยู่ในระบบ หากหน่วยงานมีคำสั่งแล้ว แนบฉบับลงนามได้ หรือจัดทำฉบับใหม่ได้ในหน้าเอกสาร',
  ],
  [
    'was made outside',
    { kind: 'unread', paperId: 'order-1' },
    'คำสั่งแต่งตั้งผู้ดูแลเว็บไซต์ที่ใช้อยู่จัดทำนอกระบบ ระบบจึงไม่ทราบรายชื่อในคำสั่ง กรุณาเทียบกับรายชื่อเจ้าหน้าที่เอง',
  ],
])('says of an order that it %s', (_what, given, sentence) => {
  expect(orderSentence(given)).toBe(sentence);
});
