import { LOGIN_CHANNEL_SECRET, officeVariable } from '../../config/office-variable.ts';
import { describeLineFailure, liffAppsOf, lineStatus } from '../../line/line-account.ts';
import { addressUnknown, fault, type OfficeCheck, ok, warning } from '../check.ts';
import { liffEndpoint } from '../context.ts';

/** What the mini-app needs to know who opened it (LIFF: "openid" for ID tokens). */
export const LIFF_SCOPES = ['openid', 'profile'] as const;
/** The receipt in the chat of who files a request; without it everything else works. */
export const RECEIPT_SCOPE = 'chat_message.write';

/** The LIFF app is on the LINE Login channel whose id is the audience of ID tokens, and opens this installation. */
export const liffApp: OfficeCheck = {
  of: 'office',
  id: 'liff-app',
  title: 'แอป LIFF',
  async run({ publicUrl }, { profile, credentials, line }) {
    const { liffId, loginChannelId } = credentials;
    if (publicUrl === null) return addressUnknown;
    const expected = liffEndpoint(publicUrl, profile.id);
    const name = (end: string) => officeVariable(profile.id, end);
    if (!line.liff) {
      if (!liffId.startsWith(`${loginChannelId}-`)) {
        return warning(
          `LIFF ID ${liffId} ดูไม่ใช่ของช่องทาง LINE Login ${loginChannelId} หากไม่ใช่ ทุกคนจะเข้าสู่ระบบไม่ได้ กรุณาตรวจ ${name('LIFF_ID')}`,
        );
      }
      return warning(
        `ไม่ได้กำหนด ${name(LOGIN_CHANNEL_SECRET)} จึงตรวจกับ LINE ไม่ได้ กรุณาดูเองว่า Endpoint URL เป็น ${expected} และ Scope มี openid และ profile`,
      );
    }
    try {
      const apps = await liffAppsOf(line.liff);
      const app = apps.find((one) => one.liffId === liffId);
      if (!app) {
        return fault(
          `ช่องทาง LINE Login ${loginChannelId} ไม่มีแอป LIFF ${liffId} กรุณาตรวจ ${name('LIFF_ID')} หรือสั่ง npm run setup`,
        );
      }
      if (app.view?.url !== expected) {
        return fault(
          `Endpoint URL ของแอป LIFF คือ ${app.view?.url ?? '(ว่าง)'} แต่ต้องเป็น ${expected} กรุณาแก้ที่แท็บ LIFF หรือสั่ง npm run setup`,
        );
      }
      const lacking = LIFF_SCOPES.filter((scope) => !app.scope?.includes(scope));
      if (lacking.length > 0) {
        return fault(`แอป LIFF ยังไม่มี Scope ${lacking.join(' และ ')} กรุณาเลือกที่แท็บ LIFF หรือสั่ง npm run setup`);
      }
      if (app.view.type !== 'full') return warning('แอป LIFF ควรมีขนาด Full กรุณาแก้ Size ที่แท็บ LIFF');
      return ok(`${liffId} เปิด ${expected}`);
    } catch (error) {
      if (![400, 401].includes(lineStatus(error) ?? 0)) return fault(describeLineFailure(error));
      return fault(
        `LINE ไม่รับคู่ ${name('LINE_LOGIN_CHANNEL_ID')} และ ${name(LOGIN_CHANNEL_SECRET)} กรุณาคัดลอกจากแท็บ Basic settings ของช่องทาง LINE Login อีกครั้ง`,
      );
    }
  },
};
