import { personPath } from '@prakat/shared/addresses/mini-app';
import type { ChangeLine } from '@prakat/shared/people/member';
import type { PeopleNotice } from '@prakat/shared/people/people-rule';
import type { LineMessage } from '../../line/line-client.ts';
import { clipLine } from './clip.ts';
import { tellingBubble } from './people-bubbles.ts';
import type { PeopleCardData } from './registration-bubble.ts';

const LINES_SHOWN = 6;

/** What a change of posts does to whom, one row each. */
function changes(lines: readonly ChangeLine[]): [label: string, value: string][] {
  const shown = lines
    .slice(0, LINES_SHOWN)
    .map(({ who, what, from, to }): [string, string] => [
      what,
      `${clipLine(who, 60)}: ${clipLine(from, 30)} → ${clipLine(to, 30)}`,
    ]);
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, ['และ', `อีก ${more} รายการ`]] : shown;
}

/** To whoever can confirm it: somebody is to be given a post, or to lose one, and two people do that. */
export const changeProposedBubble = (
  data: PeopleCardData,
  { about, lines = [], by }: PeopleNotice,
): LineMessage =>
  tellingBubble(data, {
    tone: 'task',
    kind: 'การแต่งตั้งรอท่านยืนยัน',
    title: about.name,
    words: `${by?.proposed ?? 'ผู้ดูแลระบบ'} เสนอให้เปลี่ยนแปลงตำแหน่งหรือบทบาทดังนี้ การเปลี่ยนแปลงจะมีผลเมื่อมีผู้มีอำนาจอีกท่านหนึ่งยืนยัน`,
    facts: changes(lines),
    open: ['ตรวจสอบและยืนยัน', personPath(about.id)],
  });

/** To whoever proposed it. */
export const changeRefusedBubble = (
  data: PeopleCardData,
  { about, lines = [], reason = '' }: PeopleNotice,
): LineMessage =>
  tellingBubble(data, {
    tone: 'rejected',
    kind: 'การแต่งตั้งไม่ได้รับการยืนยัน',
    title: about.name,
    words: 'รายการที่ท่านเสนอไม่ได้รับการยืนยัน ข้อมูลของเจ้าหน้าที่ยังเป็นไปตามเดิม',
    facts: changes(lines),
    ...(reason ? { warning: ['เหตุผล', reason] as [string, string] } : {}),
    open: ['เปิดข้อมูลเจ้าหน้าที่', personPath(about.id)],
  });

/** To administrators and the holders of the posts: who has been given one, or has lost one, and who saw to it. */
export const appointedBubble = (data: PeopleCardData, { about, lines = [], by }: PeopleNotice): LineMessage =>
  tellingBubble(data, {
    tone: 'plain',
    kind: 'แจ้งการแต่งตั้งในระบบ',
    title: about.name,
    words: 'ตำแหน่งหรือบทบาทในระบบเปลี่ยนแปลงแล้วดังนี้ หากไม่ถูกต้องกรุณาแจ้งผู้ดูแลระบบของหน่วยงาน',
    facts: [
      ...changes(lines),
      ['ผู้เสนอ', by?.proposed ?? null],
      ['ผู้ยืนยัน', by ? (by.confirmed ?? 'ไม่มีผู้มีอำนาจท่านอื่นที่ยืนยันได้') : null],
    ],
    open: ['เปิดข้อมูลเจ้าหน้าที่', personPath(about.id)],
  });
