import type { liff } from '@line/bot-sdk';
import { LIFF_SCOPES, RECEIPT_SCOPE } from '@prakat/functions/doctor/checks/liff-app';
import { testWebhook } from '@prakat/functions/doctor/checks/webhook';
import { liffEndpoint, webhookUrl } from '@prakat/functions/doctor/context';
import {
  createLineAccount,
  describeLineFailure,
  type LineAccount,
  liffAppsOf,
  lineStatus,
} from '@prakat/functions/line/line-account';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { OperatorError } from '../operator-error.ts';
import type { OfficeChannels } from './answers.ts';

export const accountOf = (channels: OfficeChannels, apiBaseUrl: string): LineAccount =>
  createLineAccount({
    credentials: { ...channels, channelAccessToken: channels.channelAccessToken || null },
    loginChannelSecret: channels.loginChannelSecret || null,
    apiBaseUrl,
    // Nothing is uploaded here.
    dataApiBaseUrl: apiBaseUrl,
  });

/**
 * Makes the office's LIFF app what the product needs, and gives its id. The app that the settings name is brought up
 * to date; without one, that which opens this installation already; else a new one is registered. So a set-up that was
 * broken off registers nothing twice. Throws `OperatorError` when LINE refuses.
 */
export async function registerLiff(
  ask: NonNullable<LineAccount['liff']>,
  profile: OfficeProfile,
  publicUrl: string,
  knownId: string,
): Promise<{ liffId: string; did: 'kept' | 'updated' | 'registered' }> {
  const url = liffEndpoint(publicUrl, profile.id);
  const wanted = { view: { type: 'full' as const, url }, scope: [...LIFF_SCOPES] };
  try {
    const apps = await liffAppsOf(ask);
    const app = apps.find(({ liffId }) => liffId === knownId) ?? apps.find(({ view }) => view?.url === url);
    if (!app?.liffId) {
      const description = `ประกาศ ${profile.name.short}`;
      const { liffId } = await ask((api) =>
        api.addLIFFApp({
          ...wanted,
          scope: [...LIFF_SCOPES, RECEIPT_SCOPE],
          description,
          botPrompt: 'aggressive',
        }),
      );
      return { liffId, did: 'registered' };
    }
    const { liffId } = app;
    if (isAsWanted(app, url)) return { liffId, did: 'kept' };
    const scope = [...new Set([...(app.scope ?? []), ...LIFF_SCOPES])];
    await ask((api) => api.updateLIFFApp(liffId, { ...wanted, scope }));
    return { liffId, did: 'updated' };
  } catch (error) {
    throw new OperatorError(
      `${profile.name.short}: ลงทะเบียนแอป LIFF ไม่ได้ (${describeLineFailure(error)}) กรุณาตรวจ Channel ID และ Channel secret ของช่องทาง LINE Login หรือสร้างแอป LIFF เองแล้วระบุ LIFF ID โดยเว้น Channel secret ว่างไว้`,
    );
  }
}

const isAsWanted = ({ view, scope }: liff.LiffApp, url: string): boolean =>
  view?.url === url && view.type === 'full' && LIFF_SCOPES.every((one) => scope?.includes(one));

/** Points the channel's webhook here, where it does not already, and has LINE test it. One line on how it went. */
export async function registerWebhook(
  line: LineAccount,
  publicUrl: string,
  officeId: string,
): Promise<string> {
  const endpoint = webhookUrl(publicUrl, officeId);
  try {
    const current = await line
      .messaging((api) => api.getWebhookEndpoint())
      .catch((error: unknown) => {
        if (lineStatus(error) === 404) return { endpoint: '', active: false };
        throw error;
      });
    if (current.endpoint !== endpoint) await line.messaging((api) => api.setWebhookEndpoint({ endpoint }));
    if (!current.active) return `ตั้ง Webhook URL เป็น ${endpoint} แล้ว กรุณาเปิด Use webhook ที่แท็บ Messaging API`;
  } catch (error) {
    return `ตั้ง Webhook URL ไม่ได้ (${describeLineFailure(error)}) กรุณาตั้งเองเป็น ${endpoint}`;
  }
  const { status, message } = await testWebhook(line);
  return status === 'ok'
    ? `Webhook URL ${endpoint} ใช้ได้`
    : `ตั้ง Webhook URL เป็น ${endpoint} แล้ว แต่ยังใช้ไม่ได้: ${message}`;
}
