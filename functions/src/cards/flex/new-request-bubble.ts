import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, newRequestPath } from '../liff-link.ts';
import { band, bubble, card, openButton, row, text } from './parts.ts';
import { fileSize } from './words.ts';

/** Leads to the request form and says what to have at hand. */
export function newRequestBubble({ name, files }: OfficeProfile, liffId: string): LineMessage {
  const contents = bubble({
    header: band('review', name.short, 'แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์'),
    body: [
      text('กรุณาเตรียมหัวข้อ รายละเอียด และไฟล์แนบ แบบฟอร์มเก็บข้อมูลที่กรอกค้างไว้ให้'),
      row('ชนิดไฟล์', files.extensions.map((extension) => `.${extension}`).join(' ')),
      row('ขนาด', `ไม่เกิน ${fileSize(files.maxBytes)} ต่อไฟล์ ไม่เกิน ${files.maxFiles} ไฟล์`),
    ],
    footer: [openButton(liffLink('เปิดแบบฟอร์ม', liffId, newRequestPath))],
  });
  return card('แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์', contents);
}
