import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { findOutboxFault, type OutboxFault } from '../../outbox/health.ts';
import { fault, type InstallationCheck, ok } from '../check.ts';

const sentences: Record<OutboxFault['kind'], (found: OutboxFault) => string> = {
  not_emptied: ({ since }) =>
    `มีข้อความหรือการเผยแพร่ค้างส่งเกินห้านาที ตั้งแต่ ${thaiShortDateTime(since)} กรุณาตรวจว่าโปรแกรมทำงานอยู่ และดูสาเหตุในบันทึกการทำงาน`,
  clock: ({ count }) =>
    `นาฬิกาของเครื่องถูกตั้งย้อนหลัง ทำให้ ${count} รายการค้างอยู่ กรุณาตั้งเวลาให้ถูกต้อง แล้วเริ่มโปรแกรมใหม่`,
  line: ({ count, since }) =>
    `LINE ยังไม่รับข้อความ ${count} รายการ ตั้งแต่ ${thaiShortDateTime(since)} ระบบจะส่งใหม่เอง กรุณาตรวจการเชื่อมต่ออินเทอร์เน็ตและสิทธิของช่องทาง LINE`,
};

/** What was queued goes out. */
export const delivery: InstallationCheck = {
  of: 'installation',
  id: 'delivery',
  title: 'การส่งออก',
  needs: ['store'],
  async run(context) {
    const store = await context.store();
    const found = await findOutboxFault({ store, clock: context.clock });
    return found ? fault(sentences[found.kind](found)) : ok('ไม่มีรายการค้าง');
  },
};
