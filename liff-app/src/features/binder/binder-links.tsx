import type { BinderView } from '@prakat/shared/api/binder';
import { FormatLinks } from '../../components/format-links.tsx';

const labels = {
  pdf: 'เปิดแฟ้มเป็น PDF ไฟล์เดียว',
  zip: 'ดาวน์โหลด ZIP แยกโฟลเดอร์',
};

/** The binder as each kind of file. */
export const BinderLinks = (props: { links: BinderView['links']; onExpired: () => Promise<void> }) => (
  <FormatLinks {...props} labels={labels} />
);
