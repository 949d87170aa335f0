import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { type InstallationCheck, ok, warning } from '../check.ts';

/** A trial each quarter, and a month to come to it. */
const STALE_MS = 120 * 86_400_000;

/** A backup has been restored for a trial, with the office's own key: only that shows that the office can. */
export const restoreTrial: InstallationCheck = {
  of: 'installation',
  id: 'restore-trial',
  title: 'การทดลองกู้คืน',
  needs: ['store', 'backup'],
  async run({ lastTrial, clock, cloud }) {
    const target = cloud ? ` --firestore ${cloud.project}` : '';
    const advice = `กรุณาสั่ง npm run restore -- โฟลเดอร์ไฟล์สำรอง --try --identity ไฟล์กุญแจถอดรหัส${target} ทุกสามเดือน`;
    const last = await lastTrial();
    if (!last) return warning(`ยังไม่เคยทดลองกู้คืนจากไฟล์สำรอง ${advice}`);
    const when = thaiShortDateTime(last.at);
    if (clock() - Date.parse(last.at) > STALE_MS) return warning(`ทดลองครั้งล่าสุดเมื่อ ${when} ${advice}`);
    return ok(`ล่าสุดเมื่อ ${when}`);
  },
};
