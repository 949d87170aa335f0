import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useSim } from './sim-context.ts';
import type { ChatChange } from './stream.ts';

export type Live<T> = { data: T | undefined; failed: string | undefined; reload: () => void };

/**
 * Loads something from the simulator and loads it again whenever the stream reports a change that `concerns`
 * it. `key` names what is loaded: another key starts afresh. Requests do not overlap; a change that comes
 * during one starts another after it, so the last word is always the newest.
 */
export function useLive<T>(
  key: string,
  load: () => Promise<T>,
  concerns: (change: ChatChange) => boolean,
): Live<T> {
  const { stream } = useSim();
  const [state, setState] = useState<{ key: string; data?: T; failed?: string }>({ key });
  const current = useRef({ key, load, concerns });
  current.current = { key, load, concerns };
  const work = useRef({ running: false, again: false });

  const reload = useCallback(async () => {
    const busy = work.current;
    if (busy.running) {
      busy.again = true;
      return;
    }
    busy.running = true;
    do {
      busy.again = false;
      const asked = current.current.key;
      try {
        const data = await current.current.load();
        if (asked === current.current.key) setState({ key: asked, data });
        else busy.again = true;
      } catch (error) {
        const failed = error instanceof Error ? error.message : String(error);
        if (asked === current.current.key)
          setState((old) =>
            old.key === asked && old.data !== undefined
              ? { key: asked, data: old.data, failed }
              : { key: asked, failed },
          );
        else busy.again = true;
      }
    } while (busy.again);
    busy.running = false;
  }, []);

  // Another key is another thing to load.
  useEffect(() => {
    void reload();
    return stream.subscribe({
      onChange: (change) => {
        if (change === 'all' || current.current.concerns(change)) void reload();
      },
    });
  }, [key, stream, reload]);

  const fits = state.key === key;
  return {
    data: fits ? state.data : undefined,
    failed: fits ? state.failed : undefined,
    reload: () => void reload(),
  };
}
