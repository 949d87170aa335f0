import { apiRoot } from '@prakat/shared/addresses/api';
import { readMiniAppPath } from '@prakat/shared/addresses/mini-app';
import type { LiffConfig } from '@prakat/shared/api/api';
import { ask } from '../api/ask.ts';
import { type LineClient, LineStartError, type StartLine } from '../liff/line-client.ts';
import { type Ahead, askAhead } from './ahead.ts';

export type Started = { config: LiffConfig; line: LineClient; ahead: Ahead };

/**
 * Starts LIFF for the office in the address, and asks for what shows first as soon as LINE has said who the person is: while the
 * code of the screens is still on its way. Nothing touches the address before LIFF has started.
 * `anew`: after a failure, when what the page says of the office may have been what was wrong.
 * Rejects with a `LineStartError`, with what `ask` rejects with, or with the server's answer where that is no success: the app,
 * which has the words for it, tells (`tellStart`).
 */
export async function begin(startLine: StartLine, { anew = false } = {}): Promise<Started> {
  const officeId = readMiniAppPath(location.pathname)?.officeId;
  if (!officeId) throw new LineStartError('ไม่พบหน้านี้ กรุณาเปิดจากเมนูใน LINE ของหน่วยงาน', { retry: false });
  const config = (anew ? null : configInShell(officeId)) ?? (await askConfig(officeId));
  const line = await startLine({ officeId, liffId: config.liffId });
  return { config, line, ahead: askAhead(officeId, await line.idToken()) };
}

/** The one call that needs no person: which LIFF app this office has. */
async function askConfig(officeId: string): Promise<LiffConfig> {
  const response = await ask(`${apiRoot(officeId)}/liff-config`, { method: 'GET' });
  if (!response.ok) throw response;
  return response.json();
}

/** What the shell says of this office, where whoever made it knew the office. */
function configInShell(officeId: string): LiffConfig | null {
  const content = document.querySelector<HTMLMetaElement>('meta[name="liff-config"]')?.content;
  if (!content) return null;
  const configs = JSON.parse(content) as LiffConfig[];
  return configs.find((config) => config.officeId === officeId) ?? null;
}
