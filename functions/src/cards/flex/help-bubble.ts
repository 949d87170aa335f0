import { morePath, newRequestPath } from '@prakat/shared/addresses/mini-app';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { extensionList } from '@prakat/shared/files/file-types';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Member } from '@prakat/shared/people/member';
import { fiscalYear } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { dutiesOf } from '../duties.ts';
import { liffLink, openButton, postback, quietButton } from './buttons.ts';
import { band, bubble, card, closing, type Part, row, text } from './parts.ts';

export type HelpData = { profile: OfficeProfile; liffId: string; member: Member };

/** Buttons for what this person does most, in the order in which they come to it. */
export const dutyButtons = ({ profile, liffId, member }: HelpData): Part[] => {
  const { files, publishes } = dutiesOf(profile, member);
  return [
    ...(files ? [openButton(liffLink('ยื่นคำขอเผยแพร่ข้อมูล', liffId, newRequestPath))] : []),
    quietButton(postback('คำขอของท่าน', { a: 'mine' })),
    quietButton(postback('รอดำเนินการ', { a: 'waiting' })),
    ...(publishes ? [quietButton(postback('งานผู้ดูแลเว็บไซต์', { a: 'tasks' }))] : []),
  ];
};

/** Opens the card of what can be done and typed here. */
export const helpButton = (): Part => quietButton(postback('ช่วยเหลือ', { a: 'help' }));

/** A tracking number as this fiscal year has them, to show how one is typed. */
export const exampleNumber = (now: string): string => `${fiscalYear(now)}-0042`;

/** What a person of the office can do here. The same on a phone and on LINE for PC, where rich menus do not show. */
export function helpBubble(data: HelpData & { now: string }): LineMessage {
  const { profile, liffId } = data;
  const { reviews, publishes, administers } = dutiesOf(profile, data.member);
  const contents = bubble({
    header: band('review', profile.name.short, 'วิธีใช้งาน'),
    body: [
      text('กดปุ่มด้านล่าง หรือพิมพ์คำต่อไปนี้ในแชตนี้'),
      row('ยื่นคำขอ', 'เปิดแบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์'),
      row('คำขอของท่าน', 'ดูสถานะคำขอที่ท่านเป็นเจ้าของ แก้ไขและส่งอีกครั้งเมื่อถูกส่งกลับ'),
      row('รอดำเนินการ', 'ดูคำขอที่รอท่านพิจารณาหรือดำเนินการ'),
      ...(publishes ? [row('งาน', 'ดูงานนำขึ้นเว็บไซต์ งานตรวจหน้าที่เผยแพร่ และงานนำลงจากเว็บไซต์')] : []),
      row('เอกสาร', 'เปิดทะเบียนเอกสาร บันทึกข้อความ และเอกสารที่รอลงนาม'),
      row('ค้นหา …', 'พิมพ์ ค้นหา ตามด้วยคำ เช่น ค้นหา รับสมัคร'),
      row(exampleNumber(data.now), 'พิมพ์เลขที่คำขอเพื่อดูคำขอนั้น'),
      ...(administers ? [row('กลุ่ม', 'ดู เปิด หรือปิดการส่งประกาศในกลุ่ม LINE ของหน่วยงาน')] : []),
      ...(reviews
        ? [
            duty(
              'ผู้พิจารณา',
              'กดอนุมัติ ส่งกลับ หรือไม่อนุมัติบนการ์ด การพิมพ์ “อนุมัติ” เป็นการเปิดการ์ดเท่านั้น หากอนุมัติทางวาจา ระบบจะส่งการ์ดให้ท่านยืนยันเป็นลายลักษณ์อักษร',
            ),
          ]
        : []),
      ...(publishes
        ? [
            duty(
              'ผู้ดูแลเว็บไซต์',
              'กดรับงานก่อนดำเนินการ แล้วยืนยัน แจ้งที่อยู่หน้าเว็บ หรือแจ้งว่านำลงแล้ว ต่ออายุข้อมูลได้จากการ์ดที่แจ้งล่วงหน้า',
            ),
          ]
        : []),
      ...(administers
        ? [duty('ผู้ดูแลระบบ', 'เปิดเมนูเพิ่มเติมเพื่อรับผู้ลงทะเบียน กำหนดผู้ปฏิบัติหน้าที่แทน และมอบคำขอของผู้ที่พ้นหน้าที่')]
        : []),
      closing('ส่งไฟล์เอกสารหรือภาพถ่ายในแชตนี้ ระบบจะเก็บเป็นแบบร่างให้ท่านกรอกต่อ หรือแนบในแบบฟอร์มก็ได้'),
    ],
    footer: [
      ...dutyButtons(data),
      quietButton(liffLink('เมนูเพิ่มเติม', liffId, morePath)),
      quietButton(postback('สำหรับประชาชน', { a: 'residents' })),
    ],
  });
  return card('วิธีใช้งานบัญชีทางการสำหรับขอเผยแพร่ข้อมูล', contents);
}

const duty = (who: string, what: string): Part => closing(`สำหรับ${who}: ${what}`);

/** The first words to a person of the office who adds the account. */
export function greetingBubble(data: HelpData): LineMessage {
  const { profile, member } = data;
  const contents = bubble({
    header: band('review', profile.name.short, 'ระบบขอเผยแพร่ข้อมูลผ่านเว็บไซต์'),
    body: [
      text(`สวัสดี ${member.name}`, { weight: 'bold' }),
      {
        ...text(`ท่านลงทะเบียนเป็น${member.positionTitle} ของ${profile.name.full} และใช้งานระบบนี้ได้แล้ว`),
        margin: 'sm',
      },
      row('ยื่นคำขอ', 'กรอกแบบฟอร์มและแนบไฟล์ แล้วรับเลขที่คำขอเพื่อติดตาม'),
      row('พิจารณา', 'เมื่อมีคำขอถึงท่าน ระบบจะส่งการ์ดมาในแชตนี้'),
      row('ติดตาม', 'พิมพ์ “คำขอของท่าน” หรือเลขที่คำขอ'),
      closing('พิมพ์ “ช่วยเหลือ” เพื่อดูวิธีใช้งานได้ทุกเมื่อ'),
    ],
    footer: dutyButtons(data),
  });
  return card(`ยินดีต้อนรับสู่ระบบขอเผยแพร่ข้อมูลของ ${profile.name.short}`, contents);
}

/** Leads to the request form and says what to have at hand. */
export function newRequestBubble({
  profile: { name, files },
  liffId,
}: Omit<HelpData, 'member'>): LineMessage {
  const contents = bubble({
    header: band('review', name.short, 'แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์'),
    body: [
      text('กรุณาเตรียมหัวข้อ รายละเอียด และไฟล์แนบ แบบฟอร์มเก็บข้อมูลที่กรอกค้างไว้ให้'),
      row('ชนิดไฟล์', extensionList(files.extensions)),
      row('ขนาด', `ไม่เกิน ${fileSizeInWords(files.maxBytes)} ต่อไฟล์ ไม่เกิน ${files.maxFiles} ไฟล์`),
    ],
    footer: [openButton(liffLink('เปิดแบบฟอร์ม', liffId, newRequestPath))],
  });
  return card('แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์', contents);
}
