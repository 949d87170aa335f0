import { useEffect, useRef, useState } from 'preact/hooks';

/** The server's links open a file for a quarter of an hour; a little less here, for the way to the server. */
const LINK_LIFE_MS = 14 * 60_000;

/**
 * Links that open files, renewed instead of leading to an error once they have run out. `links` is what came from the
 * server and changes when it is read again; `open` goes on every link; `renewed` says that the person is to press again.
 */
export function useFreshLinks(links: unknown, onExpired: () => Promise<void>) {
  const receivedAt = useRef(Date.now());
  const [renewed, setRenewed] = useState(false);
  useEffect(() => {
    receivedAt.current = Date.now();
  }, [links]);
  const open = (event: MouseEvent) => {
    setRenewed(false);
    if (Date.now() - receivedAt.current < LINK_LIFE_MS) return;
    event.preventDefault();
    onExpired().then(() => setRenewed(true));
  };
  return { open, renewed };
}
