import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from './api/failure.ts';

/** Something read from the server, kept on the screen while it is read again. */
export type Resource<T> = {
  data: T | null;
  failure: ApiFailure | null;
  loading: boolean;
  reload(): Promise<void>;
  /** Puts in what an action answered, without reading it again. */
  set(data: T): void;
};

/**
 * Reads on mount, when `key` changes, and whenever the page comes back into view: LIFF resumes a closed app as it
 * was, hours later. A failed refresh keeps what is shown and reports the failure beside it.
 */
export function useResource<T>(key: string, load: () => Promise<T>): Resource<T> {
  const [state, setState] = useState<{ key: string; data: T | null; failure: ApiFailure | null }>({
    key,
    data: null,
    failure: null,
  });
  const [loading, setLoading] = useState(true);
  const latest = useRef({ run: 0, load });
  latest.current.load = load;

  const reload = useCallback(async () => {
    latest.current.run += 1;
    const { run } = latest.current;
    const isLatest = () => latest.current.run === run;
    setLoading(true);
    try {
      const data = await latest.current.load();
      if (isLatest()) setState({ key, data, failure: null });
    } catch (error) {
      if (isLatest()) {
        setState((before) => ({
          key,
          data: before.key === key ? before.data : null,
          failure: asFailure(error),
        }));
      }
    } finally {
      if (isLatest()) setLoading(false);
    }
  }, [key]);

  useEffect(() => {
    reload();
    return () => {
      latest.current.run += 1;
    };
  }, [reload]);
  useReturnToPage(reload);

  const set = (data: T) => {
    latest.current.run += 1;
    setLoading(false);
    setState({ key, data, failure: null });
  };
  const current = state.key === key ? state : { data: null, failure: null };
  return { data: current.data, failure: current.failure, loading, reload, set };
}

function useReturnToPage(onReturn: () => void): void {
  useEffect(() => {
    const onVisible = () => document.visibilityState === 'visible' && onReturn();
    const onPageShow = (event: PageTransitionEvent) => event.persisted && onReturn();
    document.addEventListener('visibilitychange', onVisible);
    window.addEventListener('pageshow', onPageShow);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('pageshow', onPageShow);
    };
  }, [onReturn]);
}
