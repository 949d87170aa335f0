import { officeVariable } from '../../config/office-variable.ts';
import { describeLineFailure, type LineAccount, lineStatus } from '../../line/line-account.ts';
import { fault, type OfficeCheck, ok, type Verdict } from '../check.ts';

const isRefused = (error: unknown) => [400, 401].includes(lineStatus(error) ?? 0);

/** Id, secret and token of the Messaging API channel belong together, and LINE takes them. */
export async function examineChannel(
  officeId: string,
  channelId: string,
  line: LineAccount,
): Promise<Verdict> {
  const name = (end: string) => officeVariable(officeId, end);
  try {
    await line.issueToken();
  } catch (error) {
    if (!isRefused(error)) return fault(describeLineFailure(error));
    return fault(
      `LINE ไม่รับคู่ channel ID และ channel secret นี้ กรุณาคัดลอก ${name('LINE_CHANNEL_ID')} และ ${name('LINE_CHANNEL_SECRET')} จากแท็บ Basic settings ของช่องทาง Messaging API อีกครั้ง`,
    );
  }
  const token = name('LINE_CHANNEL_ACCESS_TOKEN');
  try {
    const owner = await line.tokenOwner();
    if (owner !== null && owner !== channelId) {
      return fault(`token ใน ${token} เป็นของช่องทางอื่น (${owner}) กรุณาใช้ token ของช่องทาง ${channelId}`);
    }
    const bot = await line.messaging((api) => api.getBotInfo());
    return ok(`เชื่อมต่อกับ “${bot.displayName}” (${bot.basicId}) ได้`);
  } catch (error) {
    if (!isRefused(error)) return fault(describeLineFailure(error));
    return fault(
      `LINE ไม่รับ token ใน ${token} กรุณาออก token ใหม่ที่แท็บ Messaging API หรือเว้นตัวแปรนี้ว่างไว้เพื่อให้ระบบขอ token เอง`,
    );
  }
}

export const channel: OfficeCheck = {
  of: 'office',
  id: 'channel',
  title: 'ช่องทาง Messaging API',
  run: (_context, { profile, credentials, line }) => examineChannel(profile.id, credentials.channelId, line),
};
