import type { LiffConfig, Me, SubmissionView } from '@prakat/shared/api/api';
import { type Api, createApi, getLiffConfig } from './api/client.ts';
import { asFailure } from './api/failure.ts';
import { type LineClient, LineStartError, type StartLine } from './liff/line-client.ts';
import { officeIdOf, routeOf } from './routes.ts';

/** Who the person is, and how far the server's clock is ahead of the phone's, in milliseconds. */
export type Known = { data: Me; clockAhead: number };

/** What was asked for before there was a screen to show it. */
export type Ahead = {
  me: Promise<Known>;
  /** The request that a link of a card leads to. */
  submission: { id: string; view: Promise<SubmissionView> } | null;
};

export type Started = { phase: 'ready'; config: LiffConfig; line: LineClient; ahead: Ahead };
export type Boot = Started | { phase: 'failed'; message: string; retry: boolean };

/**
 * Starts LIFF for the office in the address, and asks who the person is as soon as LINE has said it: while the code of the
 * screens is still on its way. Nothing touches the address before LIFF has started.
 */
export async function begin(startLine: StartLine): Promise<Boot> {
  const officeId = officeIdOf(location.pathname);
  if (!officeId)
    return { phase: 'failed', message: 'ไม่พบหน้านี้ กรุณาเปิดจากเมนูใน LINE ของหน่วยงาน', retry: false };
  try {
    const config = configInShell(officeId) ?? (await getLiffConfig(officeId));
    const line = await startLine({ officeId, liffId: config.liffId });
    return { phase: 'ready', config, line, ahead: askAhead(officeId, line) };
  } catch (error) {
    const retry = error instanceof LineStartError ? error.retry : asFailure(error).code !== 'unknown_office';
    return { phase: 'failed', message: asFailure(error).message, retry };
  }
}

export async function readMe(api: Api): Promise<Known> {
  const data = await api.me();
  return { data, clockAhead: Date.parse(data.now) - Date.now() };
}

function askAhead(officeId: string, line: LineClient): Ahead {
  const api = createApi({ officeId, idToken: line.idToken, onSignedOut: () => {} });
  const route = routeOf(location.pathname, location.search);
  const me = readMe(api);
  const submission = route.screen === 'submission' ? { id: route.id, view: api.submission(route.id) } : null;
  // Whoever takes them hears of a failure.
  for (const asked of [me, submission?.view]) asked?.catch(() => {});
  return { me, submission };
}

/** What the shell says where a server that knows the office wrote it; a file of Hosting says nothing. */
function configInShell(officeId: string): LiffConfig | null {
  const content = document.querySelector<HTMLMetaElement>('meta[name="liff-config"]')?.content;
  if (!content) return null;
  const config = JSON.parse(content) as LiffConfig;
  return config.officeId === officeId ? config : null;
}
