import { paperPath, papersPath } from '@prakat/shared/addresses/mini-app';
import { type PaperKind, paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import type { PaperRecord } from '@prakat/shared/papers/register/paper-record';
import { thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { tellingBubble } from './people-bubbles.ts';
import type { PeopleCardData } from './registration-bubble.ts';

/** What the head does with a paper, as the button says it. */
export const decisionWords = (kind: PaperKind): string =>
  paperKinds[kind].decision === 'acknowledge' ? 'รับทราบ' : 'อนุมัติ';

/** Leads to the register of papers; `waiting`: how many are before the head. */
export const papersBubble = (data: PeopleCardData, waiting: number): LineMessage =>
  tellingBubble(data, {
    tone: 'review',
    kind: 'เอกสาร',
    title: 'ทะเบียนเอกสารของหน่วยงาน',
    words: 'ร่าง เสนอ ลงนาม และพิมพ์บันทึกข้อความ ประกาศ คำสั่ง และรายงาน หรือแนบฉบับที่ลงนามแล้ว',
    facts: [['รอลงนาม', waiting > 0 ? `${waiting} ฉบับ` : null]],
    open: ['เปิดทะเบียนเอกสาร', papersPath],
  });

/** To whoever signs for the office: a paper waits for them. It is read and signed in the mini-app. */
export const paperToSignBubble = (data: PeopleCardData, paper: PaperRecord): LineMessage =>
  tellingBubble(data, {
    tone: 'review',
    kind: 'เอกสารรอลงนาม',
    title: paper.title,
    words: `กรุณาเปิดอ่านเอกสาร แล้วกด “${decisionWords(paper.kind)}” หรือ “ไม่อนุมัติ” พร้อมเหตุผล`,
    facts: [
      ['เลขที่', paper.number],
      ['วันที่', paper.date && thaiDate(paper.date)],
      ['ผู้เสนอ', paper.presentedBy?.name ?? null],
    ],
    open: ['เปิดเอกสาร', paperPath(paper.id)],
  });

/** To who put it forward: the head has decided. */
export function paperDecidedBubble(data: PeopleCardData, paper: PaperRecord): LineMessage {
  const { decision, kind } = paper;
  const isDenied = decision?.kind === 'deny';
  return tellingBubble(data, {
    tone: isDenied ? 'rejected' : 'approved',
    kind: isDenied ? 'เอกสารไม่ได้รับอนุมัติ' : `เอกสารได้รับการ${decisionWords(kind)}แล้ว`,
    title: paper.title,
    words: isDenied
      ? 'กรุณาดึงเอกสารกลับมาแก้ไขตามเหตุผล แล้วเสนออีกครั้ง'
      : 'พิมพ์ฉบับที่ลงนามแล้วได้จากหน้าเอกสาร และแนบฉบับที่ลงนามด้วยลายมือกลับเข้าระบบได้',
    facts: [['โดย', decision?.by.name ?? null]],
    ...(isDenied ? { warning: ['เหตุผล', decision.reason] as [string, string] } : {}),
    open: ['เปิดเอกสาร', paperPath(paper.id)],
  });
}
