import { fault, type InstallationCheck, ok, warning } from '../check.ts';

const MB = 1024 ** 2;
const FAULT_BYTES = 200 * MB;
const WARN_BYTES = 1024 * MB;

/** Room for uploads, the database and the log. */
export const disk: InstallationCheck = {
  of: 'installation',
  id: 'disk',
  title: 'เนื้อที่ว่าง',
  async run({ machine }) {
    if (!machine) return null;
    const { freeBytes } = await machine.freeSpace();
    const said = `เหลือ ${Math.floor(freeBytes / MB).toLocaleString('en-US')} MB ในดิสก์ของ ${machine.dataDir}`;
    if (freeBytes < FAULT_BYTES) return fault(`${said} ระบบอาจหยุดรับคำขอ กรุณาเพิ่มเนื้อที่ทันที`);
    if (freeBytes < WARN_BYTES) return warning(`${said} กรุณาเพิ่มเนื้อที่`);
    return ok(said);
  },
};
