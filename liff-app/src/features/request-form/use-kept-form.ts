import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DraftStore } from './draft-store.ts';
import { type FormState, isUntouched } from './form-state.ts';

/** Quick enough to lose no more than a word, slow enough not to write on every key. */
const SAVE_AFTER_MS = 400;

export type Keeping = {
  /** Saves at once, before something that may reload the page, such as the phone's file picker. */
  flush(): void;
  /** Forgets the draft for good; nothing is saved after it. */
  forget(): void;
  /** When the draft was last written to the phone (ms); null when there is none. */
  savedAt: number | null;
  /** True when the phone keeps nothing, which the person must know. */
  failed: boolean;
};

/** Keeps the form on the phone, with whether the server has it like this (`isSent`): shortly after each change, and whenever the page goes out of view. */
export function useKeptForm(
  form: FormState,
  initial: FormState,
  store: DraftStore,
  isSent: () => boolean,
): Keeping {
  const [state, setState] = useState<{ savedAt: number | null; failed: boolean }>({
    savedAt: null,
    failed: false,
  });
  const latest = useRef({ form, initial, store, isSent, forgotten: false });
  latest.current = { ...latest.current, form, initial, store, isSent };

  const write = useCallback(() => {
    const { forgotten, ...now } = latest.current;
    if (forgotten) return null;
    if (isUntouched(now.form, now.initial)) {
      now.store.clear();
      return null;
    }
    return now.store.save(now.form, now.isSent());
  }, []);
  const flush = useCallback(() => {
    const saved = write();
    setState({ savedAt: saved ? Date.now() : null, failed: saved === false });
  }, [write]);

  const changed = JSON.stringify(form);
  const first = useRef(changed);
  useEffect(() => {
    if (changed === first.current) return;
    first.current = '';
    const timer = setTimeout(flush, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [changed, flush]);

  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && write();
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', write);
    return () => {
      write();
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', write);
    };
  }, [write]);

  const forget = useCallback(() => {
    latest.current.forgotten = true;
    latest.current.store.clear();
  }, []);
  return { flush, forget, ...state };
}
