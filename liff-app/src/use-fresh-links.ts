import type { TargetedMouseEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from './app-context.ts';

/** The server's links open a file for a quarter of an hour; a little less here, for the way to the server. */
const LINK_LIFE_MS = 14 * 60_000;

/**
 * Links that open files, renewed instead of leading to an error once they have run out. `links` is what came from the
 * server and changes when it is read again; `open` goes on every link; `renewed` says that the person is to press again.
 * Inside LINE a file is opened in the phone's own browser: LINE's can neither keep nor print it.
 */
export function useFreshLinks(links: unknown, onExpired: () => Promise<void>) {
  const { line } = useApp();
  const receivedAt = useRef(Date.now());
  const [renewed, setRenewed] = useState(false);
  useEffect(() => {
    receivedAt.current = Date.now();
  }, [links]);
  const open = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    setRenewed(false);
    if (Date.now() - receivedAt.current < LINK_LIFE_MS) {
      if (!line.isInLine) return;
      event.preventDefault();
      line.openOutside(event.currentTarget.href);
      return;
    }
    event.preventDefault();
    onExpired().then(() => setRenewed(true));
  };
  return { open, renewed };
}
