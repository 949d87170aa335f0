import { describeLineFailure } from '../../line/line-account.ts';
import { fault, type OfficeCheck, ok, warning } from '../check.ts';

const WARN_AT = 0.8;

/** Messages that may still be pushed this month. Replies are free; a push to a group counts each of its members. */
export const quota: OfficeCheck = {
  of: 'office',
  id: 'quota',
  title: 'โควตาข้อความ',
  needs: ['channel'],
  async run(_context, { line }) {
    try {
      const [limit, { totalUsage: used }] = await Promise.all([
        line.messaging((api) => api.getMessageQuota()),
        line.messaging((api) => api.getMessageQuotaConsumption()),
      ]);
      if (limit.type === 'none' || limit.value === undefined) return ok(`ส่งเดือนนี้ ${used} ข้อความ ไม่จำกัด`);
      const said = `ใช้ไปแล้ว ${used} จาก ${limit.value} ข้อความของเดือนนี้`;
      if (used >= limit.value) {
        return fault(`${said} ระบบส่งแจ้งเตือนไม่ได้จนสิ้นเดือน กรุณาเพิ่มแพ็กเกจใน LINE Official Account Manager`);
      }
      if (used >= limit.value * WARN_AT) return warning(`${said} ใกล้หมดแล้ว กรุณาเตรียมเพิ่มแพ็กเกจ`);
      return ok(said);
    } catch (error) {
      return fault(describeLineFailure(error));
    }
  },
};
