import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FailurePage } from './components/failure-page.tsx';
import { Frame } from './components/frame.tsx';
import { Skeleton } from './components/skeleton.tsx';
import { askedFor } from './routes.ts';
import { preloadScreen } from './screen.tsx';
import { SignedIn } from './signed-in.tsx';
import type { Started } from './start/begin.ts';
import { type NotStarted, tellStart } from './tell-start.ts';

type Beginning = {
  /** The start that is under way. */
  first: Promise<Started>;
  /** Starts again after a failure. */
  again: () => Promise<Started>;
};

/** The app from the first moment: waits for LIFF, and says what went wrong. */
export function App({ first, again }: Beginning) {
  const [started, setStarted] = useState<Started | null>(null);
  const [failed, setFailed] = useState<NotStarted | null>(null);
  const wait = (starting: Promise<Started>) => {
    setFailed(null);
    preloadScreen(askedFor(location));
    starting.then(setStarted, async (reason) => setFailed(await tellStart(reason)));
  };
  useEffect(() => wait(first), []);

  if (started) return <SignedIn {...started} />;
  return (
    <Frame officeName="">
      {failed ? (
        <FailurePage
          title="เปิดระบบไม่ได้"
          failure={failed}
          {...(failed.retry ? { onRetry: () => wait(again()) } : {})}
        />
      ) : (
        <Skeleton lines={8} label="กำลังเปิดระบบ" />
      )}
    </Frame>
  );
}

/** After what the person waits for. */
const LATER_MS = 3_000;

/** Where the page had its start within it, its file is fetched for the next time. */
function keepStartLater(): void {
  const file = document.querySelector<HTMLMetaElement>('meta[name="start-file"]')?.content;
  if (!file) return;
  const keep = async () => (await import('./keep-start.ts')).keepStart(file);
  setTimeout(() => keep().catch(() => {}), LATER_MS);
}

/** Draws the app; what the shell showed while the scripts loaded gives way to it. */
export function show(beginning: Beginning): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('index.html has no #app');
  root.replaceChildren();
  render(<App {...beginning} />, root);
  keepStartLater();
}
