import { useEffect, useState } from 'preact/hooks';

/** Code that comes when it is asked for: `use` by what draws it, null until it is there; `preload` fetches it ahead. */
export function lazyCode<Code>(load: () => Promise<Code>) {
  let loaded: Code | null = null;
  const read = async () => {
    loaded = await load();
  };
  return {
    use(): { code: Code | null; failed: boolean } {
      const [state, setState] = useState<'loading' | 'ready' | 'failed'>(loaded ? 'ready' : 'loading');
      useEffect(() => {
        // It may have come since it was drawn.
        if (loaded) return setState('ready');
        read().then(
          () => setState('ready'),
          () => setState('failed'),
        );
      }, []);
      return { code: loaded, failed: state === 'failed' };
    },
    // Where that fails it is asked for again when it is drawn, and that says what went wrong: browsers of before 2024 keep a failure
    // until the page is loaded anew.
    preload: () => void read().catch(() => {}),
  };
}
