/** A link out of the app. Anything but a web address is shown as text, whatever it says. */
export function WebLink(props: { href: string; class?: string; children: string }) {
  if (!/^https?:\/\//i.test(props.href)) return <span>{props.children}</span>;
  return (
    <a class={props.class} href={props.href} target="_blank" rel="noopener noreferrer">
      {props.children}
      <span class="visually-hidden"> (เปิดหน้าต่างใหม่)</span>
    </a>
  );
}
