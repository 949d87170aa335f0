import { useEffect, useRef } from 'preact/hooks';

const OURS = 'prakat.way-back';

/**
 * How many are shown that the way back closes first. All share one entry of the history: where one follows another at once,
 * the entry of the first serves the second, since taking it away again happens later than adding one.
 */
let holders = 0;

const isOurs = () => (history.state as { [OURS]?: boolean } | null)?.[OURS] === true;
/** Coming back from it moves nothing: what shows below may be another page by then, and begins at its top. */
function addEntry(): void {
  history.scrollRestoration = 'manual';
  history.pushState({ [OURS]: true }, '');
  addEventListener('popstate', restoreAgain, { once: true });
}
const restoreAgain = () => {
  if (!isOurs()) history.scrollRestoration = 'auto';
};

/** Takes the entry away when nobody needs it. Where a link has led on, it stays, or that page would be left. */
function release(): void {
  holders -= 1;
  setTimeout(() => {
    if (holders === 0 && isOurs()) history.back();
  });
}

/** While it is shown, going back calls `onBack` in place of leaving the page; nothing where `isHeld`. */
export function useWayBack(onBack: () => void, isHeld: boolean): void {
  const latest = useRef({ onBack, isHeld });
  latest.current = { onBack, isHeld };
  useEffect(() => {
    holders += 1;
    if (!isOurs()) addEntry();
    const onPop = () => {
      if (isOurs()) return;
      if (latest.current.isHeld) addEntry();
      else latest.current.onBack();
    };
    window.addEventListener('popstate', onPop);
    return () => {
      window.removeEventListener('popstate', onPop);
      release();
    };
  }, []);
}
