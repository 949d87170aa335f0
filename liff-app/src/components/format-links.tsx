import type { ComponentChildren } from 'preact';
import { useFreshLinks } from '../use-fresh-links.ts';

type Props<Format extends string> = {
  /** Addresses as they came from the server, which open a file for a while. */
  links: Record<Format, string>;
  /** What stands on each button, in order. */
  labels: Record<Format, string>;
  /** Reads the links again. */
  onExpired: () => Promise<void>;
  /** More buttons, after these. */
  children?: ComponentChildren;
};

/** One paper as each kind of file. A link that has run out is renewed instead of leading to an error. */
export function FormatLinks<Format extends string>({ links, labels, onExpired, children }: Props<Format>) {
  const { open, renewed } = useFreshLinks(links, onExpired);
  return (
    <>
      <div class="actions">
        {(Object.keys(labels) as Format[]).map((format) => (
          <a key={format} class="button" href={links[format]} target="_blank" rel="noopener" onClick={open}>
            {labels[format]}
            <span class="visually-hidden"> (เปิดหน้าต่างใหม่)</span>
          </a>
        ))}
        {children}
      </div>
      <p class="hint" role="status">
        {renewed ? 'ลิงก์หมดอายุ ระบบสร้างลิงก์ใหม่ให้แล้ว กรุณาแตะปุ่มอีกครั้ง' : ''}
      </p>
    </>
  );
}
