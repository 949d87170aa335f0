import type { ComponentChild, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { lazyCode } from './lazy-code.ts';

/** Until what could not come is asked for again. */
const AGAIN_MS = 5_000;

/**
 * A part of a screen that is rarely there, whose code comes when it is; until then `meanwhile` shows, or nothing. What could not come
 * is asked for again every few seconds while it is to be seen. `preload` fetches its code ahead.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: (props: Props) => ComponentChild = () => null,
): ComponentType<Props> & { preload(): void } {
  const part = lazyCode(load);
  function Part(props: Props) {
    const { code: Loaded, failed, again } = part.use();
    useEffect(() => {
      if (!failed) return;
      const timer = setTimeout(again, AGAIN_MS);
      return () => clearTimeout(timer);
    }, [failed]);
    return Loaded ? <Loaded {...props} /> : meanwhile(props);
  }
  return Object.assign(Part, { preload: part.preload });
}
