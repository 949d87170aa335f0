import { describeLineFailure, type LineAccount, lineStatus } from '../../line/line-account.ts';
import { addressUnknown, fault, type OfficeCheck, ok, type Verdict, warning } from '../check.ts';
import { webhookUrl } from '../context.ts';

/** LINE's reasons (Messaging API reference, "Test webhook endpoint") and what they mean to whoever mends it. */
const reasons: Record<string, string> = {
  COULD_NOT_CONNECT:
    'LINE เชื่อมต่อมาไม่ได้ กรุณาตรวจว่าโปรแกรมทำงานอยู่ และชื่อโดเมน ไฟร์วอลล์ และใบรับรอง HTTPS ใช้ได้จากภายนอก',
  REQUEST_TIMEOUT: 'ระบบตอบช้าเกินสองวินาที กรุณาตรวจภาระของเครื่องและเครือข่าย',
  ERROR_STATUS_CODE: 'ระบบตอบด้วยรหัสผิดพลาด',
};

/** "Use webhook" is on, points to this installation, and LINE gets an answer there. */
export const webhook: OfficeCheck = {
  of: 'office',
  id: 'webhook',
  title: 'Webhook',
  needs: ['channel'],
  async run({ publicUrl }, { profile, line }) {
    if (publicUrl === null) return addressUnknown;
    const expected = webhookUrl(publicUrl, profile.id);
    try {
      const { endpoint, active } = await line.messaging((api) => api.getWebhookEndpoint());
      if (endpoint !== expected) {
        return fault(
          `Webhook URL ชี้ไปที่ ${endpoint || '(ว่าง)'} แต่ต้องเป็น ${expected} กรุณาแก้ที่แท็บ Messaging API หรือสั่ง npm run setup`,
        );
      }
      if (!active) return fault('Use webhook ปิดอยู่ กรุณาเปิดที่แท็บ Messaging API ใน LINE Developers Console');
    } catch (error) {
      if (lineStatus(error) !== 404) return fault(describeLineFailure(error));
      return fault(`ยังไม่ได้ตั้ง Webhook URL กรุณาตั้งเป็น ${expected} ที่แท็บ Messaging API หรือสั่ง npm run setup`);
    }
    return testWebhook(line);
  },
};

/** Has LINE send an empty webhook to the address that is set. LINE allows sixty tests an hour. */
export async function testWebhook(line: LineAccount): Promise<Verdict> {
  try {
    const { success, statusCode, reason } = await line.messaging((api) => api.testWebhookEndpoint({}));
    if (success) return ok('เปิดใช้ ชี้มาที่ระบบนี้ และ LINE ทดสอบส่งได้สำเร็จ');
    if (statusCode === 401) {
      return fault(
        'ระบบไม่รับลายเซ็นของ LINE (401) กรุณาตรวจว่าโปรแกรมที่ทำงานอยู่ใช้ channel secret ล่าสุด แล้วเริ่มโปรแกรมใหม่',
      );
    }
    const status = statusCode > 0 ? ` (${statusCode})` : '';
    return fault(`LINE ทดสอบส่งไม่สำเร็จ: ${reasons[reason] ?? reason}${status}`);
  } catch (error) {
    if (lineStatus(error) === 429) return warning('LINE ไม่ให้ทดสอบ Webhook ถี่เกินไป กรุณาลองใหม่ในหนึ่งชั่วโมง');
    return fault(describeLineFailure(error));
  }
}
