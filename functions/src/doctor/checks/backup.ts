import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { fault, type InstallationCheck, ok } from '../check.ts';

/** A backup each day, and one that failed is noticed the day after. */
const STALE_MS = 48 * 3_600_000;

/** The last backup that was written and verified is not old. */
export const backup: InstallationCheck = {
  of: 'installation',
  id: 'backup',
  title: 'การสำรองข้อมูล',
  needs: ['store'],
  async run({ lastBackup, clock, cloud }) {
    const target = cloud ? ` --firestore ${cloud.project}` : '';
    const advice = `กรุณาสั่ง npm run backup -- ชื่อไฟล์${target} และตั้งให้ทำทุกวัน`;
    const last = await lastBackup();
    if (!last) return fault(`ยังไม่เคยสำรองข้อมูล ${advice}`);
    const when = thaiShortDateTime(last.at);
    if (clock() - Date.parse(last.at) > STALE_MS) {
      return fault(`สำรองครั้งล่าสุดเมื่อ ${when} เกินสองวันแล้ว ${advice}`);
    }
    return ok(`ล่าสุดเมื่อ ${when}`);
  },
};
