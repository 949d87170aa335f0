import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { LineMessage } from '../../line/line-client.ts';
import { agreeButton, band, bubble, card, heading, note, postback, text } from './parts.ts';

/** Asks the administrators whether announcements may go to a group that the account was invited to. */
export function acceptGroupBubble(profile: OfficeProfile, group: { id: string; name: string }): LineMessage {
  const contents = bubble({
    header: band('task', profile.name.short, 'กลุ่ม LINE ใหม่รอการยืนยัน'),
    body: [
      heading(group.name),
      {
        ...text('บัญชีทางการได้เข้าร่วมกลุ่มนี้แล้ว หากเป็นกลุ่มของหน่วยงาน กรุณายืนยันเพื่อให้ระบบส่งประกาศในกลุ่ม'),
        margin: 'md',
      },
      {
        ...note('ประกาศหนึ่งครั้งนับโควตาข้อความตามจำนวนสมาชิกในกลุ่ม หากไม่ใช่กลุ่มของหน่วยงาน กรุณานำบัญชีออกจากกลุ่ม'),
        margin: 'lg',
      },
    ],
    footer: [
      agreeButton(
        postback('ใช้กลุ่มนี้รับประกาศ', { a: 'accept_group', g: group.id }, `ใช้กลุ่ม “${group.name}” รับประกาศ`),
      ),
    ],
  });
  return card(`กลุ่ม LINE ใหม่รอการยืนยัน: ${group.name}`, contents);
}

/** The first words in a group. */
export function groupGreetingBubble(profile: OfficeProfile): LineMessage {
  const contents = bubble({
    header: band('review', profile.name.short, 'บัญชีประกาศของหน่วยงาน'),
    body: [
      text(`บัญชีนี้ส่งประกาศที่${profile.name.full}อนุมัติให้เผยแพร่แล้วมายังกลุ่มนี้ เมื่อผู้ดูแลระบบของหน่วยงานยืนยันกลุ่ม`),
      {
        ...note(
          'ระบบไม่อ่านและไม่เก็บข้อความสนทนาในกลุ่ม เก็บเฉพาะรหัสและชื่อกลุ่มเพื่อส่งประกาศ การพิจารณาคำขอทำในแชตส่วนตัวเท่านั้น',
        ),
        margin: 'lg',
      },
    ],
  });
  return card(`บัญชีประกาศของ${profile.name.short}`, contents);
}
