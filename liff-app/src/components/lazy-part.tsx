import type { ComponentChild, ComponentType } from 'preact';
import { lazyCode } from './lazy-code.ts';

/**
 * A part of a screen that is rarely there, whose code comes when it is; until then, and where it cannot come, `meanwhile` shows,
 * or nothing.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: (props: Props) => ComponentChild = () => null,
): ComponentType<Props> {
  const part = lazyCode(load);
  return function Part(props: Props) {
    const { code: Loaded } = part.use();
    return Loaded ? <Loaded {...props} /> : meanwhile(props);
  };
}
