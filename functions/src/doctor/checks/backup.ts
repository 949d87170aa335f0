import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { fault, type InstallationCheck, ok, warning } from '../check.ts';

/** A backup each day, and one that failed is noticed the day after; in the cloud, where Google makes its own each day, each week. */
const DAYS = { machine: 2, cloud: 9 };

const DAY_MS = 86_400_000;

/** The last backup that was written and verified is not old, nobody but the office can read it, and nobody alter it unnoticed. */
export const backup: InstallationCheck = {
  of: 'installation',
  id: 'backup',
  title: 'การสำรองข้อมูล',
  needs: ['store'],
  async run({ lastBackup, clock, cloud }) {
    const target = cloud ? ` --firestore ${cloud.project}` : '';
    const [days, often] = cloud ? [DAYS.cloud, 'ทุกสัปดาห์'] : [DAYS.machine, 'ทุกวัน'];
    const advice = `กรุณาสั่ง npm run backup -- --into โฟลเดอร์${target} และตั้งให้ทำ${often}`;
    const last = await lastBackup();
    if (!last) return fault(`ยังไม่เคยสำรองข้อมูล ${advice}`);
    const when = thaiShortDateTime(last.at);
    if (clock() - Date.parse(last.at) > days * DAY_MS) {
      return fault(`สำรองครั้งล่าสุดเมื่อ ${when} เกิน ${days} วันแล้ว ${advice}`);
    }
    if (!last.encrypted) {
      return warning(
        `ล่าสุดเมื่อ ${when} แต่ไม่ได้เข้ารหัส ผู้ที่ได้ไฟล์ไปอ่านข้อมูลได้ทั้งหมด กรุณาสั่ง npm run backup -- keygen ชื่อไฟล์กุญแจ แล้วกำหนด BACKUP_RECIPIENTS`,
      );
    }
    if (!last.signed) {
      return warning(
        `ล่าสุดเมื่อ ${when} แต่ไม่มีตราที่ลงด้วยกุญแจ (SEAL_KEY) จึงพิสูจน์ภายหลังไม่ได้ว่าไม่มีผู้ใดแก้ไข กรุณาให้กุญแจอยู่ในเครื่องที่สำรองข้อมูล`,
      );
    }
    return ok(`ล่าสุดเมื่อ ${when}`);
  },
};
