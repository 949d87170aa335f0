import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Boot } from './boot.ts';
import { FailurePage } from './components/failure-page.tsx';
import { Frame } from './components/frame.tsx';
import { Skeleton } from './components/skeleton.tsx';
import { askedFor } from './routes.ts';
import { preloadScreen } from './screen.tsx';
import { SignedIn } from './signed-in.tsx';

type Beginning = {
  /** The start that is under way. */
  first: Promise<Boot>;
  /** Starts again after a failure. */
  again: () => Promise<Boot>;
};

/** The app from the first moment: waits for LIFF, and says what went wrong. */
export function App({ first, again }: Beginning) {
  const [boot, setBoot] = useState<Boot | null>(null);
  const wait = (starting: Promise<Boot>) => {
    setBoot(null);
    preloadScreen(askedFor(location));
    starting.then(setBoot);
  };
  useEffect(() => wait(first), []);

  if (boot?.phase === 'ready') return <SignedIn {...boot} />;
  return (
    <Frame officeName="">
      {boot === null ? (
        <Skeleton lines={8} label="กำลังเปิดระบบ" />
      ) : (
        <FailurePage
          title="เปิดระบบไม่ได้"
          failure={{ message: boot.message }}
          {...(boot.retry ? { onRetry: () => wait(again()) } : {})}
        />
      )}
    </Frame>
  );
}

/** Draws the app; what the shell showed while the scripts loaded gives way to it. */
export function show(root: HTMLElement, beginning: Beginning): void {
  root.replaceChildren();
  render(<App {...beginning} />, root);
}
