import { myRequestsPath, newRequestPath } from '@prakat/shared/addresses/mini-app';
import { refuse } from '@prakat/shared/refusals';
import { liffLink, openButton, postback, quietButton } from '../cards/flex/buttons.ts';
import { dutyButtons, exampleNumber, helpButton } from '../cards/flex/help-bubble.ts';
import { type Short, shortBubble } from '../cards/flex/short-bubble.ts';
import { isoNow, type Office } from '../context.ts';
import type { LineMessage } from '../line/line-client.ts';
import type { Answer, MemberScope } from './scope.ts';

type Addressed = Pick<MemberScope, 'office' | 'member'>;

export const onlyInPrivateChat = (office: Office, path: string): Answer => [
  shortBubble(office.profile, {
    kind: 'ทำได้ในแชตส่วนตัวเท่านั้น',
    words: ['การพิจารณาและการดูคำขอทำได้ในแชตส่วนตัวกับบัญชีทางการเท่านั้น คำขอยังคงอยู่เหมือนเดิม'],
    buttons: [openButton(liffLink('เปิดคำขอ', office.liffId, path))],
  }),
];

/** A short answer with buttons for what this person does most. */
export const withDutyButtons = (
  { office: { profile, liffId }, member }: Addressed,
  words: Omit<Short, 'buttons'>,
): LineMessage =>
  shortBubble(profile, { ...words, buttons: [...dutyButtons({ profile, liffId, member }), helpButton()] });

export const useFormForFiles = ({ office: { profile, liffId } }: Addressed): LineMessage =>
  shortBubble(profile, {
    kind: 'รับได้เฉพาะเอกสารและภาพถ่าย',
    words: ['ระบบไม่รับวิดีโอและเสียง และไม่ได้เก็บสิ่งที่ท่านส่ง กรุณาส่งเป็นไฟล์เอกสารหรือภาพถ่ายในแชตนี้ หรือแนบในแบบฟอร์ม'],
    buttons: [
      openButton(liffLink('เปิดแบบฟอร์ม', liffId, newRequestPath)),
      quietButton(postback('คำขอของท่าน', { a: 'mine' })),
    ],
  });

/** How a form that was begun goes on on a computer. */
export const onComputer = ({ office: { profile, liffId } }: Addressed): LineMessage =>
  shortBubble(profile, {
    tone: 'review',
    kind: 'กรอกต่อบนคอมพิวเตอร์',
    words: [
      'เปิดแชตนี้ใน LINE บนคอมพิวเตอร์ แล้วกดปุ่มด้านล่าง ระบบจะเปิดแบบร่างของท่านในเบราว์เซอร์',
      'หากเครื่องนั้นไม่มี LINE ให้เปิดแบบฟอร์มในโทรศัพท์ แล้วกด “กรอกต่อบนคอมพิวเตอร์” เพื่อดูที่อยู่สำหรับพิมพ์',
    ],
    buttons: [
      openButton(liffLink('แบบร่างและคำขอของท่าน', liffId, myRequestsPath)),
      quietButton(liffLink('เปิดแบบฟอร์ม', liffId, newRequestPath)),
    ],
  });

/** From somebody who files no requests. */
export const filesOfNobody = (scope: Addressed): LineMessage =>
  withDutyButtons(scope, {
    kind: 'ไม่ได้รับไฟล์นี้',
    words: [
      'การยื่นคำขอเป็นหน้าที่ของเจ้าหน้าที่ที่ลงทะเบียนเป็นผู้ให้ข้อมูล ระบบจึงไม่ได้เก็บไฟล์ที่ท่านส่ง หากท่านต้องยื่นคำขอ กรุณาติดต่อผู้ดูแลระบบของหน่วยงาน',
    ],
  });

export const notUnderstood = (scope: Addressed & Pick<MemberScope, 'context'>): LineMessage =>
  withDutyButtons(scope, {
    kind: 'ระบบไม่เข้าใจข้อความนี้',
    words: [`กรุณากดปุ่มที่ต้องการ หรือพิมพ์เลขที่คำขอ เช่น ${exampleNumber(isoNow(scope.context))}`],
  });

export const greeting = (scope: Addressed): LineMessage =>
  withDutyButtons(scope, {
    tone: 'review',
    kind: 'สวัสดี',
    words: [`สวัสดี ${scope.member.name}`, 'กรุณากดปุ่มที่ต้องการ หรือพิมพ์ “ช่วยเหลือ” เพื่อดูวิธีใช้งาน'],
  });

export const welcome = (scope: Addressed): LineMessage =>
  withDutyButtons(scope, {
    tone: 'review',
    kind: 'ด้วยความยินดี',
    words: ['หากต้องการทำรายการต่อ กรุณากดปุ่มที่ต้องการ'],
  });

/** Nothing is waited for any more; where nothing was, it says the same. */
export const cancelled = (scope: Addressed): LineMessage =>
  shortBubble(scope.office.profile, {
    kind: 'ยกเลิกแล้ว',
    words: ['ยกเลิกแล้ว ยังไม่มีการบันทึกผล คำขอยังคงอยู่เหมือนเดิม'],
    buttons: [quietButton(postback('รอดำเนินการ', { a: 'waiting' })), helpButton()],
  });

/** A reason was asked for and what was typed cannot be one. */
export const askAgain = (scope: Addressed, why: string): LineMessage =>
  shortBubble(scope.office.profile, {
    tone: 'changes',
    kind: 'ยังไม่ได้บันทึกผล',
    words: [why],
    next: 'กรุณาพิมพ์เหตุผลอีกครั้ง หรือกดยกเลิก',
    buttons: [quietButton(postback('ยกเลิก', { a: 'cancel' }))],
  });

/** A button of nobody: of a card that an older version of the product drew, or forged. */
export const badCard = (scope: Addressed): LineMessage =>
  withDutyButtons(scope, { kind: 'ปุ่มนี้ใช้ไม่ได้แล้ว', words: [refuse('bad_card').refusal.message] });

/** What was asked for is not there, or is another office's. */
export const notFound = (scope: Addressed): LineMessage =>
  shortBubble(scope.office.profile, {
    kind: 'ไม่พบคำขอ',
    words: [refuse('not_found').refusal.message],
    next: 'หากจำเลขที่ไม่ได้ พิมพ์ ค้นหา ตามด้วยคำในชื่อเรื่อง เช่น ค้นหา รับสมัคร',
    buttons: [
      quietButton(postback('คำขอของท่าน', { a: 'mine' })),
      quietButton(postback('รอดำเนินการ', { a: 'waiting' })),
    ],
  });
