import type { ComponentChildren } from 'preact';

/** What is around every screen: whose office this is above, the ways to go below. */
export function Frame(props: { officeName: string; nav?: ComponentChildren; children: ComponentChildren }) {
  return (
    <>
      <header class="top">
        <span class="top-name">ประกาศ</span>
        <span class="top-office">{props.officeName}</span>
      </header>
      <main class={props.nav ? 'main main-with-nav' : 'main'}>{props.children}</main>
      {props.nav}
    </>
  );
}
