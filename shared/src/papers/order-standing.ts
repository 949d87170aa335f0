import { type OrderDifference, type OrderInForce, orderDifferences } from './order-differences.ts';
import type { OrderPeople } from './order-people.ts';

/**
 * How the order that appoints the webmasters stands. `none`: the register of papers has none that holds; `unread`: one that was
 * made outside and came in as a scan, so that nobody knows here whom it names; `read`: one whose people are known.
 */
export type OrderStanding =
  | { kind: 'none' }
  | { kind: 'unread'; paperId: string }
  | { kind: 'read'; paperId: string; differences: OrderDifference[]; withoutOrder: string[] };

/** The same of an order whose people are known, beside whom the register has. `today`: calendar day in Bangkok. */
export function readOrderStanding(
  paperId: string,
  order: OrderInForce,
  register: OrderPeople,
  today: string,
): OrderStanding {
  const appointed = new Set(order.people.webmasters.map(({ memberId }) => memberId));
  return {
    kind: 'read',
    paperId,
    differences: orderDifferences(order, register, today),
    withoutOrder: register.webmasters.flatMap(({ memberId }) => (appointed.has(memberId) ? [] : [memberId])),
  };
}

/** One sentence for whoever looks after the office's people; null where order and register agree. */
export function orderSentence(standing: OrderStanding): string | null {
  if (standing.kind === 'none')
    return 'ยังไม่มีคำสั่งแต่งตั้งผู้ดูแลเว็บไซต์ที่มีผลใช้อยู่ในระบบ หากหน่วยงานมีคำสั่งแล้ว แนบฉบับลงนามได้ หรือจัดทำฉบับใหม่ได้ในหน้าเอกสาร';
  if (standing.kind === 'unread')
    return 'คำสั่งแต่งตั้งผู้ดูแลเว็บไซต์ที่ใช้อยู่จัดทำนอกระบบ ระบบจึงไม่ทราบรายชื่อในคำสั่ง กรุณาเทียบกับรายชื่อเจ้าหน้าที่เอง';
  const ofYear = standing.differences.filter(({ kind }) => kind === 'last_year').map(({ text }) => text);
  const count = standing.differences.length - ofYear.length;
  const differing =
    count > 0
      ? [`คำสั่งแต่งตั้งผู้ดูแลเว็บไซต์กับรายชื่อเจ้าหน้าที่ต่างกัน ${count} รายการ กรุณาออกคำสั่งใหม่ หรือแก้ไขรายชื่อให้ตรงกับคำสั่ง`]
      : [];
  return [...differing, ...ofYear].join(' ') || null;
}
