import { type BinderView, binderFormats } from '@prakat/shared/api/binder';
import { useFreshLinks } from '../../use-fresh-links.ts';

const names: Record<keyof BinderView['links'], string> = {
  pdf: 'เปิดแฟ้มเป็น PDF ไฟล์เดียว',
  zip: 'ดาวน์โหลด ZIP แยกโฟลเดอร์',
};

/** The binder as each kind of file. */
export function BinderLinks(props: { links: BinderView['links']; onExpired: () => Promise<void> }) {
  const { open, renewed } = useFreshLinks(props.links, props.onExpired);
  return (
    <>
      <div class="actions">
        {binderFormats.map((format) => (
          <a
            key={format}
            class="button"
            href={props.links[format]}
            target="_blank"
            rel="noopener"
            onClick={open}
          >
            {names[format]}
            <span class="visually-hidden"> (เปิดหน้าต่างใหม่)</span>
          </a>
        ))}
      </div>
      <p class="hint" role="status">
        {renewed ? 'ลิงก์หมดอายุ ระบบสร้างลิงก์ใหม่ให้แล้ว กรุณาแตะปุ่มอีกครั้ง' : ''}
      </p>
    </>
  );
}
