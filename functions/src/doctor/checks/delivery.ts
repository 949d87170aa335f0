import { checkOutbox } from '../../outbox/health.ts';
import { fault, type InstallationCheck, ok } from '../check.ts';

/** What was queued goes out. */
export const delivery: InstallationCheck = {
  of: 'installation',
  id: 'delivery',
  title: 'การส่งออก',
  needs: ['store'],
  async run(context) {
    const store = await context.store();
    try {
      await checkOutbox({ store, clock: context.clock });
      return ok('ไม่มีรายการค้าง');
    } catch {
      return fault('มีข้อความหรือการเผยแพร่ค้างส่งเกินห้านาที กรุณาตรวจว่าโปรแกรมทำงานอยู่ และดูสาเหตุในบันทึกการทำงาน');
    }
  },
};
