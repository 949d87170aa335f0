import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useWayBack } from './use-way-back.ts';

/**
 * A sheet from the bottom of the screen, within reach of the thumb. The browser's own dialog keeps the focus
 * inside, closes on Escape and gives the focus back; so does the phone's way back. `busy` keeps it open while something is
 * being sent.
 */
export function Sheet(props: {
  title: string;
  onClose: () => void;
  busy?: boolean;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useWayBack(props.onClose, props.busy ?? false);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (!props.busy) props.onClose();
      }}
    >
      <h2 id={titleId} tabIndex={-1} autofocus>
        {props.title}
      </h2>
      {props.children}
    </dialog>
  );
}
