import type { Member } from '@prakat/shared/members/member';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { liffLink, newRequestPath } from '../liff-link.ts';
import type { LineMessage } from '../line-client.ts';
import { band, bubble, card, note, openButton, postback, quietButton, row, text } from './parts.ts';

export type HelpData = { profile: OfficeProfile; liffId: string; member: Member };

const actions = (liffId: string) => [
  openButton(liffLink('ยื่นคำขอเผยแพร่ข้อมูล', liffId, newRequestPath)),
  quietButton(postback('เรื่องของฉัน', { a: 'mine' })),
  quietButton(postback('รอฉันพิจารณา', { a: 'waiting' })),
];

/** What a person of the office can do here. The same on a phone and on LINE for PC, where rich menus do not show. */
export function helpBubble({ profile, liffId }: HelpData): LineMessage {
  const contents = bubble({
    header: band('review', profile.name.short, 'วิธีใช้งาน'),
    body: [
      text('กดปุ่มด้านล่าง หรือพิมพ์คำต่อไปนี้ในแชตนี้'),
      row('ยื่นคำขอ', 'เปิดแบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์'),
      row('เรื่องของฉัน', 'ดูสถานะคำขอที่ท่านยื่น'),
      row('รอฉัน', 'ดูเรื่องที่รอท่านพิจารณาหรือดำเนินการ'),
      row('2568-0042', 'พิมพ์เลขที่คำขอเพื่อดูเรื่องนั้น'),
      { ...note('ไฟล์เอกสารแนบได้ในแบบฟอร์มเท่านั้น'), margin: 'lg' },
    ],
    footer: actions(liffId),
  });
  return card('วิธีใช้งานบัญชีทางการสำหรับขอเผยแพร่ข้อมูล', contents);
}

/** The first words to a person of the office who adds the account. */
export function greetingBubble({ profile, liffId, member }: HelpData): LineMessage {
  const contents = bubble({
    header: band('review', profile.name.short, 'ระบบขอเผยแพร่ข้อมูลผ่านเว็บไซต์'),
    body: [
      text(`สวัสดี ${member.name}`, { weight: 'bold' }),
      {
        ...text(`ท่านลงทะเบียนเป็น${member.positionTitle} ของ${profile.name.full} และใช้งานระบบนี้ได้แล้ว`),
        margin: 'sm',
      },
      row('ยื่นคำขอ', 'กรอกแบบฟอร์มและแนบไฟล์ แล้วรับเลขที่คำขอเพื่อติดตาม'),
      row('พิจารณา', 'เมื่อมีเรื่องถึงท่าน ระบบจะส่งการ์ดมาในแชตนี้'),
      row('ติดตาม', 'พิมพ์ “เรื่องของฉัน” หรือเลขที่คำขอ'),
      { ...note('พิมพ์ “ช่วยเหลือ” เพื่อดูวิธีใช้งานได้ทุกเมื่อ'), margin: 'lg' },
    ],
    footer: actions(liffId),
  });
  return card(`ยินดีต้อนรับสู่ระบบขอเผยแพร่ข้อมูลของ${profile.name.short}`, contents);
}
