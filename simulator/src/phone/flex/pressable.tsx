import { type ComponentChildren, type CSSProperties, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LineAction } from '../actions/line-action.ts';

/** What the parts of one message may do: press an action, and whether a press is under way. */
export type Press = { press: (action: LineAction) => void; busy: boolean };

/** Without a provider nothing can be pressed: a message shown for itself is only a picture. */
export const PressContext = createContext<Press>({ press: () => {}, busy: false });

type PressableProps = {
  action?: LineAction | undefined;
  /** What a screen reader calls it when the action has no label of its own. */
  name?: string;
  class?: string;
  style?: CSSProperties;
  dir?: 'ltr' | 'rtl';
  children?: ComponentChildren;
};

/**
 * An area of a message that is tappable when it has an action: LINE allows one on a whole bubble, a box, a text
 * or an image. It cannot be a `<button>`, because a box may hold buttons of its own.
 */
export function Pressable({ action, name, class: className, style, dir, children }: PressableProps) {
  const { press, busy } = useContext(PressContext);
  if (!action) {
    return (
      <div class={className} style={style} dir={dir}>
        {children}
      </div>
    );
  }
  const go = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
    if (!busy) press(action);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: it may hold buttons, which a button element must not
    <div
      class={className ? `${className} pressable` : 'pressable'}
      style={style}
      dir={dir}
      role="button"
      tabIndex={0}
      aria-label={action.label ?? name}
      aria-disabled={busy}
      onClick={go}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget && (event.key === 'Enter' || event.key === ' ')) go(event);
      }}
    >
      {children}
    </div>
  );
}
