import { describeLineFailure } from '../../line/line-account.ts';
import { isInstalled, readInstalledMenus, residentMenu } from '../../menus/installed-menus.ts';
import { fault, type OfficeCheck, ok, warning } from '../check.ts';

/** The rich menus of this program are on the channel, as it has them. Without them everything works by buttons and words. */
export const menus: OfficeCheck = {
  of: 'office',
  id: 'menus',
  title: 'เมนูในแชต',
  needs: ['channel'],
  async run(_context, { profile, credentials, line }) {
    const remedy = `กรุณาสั่ง npm run line -- install ${profile.id}`;
    try {
      const installed = await readInstalledMenus(line, credentials);
      if (isInstalled(installed)) return ok(`ติดตั้งแล้ว ${installed.states.length} เมนู`);
      const lacking = installed.states.filter(({ isReady }) => !isReady).length;
      if (lacking === installed.states.length) return warning(`ยังไม่ได้ติดตั้งเมนู ${remedy}`);
      if (lacking > 0) return warning(`เมนู ${lacking} รายการยังไม่ได้ติดตั้งหรือไม่เป็นรุ่นล่าสุด ${remedy}`);
      if (installed.defaultId !== residentMenu(installed).richMenuId)
        return warning(`เมนูหลักของบัญชีไม่ใช่เมนูของประชาชน ${remedy}`);
      return warning(`มีเมนูรุ่นเดิมค้างอยู่ ${installed.older.length} รายการ ${remedy}`);
    } catch (error) {
      return fault(describeLineFailure(error));
    }
  },
};
