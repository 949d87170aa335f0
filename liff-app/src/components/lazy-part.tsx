import type { ComponentType } from 'preact';
import { lazyCode } from './lazy-code.ts';

/** A part of a screen that is rarely there, whose code comes when it is; until then, and where it cannot come, nothing shows. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const part = lazyCode(load);
  return function Part(props: Props) {
    const { code: Loaded } = part.use();
    return Loaded && <Loaded {...props} />;
  };
}
