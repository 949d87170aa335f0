import { useEffect, useState } from 'preact/hooks';

/**
 * Code that comes when it is asked for: `use` by what draws it, null until it is there, `again` where it could not come; `preload`
 * fetches it ahead.
 */
export function lazyCode<Code>(load: () => Promise<Code>) {
  let loaded: Code | null = null;
  const read = async () => {
    loaded = await load();
  };
  return {
    use(): { code: Code | null; failed: boolean; again(): void } {
      const [state, setState] = useState<'loading' | 'ready' | 'failed'>(loaded ? 'ready' : 'loading');
      const ask = () => {
        // It may have come since it was drawn.
        if (loaded) return setState('ready');
        setState('loading');
        read().then(
          () => setState('ready'),
          () => setState('failed'),
        );
      };
      useEffect(ask, []);
      return { code: loaded, failed: state === 'failed', again: ask };
    },
    // Where that fails it is fetched again when it is drawn, and that says what went wrong.
    preload: () => void read().catch(() => {}),
  };
}
