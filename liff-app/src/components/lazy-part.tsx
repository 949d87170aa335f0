import type { ComponentChild, ComponentType } from 'preact';
import { lazyCode } from './lazy-code.ts';

/**
 * A part of a screen that is rarely there, whose code comes when it is; until then, and where it cannot come, `meanwhile` shows,
 * or nothing. `preload` fetches its code ahead.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: (props: Props) => ComponentChild = () => null,
): ComponentType<Props> & { preload(): void } {
  const part = lazyCode(load);
  function Part(props: Props) {
    const { code: Loaded } = part.use();
    return Loaded ? <Loaded {...props} /> : meanwhile(props);
  }
  return Object.assign(Part, { preload: part.preload });
}
