import { orderSentence } from '@prakat/shared/papers/order-standing';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { orderStanding } from '../../registry/order-in-force.ts';
import { type OfficeCheck, ok, warning } from '../check.ts';

/**
 * The order that appoints the webmasters names those whom the register has (001 ๓.๑, 003 ๔.๑). An office that keeps its orders
 * elsewhere, or has not made one here yet, is told so and not warned.
 */
export const order: OfficeCheck = {
  of: 'office',
  id: 'order',
  title: 'คำสั่งแต่งตั้งผู้ดูแลเว็บไซต์',
  needs: ['store'],
  async run({ store, clock }, { profile }) {
    const standing = await orderStanding(await store(), profile, calendarDate(clock()));
    const sentence = orderSentence(standing);
    if (sentence === null) return ok('ตรงกับรายชื่อเจ้าหน้าที่');
    return standing.kind === 'read' ? warning(sentence) : ok(sentence);
  },
};
