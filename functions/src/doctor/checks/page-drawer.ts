import { type InstallationCheck, ok, warning } from '../check.ts';

/** The browser that draws pages for their proof; nothing is said where there is none and none is asked for. */
export const pageDrawer: InstallationCheck = {
  of: 'installation',
  id: 'page-drawer',
  title: 'ภาพหน้าเว็บที่ตรวจพบ',
  async run({ machine }) {
    const { named = null, found = null } = machine?.browser ?? {};
    if (found !== null) return ok(`เก็บภาพหน้าเว็บที่ตรวจพบด้วย ${found}`);
    return named === null
      ? null
      : warning(
          `CHROMIUM_PATH ชี้ไปที่ ${named} ซึ่งไม่ใช่โปรแกรมที่เรียกใช้ได้ จึงไม่มีภาพหน้าเว็บ ติดตั้ง Chromium แก้ไขที่อยู่ หรือกำหนดเป็น none`,
        );
  },
};
