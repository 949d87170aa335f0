import type { ComponentChildren } from 'preact';
import { type KnownRoute, useApp } from '../app-context.ts';

/** A link to a screen of the app; opens in place, and elsewhere when the person asks the browser for that. */
export function Link(props: {
  to: KnownRoute;
  class?: string;
  children: ComponentChildren;
  current?: boolean;
}) {
  const { href, go } = useApp();
  return (
    <a
      class={props.class}
      href={href(props.to)}
      aria-current={props.current ? 'page' : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(props.to);
      }}
    >
      {props.children}
    </a>
  );
}
