import { holdsRole } from '@prakat/shared/people/staffing';
import { fault, type OfficeCheck, ok, warning } from '../check.ts';
import { readPeople } from '../read-people.ts';

/** Somebody admits people, hands over posts and hears of what does not work. */
export const administrators: OfficeCheck = {
  of: 'office',
  id: 'administrators',
  title: 'ผู้ดูแลระบบ',
  needs: ['store'],
  async run(context, { profile }) {
    const { members } = await readPeople(context, profile.id);
    const holders = members.filter((member) => holdsRole(member, 'administrator'));
    if (holders.length === 0) {
      return fault(`ยังไม่มีผู้ดูแลระบบ กรุณาลงทะเบียนในแอปแล้วกรอกรหัสติดตั้ง (ขอรหัสใหม่ด้วย npm run setup)`);
    }
    if (!holders.some(({ reachable }) => reachable)) {
      return warning('ผู้ดูแลระบบไม่ได้รับข้อความทาง LINE เพราะยังไม่เพิ่มเพื่อนหรือบล็อกบัญชีทางการของหน่วยงาน');
    }
    return ok(`${holders.length} คน`);
  },
};
