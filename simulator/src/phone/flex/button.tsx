import { useContext, useRef } from 'preact/hooks';
import { buttonStyle } from './button-style.ts';
import { gravityStyle, type Place, placementStyle } from './placement.ts';
import { PressContext } from './pressable.tsx';
import type { FlexButton } from './types.ts';
import { useShrinkToFit } from './use-shrink-to-fit.ts';

export function ButtonPart({ button, place }: { button: FlexButton; place: Place }) {
  const { press, busy } = useContext(PressContext);
  const label = useRef<HTMLSpanElement>(null);
  const text = button.action.label ?? '';
  useShrinkToFit(label, button.adjustMode, text);
  return (
    <div class="fx-button" style={{ ...placementStyle(button, place), ...gravityStyle(button.gravity) }}>
      <button
        type="button"
        style={buttonStyle(button)}
        aria-disabled={busy}
        onClick={(event) => {
          event.stopPropagation();
          if (!busy) press(button.action);
        }}
      >
        <span ref={label}>{text}</span>
      </button>
    </div>
  );
}
