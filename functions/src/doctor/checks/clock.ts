import { fault, type InstallationCheck, ok, reasonOf, warning } from '../check.ts';

const WARN_MS = 2000;
const FAULT_MS = 10_000;
/** LINE says its time in whole seconds, cut off: half of one later in the mean. */
const CUT_MS = 500;
const TIMEOUT_MS = 10_000;

/** The machine's clock against the time that LINE stamps on its answers: ID tokens and reply tokens
 * live by it, and the traffic log is evidence only as far as it is right. */
export const clock: InstallationCheck = {
  of: 'installation',
  id: 'clock',
  title: 'นาฬิกาของเครื่อง',
  async run({ clock: now, lineApiUrl }) {
    let date: string | null;
    const asked = now();
    try {
      // Refused for want of a token, which is enough: the time is in the headers.
      const answer = await fetch(`${lineApiUrl}/v2/bot/info`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      await answer.arrayBuffer();
      date = answer.headers.get('date');
    } catch (error) {
      return warning(`เทียบเวลากับ LINE ไม่ได้ เพราะติดต่อ LINE ไม่ได้ (${reasonOf(error)})`);
    }
    const theirs = date === null ? Number.NaN : Date.parse(date);
    if (Number.isNaN(theirs)) return warning('เทียบเวลากับ LINE ไม่ได้ เพราะคำตอบไม่มีเวลา');
    const off = (asked + now()) / 2 - theirs - CUT_MS;
    const seconds = Math.round(Math.abs(off) / 1000);
    const said = `${off > 0 ? 'เร็วกว่า' : 'ช้ากว่า'} LINE ${seconds} วินาที`;
    if (Math.abs(off) > FAULT_MS) {
      return fault(
        `${said} การเข้าสู่ระบบและการตอบข้อความอาจใช้ไม่ได้ และเวลาในข้อมูลจราจรทางคอมพิวเตอร์ไม่ถูกต้อง กรุณาเปิดการตั้งเวลาอัตโนมัติ (NTP)`,
      );
    }
    if (Math.abs(off) > WARN_MS) return warning(`${said} กรุณาเปิดการตั้งเวลาอัตโนมัติ (NTP)`);
    return ok('ตรงกับเวลาของ LINE');
  },
};
