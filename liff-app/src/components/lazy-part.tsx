import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of a screen that is rarely there, whose code comes when it is; until then, and where it cannot come, nothing shows. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Part(props: Props) {
    const [, redraw] = useState(false);
    useEffect(() => {
      // It may have come since it was drawn.
      if (loaded) return redraw(true);
      load().then(
        (part) => {
          loaded = part;
          redraw(true);
        },
        () => {},
      );
    }, []);
    const Loaded = loaded;
    return Loaded && <Loaded {...props} />;
  };
}
