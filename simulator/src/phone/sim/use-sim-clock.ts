import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SimClient } from './client.ts';

const ASK_EVERY_MS = 15_000;

/**
 * How far the simulator's clock is ahead of this computer's, in milliseconds. Tests and the demo move it, and
 * nothing reports that, so it is asked now and then. A failed question keeps the last answer.
 */
export function useSimClock(client: SimClient) {
  const [offset, setOffset] = useState(0);
  // Drawn anew with every question, so that the time of day on the screens goes on.
  const [, draw] = useState(0);
  const ask = useCallback(async () => {
    draw((count) => count + 1);
    try {
      // Below a second it is the travel of the answer, not a difference of clocks.
      const ahead = (await client.now()) - Date.now();
      setOffset((old) => (Math.abs(ahead - old) < 1000 ? old : ahead));
    } catch {
      // The stream's status already tells that the simulator is away.
    }
  }, [client]);
  useEffect(() => {
    void ask();
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [ask]);
  return { offset, ask };
}
