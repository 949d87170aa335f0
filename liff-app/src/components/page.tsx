import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * The frame of a screen. Its heading takes the focus when the screen opens, so that a screen reader says where
 * the person is and the next tab stop is the first thing on it.
 */
export function Page(props: { title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.title} · ประกาศ`;
    heading.current?.focus({ preventScroll: true });
  }, [props.title]);
  return (
    <div class="page">
      <h1 ref={heading} tabIndex={-1}>
        {props.title}
      </h1>
      {props.children}
    </div>
  );
}
