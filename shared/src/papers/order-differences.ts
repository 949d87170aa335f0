import { fiscalYearOfDay, thaiDate } from '../time/thai-date.ts';
import type { OrderPeople, OrderPerson } from './order-people.ts';

/** Where the order in force and the register differ, in Thai for whoever looks after the office's people. */
export type OrderDifference = {
  /**
   * `no_order`: does something that no order gave them; `no_longer`: named, and does it no more; `post_changed`: named with
   * another post; `last_year`: the order is of an earlier fiscal year.
   */
  kind: 'no_order' | 'no_longer' | 'post_changed' | 'last_year';
  /** Null for what is said of the whole order. */
  memberId: string | null;
  text: string;
};

/** An order that the head confirmed: whom it names, and the calendar day from which it holds. */
export type OrderInForce = { people: OrderPeople; from: string };

type Duty = OrderPerson & { duty: string };

const dutiesOf = ({ chair, members, webmasters, standIns }: OrderPeople): Duty[] => [
  ...webmasters.map((person) => ({ ...person, duty: 'ผู้ดูแลเว็บไซต์' })),
  ...chair.map((person) => ({ ...person, duty: 'ผู้พิจารณาข้อมูล' })),
  ...members.map((person) => ({ ...person, duty: 'คณะทำงาน' })),
  ...standIns.map((person) => ({ ...person, duty: `ผู้พิจารณาแทน${person.insteadOf}` })),
];

/**
 * Compares the order in force (`null` for none) with whom the register has now. `today`: calendar day in Bangkok. Nothing
 * is taken from anybody here: it is for somebody to make a new order, or to put the register right.
 */
export function orderDifferences(
  order: OrderInForce | null,
  register: OrderPeople,
  today: string,
): OrderDifference[] {
  const ordered = order ? dutiesOf(order.people) : [];
  const held = dutiesOf(register);
  const same = (one: Duty) => (other: Duty) => one.memberId === other.memberId && one.duty === other.duty;
  const now = new Map(held.map((person) => [person.memberId, person]));
  const moved = new Map(
    ordered.flatMap((person) => {
      const is = now.get(person.memberId);
      return is && is.positionTitle !== person.positionTitle
        ? [[person.memberId, { person, is }] as const]
        : [];
    }),
  );
  return [
    ...(order ? ofEarlierYear(order.from, today) : []),
    ...held
      .filter((person) => !ordered.some(same(person)))
      .map(({ memberId, name, duty }) => ({
        kind: 'no_order' as const,
        memberId,
        text: `ไม่มีคำสั่ง: ${name} เป็น${duty}อยู่ แต่ไม่มีคำสั่งแต่งตั้งที่ใช้อยู่`,
      })),
    ...ordered
      .filter((person) => !held.some(same(person)))
      .map(({ memberId, name, duty }) => ({
        kind: 'no_longer' as const,
        memberId,
        text: `คำสั่งแต่งตั้ง ${name} เป็น${duty} แต่ปัจจุบันไม่ได้ทำหน้าที่นี้แล้ว`,
      })),
    ...[...moved.values()].map(({ person, is }) => ({
      kind: 'post_changed' as const,
      memberId: is.memberId,
      text: `คำสั่งระบุตำแหน่งของ ${person.name} ว่า ${person.positionTitle} ปัจจุบันคือ ${is.positionTitle}`,
    })),
  ];
}

function ofEarlierYear(from: string, today: string): OrderDifference[] {
  const [made, now] = [fiscalYearOfDay(from), fiscalYearOfDay(today)];
  if (made >= now) return [];
  const text = `คำสั่งที่ใช้อยู่มีผลตั้งแต่วันที่ ${thaiDate(from)} (ปีงบประมาณ ${made}) ควรทบทวนและออกคำสั่งของปีงบประมาณ ${now}`;
  return [{ kind: 'last_year', memberId: null, text }];
}
