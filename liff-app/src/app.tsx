import type { LiffConfig } from '@prakat/shared/api/api';
import { useEffect, useState } from 'preact/hooks';
import { getLiffConfig } from './api/client.ts';
import { asFailure } from './api/failure.ts';
import { FailurePage } from './components/failure-page.tsx';
import { Frame } from './components/frame.tsx';
import { Skeleton } from './components/skeleton.tsx';
import { type LineClient, LineStartError, type StartLine } from './liff/line-client.ts';
import { askedFor, officeIdOf } from './routes.ts';
import { preloadScreen } from './screen.tsx';
import { SignedIn } from './signed-in.tsx';

type Boot =
  | { phase: 'starting' }
  | { phase: 'failed'; message: string; retry: boolean }
  | { phase: 'ready'; config: LiffConfig; line: LineClient };

/** Starts LIFF for the office in the address. Nothing touches the address or draws a screen before that is done. */
export function App({ startLine }: { startLine: StartLine }) {
  const [boot, setBoot] = useState<Boot>({ phase: 'starting' });
  const start = () => {
    setBoot({ phase: 'starting' });
    preloadScreen(askedFor(location));
    begin(startLine, location.pathname).then(setBoot);
  };
  useEffect(start, []);

  if (boot.phase === 'ready') return <SignedIn config={boot.config} line={boot.line} />;
  return (
    <Frame officeName="">
      {boot.phase === 'starting' ? (
        <Skeleton lines={8} label="กำลังเปิดระบบ" />
      ) : (
        <FailurePage
          title="เปิดระบบไม่ได้"
          failure={{ message: boot.message }}
          {...(boot.retry ? { onRetry: start } : {})}
        />
      )}
    </Frame>
  );
}

async function begin(startLine: StartLine, pathname: string): Promise<Boot> {
  const officeId = officeIdOf(pathname);
  if (!officeId) {
    return { phase: 'failed', message: 'ไม่พบหน้านี้ กรุณาเปิดจากเมนูใน LINE ของหน่วยงาน', retry: false };
  }
  try {
    const config = configInShell(officeId) ?? (await getLiffConfig(officeId));
    return { phase: 'ready', config, line: await startLine({ officeId, liffId: config.liffId }) };
  } catch (error) {
    const retry = error instanceof LineStartError ? error.retry : asFailure(error).code !== 'unknown_office';
    return { phase: 'failed', message: asFailure(error).message, retry };
  }
}

/** What the shell says where a server that knows the office wrote it; a file of Hosting says nothing. */
function configInShell(officeId: string): LiffConfig | null {
  const content = document.querySelector<HTMLMetaElement>('meta[name="liff-config"]')?.content;
  if (!content) return null;
  const config = JSON.parse(content) as LiffConfig;
  return config.officeId === officeId ? config : null;
}
