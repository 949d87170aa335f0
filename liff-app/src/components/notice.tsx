import type { ComponentChildren } from 'preact';

type Tone = 'info' | 'success' | 'warning' | 'error';

/** A box that tells the person something; errors are announced at once, the rest when there is a pause. */
export function Notice(props: { tone: Tone; title?: string; children?: ComponentChildren }) {
  return (
    <div class={`notice notice-${props.tone}`} role={props.tone === 'error' ? 'alert' : 'status'}>
      {props.title && <p class="notice-title">{props.title}</p>}
      {props.children}
    </div>
  );
}
