import {
  delegationsPath,
  myRequestsPath,
  newRequestPath,
  registerPath,
  waitingPath,
} from '@prakat/shared/addresses/mini-app';
import { unitName } from '@prakat/shared/office/unit-name';
import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import { delegationKindNames, roleNames } from '@prakat/shared/people/names';
import { joinTitle } from '@prakat/shared/text/join-title';
import { thaiDateRange } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, openButton } from './buttons.ts';
import type { Tone } from './palette.ts';
import { band, bubble, card, heading, panel, rows, text } from './parts.ts';
import type { PeopleCardData } from './registration-bubble.ts';

export type Telling = {
  tone: Tone;
  kind: string;
  title: string;
  words: string;
  facts?: [label: string, value: string | null][];
  warning?: [heading: string, words: string];
  open?: [label: string, path: string];
};

/** A card that tells one person something about people of the office. */
export function tellingBubble({ profile, liffId }: PeopleCardData, telling: Telling): LineMessage {
  const { tone, kind, title, words, facts = [], warning, open } = telling;
  const contents = bubble({
    header: band(tone, profile.name.short, kind),
    body: [
      heading(title),
      { ...text(words, {}, 500), margin: 'md' },
      ...rows(...facts),
      ...(warning ? [panel(warning[0], warning[1], tone)] : []),
    ],
    ...(open ? { footer: [openButton(liffLink(open[0], liffId, open[1]))] } : {}),
  });
  return card(`${kind}: ${title}`, contents);
}

const rolesOf = ({ roles }: Member): string => roles.map((role) => roleNames[role]).join(' ');

/** The person was admitted and can begin. */
export const admittedBubble = (data: PeopleCardData, person: Member): LineMessage =>
  tellingBubble(data, {
    tone: 'approved',
    kind: 'รับลงทะเบียนแล้ว',
    title: person.name,
    words: `ท่านเป็นเจ้าหน้าที่ของ${data.profile.name.full}ในระบบนี้แล้ว พิมพ์ “ช่วยเหลือ” เพื่อดูวิธีใช้งาน`,
    facts: [
      ['ตำแหน่ง', joinTitle(person.positionTitle)],
      ['บทบาท', rolesOf(person)],
    ],
    open: ['ยื่นคำขอเผยแพร่ข้อมูล', newRequestPath],
  });

export const registrationRefusedBubble = (
  data: PeopleCardData,
  person: Member,
  reason: string,
): LineMessage =>
  tellingBubble(data, {
    tone: 'rejected',
    kind: 'ยังไม่รับลงทะเบียน',
    title: person.name,
    words: 'ผู้ดูแลระบบยังไม่รับลงทะเบียนของท่าน หากข้อมูลไม่ถูกต้อง แก้ไขแล้วส่งอีกครั้งได้',
    warning: ['เหตุผล', reason],
    open: ['แก้ไขและส่งอีกครั้ง', registerPath],
  });

/** To the account registered so far, in case it was not the person who asks. */
export const rebindAskedBubble = (data: PeopleCardData, person: Member): LineMessage =>
  tellingBubble(data, {
    tone: 'alert',
    kind: 'มีผู้ขอเปลี่ยนบัญชี LINE ของท่าน',
    title: person.name,
    words: 'มีบัญชี LINE อื่นแจ้งว่าเป็นท่านและขอใช้งานแทนบัญชีนี้ รอผู้ดูแลระบบตรวจสอบ',
    warning: ['หากไม่ใช่ท่าน', 'กรุณาแจ้งผู้ดูแลระบบของหน่วยงานทันที เพื่อไม่ให้รับการเปลี่ยนบัญชีนี้'],
  });

export const reboundBubble = (data: PeopleCardData, person: Member): LineMessage =>
  tellingBubble(data, {
    tone: 'approved',
    kind: 'เปลี่ยนบัญชี LINE แล้ว',
    title: person.name,
    words: 'บัญชีนี้ใช้งานแทนบัญชีเดิมของท่านแล้ว ตำแหน่ง งาน และประวัติเดิมยังอยู่ครบ บัญชีเดิมใช้งานไม่ได้อีก',
    open: ['คำขอของท่าน', myRequestsPath],
  });

/** To the account that can do nothing any more. */
export const accountReplacedBubble = (data: PeopleCardData, person: Member): LineMessage =>
  tellingBubble(data, {
    tone: 'alert',
    kind: 'บัญชี LINE นี้ใช้งานระบบไม่ได้แล้ว',
    title: person.name,
    words: 'ผู้ดูแลระบบยืนยันบัญชี LINE ใหม่ของท่านแล้ว บัญชีนี้จึงดูหรือพิจารณาคำขอไม่ได้อีก',
    warning: ['หากท่านไม่ได้ขอเปลี่ยน', 'กรุณาแจ้งผู้ดูแลระบบของหน่วยงานทันที'],
  });

export const postChangedBubble = (data: PeopleCardData, person: Member): LineMessage =>
  tellingBubble(data, {
    tone: 'plain',
    kind: 'ตำแหน่งหรือบทบาทของท่านเปลี่ยนแล้ว',
    title: person.name,
    words: 'ผู้ดูแลระบบปรับปรุงข้อมูลของท่านดังนี้ คำขอที่รอท่านดูได้ในรายการ “รอดำเนินการ”',
    facts: [
      ['ตำแหน่ง', joinTitle(person.positionTitle)],
      ['กลุ่มงาน', unitName(data.profile, person.unitId)],
      ['บทบาท', rolesOf(person)],
    ],
    open: ['รอดำเนินการ', waitingPath],
  });

export const workReceivedBubble = (data: PeopleCardData, leaver: Member, count: number): LineMessage =>
  tellingBubble(data, {
    tone: 'task',
    kind: 'ท่านได้รับช่วงงาน',
    title: `${count} รายการ จาก ${leaver.name}`,
    words: `${leaver.name} (${leaver.positionTitle}) พ้นหน้าที่แล้ว คำขอที่ยังไม่แล้วเสร็จและข้อมูลที่เผยแพร่อยู่เป็นความรับผิดชอบของท่านตั้งแต่นี้`,
    open: ['เปิดคำขอของท่าน', myRequestsPath],
  });

/** To both sides of a delegation; `mine` for the one who acts. */
export function delegatedBubble(data: PeopleCardData, delegation: Delegation, mine: boolean): LineMessage {
  const { kind, toName, fromName, fromPositionTitle, startDate, endDate } = delegation;
  const kindName = delegationKindNames[kind];
  return tellingBubble(data, {
    tone: 'task',
    kind: mine ? `ท่าน${kindName}` : `มีผู้${kindName}ท่าน`,
    title: fromPositionTitle,
    words: mine
      ? `ระหว่างวันดังกล่าว ท่านพิจารณาคำขอที่ถึงตำแหน่งนี้ได้ และระบบบันทึกว่าท่าน${kindName}${fromPositionTitle}`
      : `${toName} จะพิจารณาคำขอที่ถึงตำแหน่งของท่าน ระบบบันทึกว่าเป็นการ${kindName}`,
    facts: [
      ['ผู้ปฏิบัติ', toName],
      ['แทน', `${fromName} ${fromPositionTitle}`],
      ['ระหว่าง', thaiDateRange(startDate, endDate)],
    ],
    open: mine ? ['รอดำเนินการ', waitingPath] : ['ดูหรือยกเลิก', delegationsPath],
  });
}

export function delegationEndedBubble(data: PeopleCardData, delegation: Delegation): LineMessage {
  const { kind, fromName, fromPositionTitle, startDate, endDate } = delegation;
  return tellingBubble(data, {
    tone: 'plain',
    kind: `ยกเลิกการ${delegationKindNames[kind]}แล้ว`,
    title: fromPositionTitle,
    words: `ท่านไม่ต้องปฏิบัติหน้าที่แทน ${fromName} อีก คำขอที่ท่านพิจารณาไปแล้วยังมีผลตามเดิม`,
    facts: [['ช่วงที่กำหนดไว้', thaiDateRange(startDate, endDate)]],
  });
}
