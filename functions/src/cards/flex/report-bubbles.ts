import { reportsPath, submissionPath } from '@prakat/shared/addresses/mini-app';
import type { Publication } from '@prakat/shared/publication/schema';
import type { ProblemReport } from '@prakat/shared/reports/problem-report';
import { reportKinds } from '@prakat/shared/reports/report-kinds';
import type { LineMessage } from '../../line/line-client.ts';
import { tellingBubble } from './people-bubbles.ts';
import type { PeopleCardData } from './registration-bubble.ts';

const KIND = 'ประชาชนแจ้งว่าข้อมูลผิดหรือไม่เป็นปัจจุบัน';
const WORDS = 'กรุณาเปิดดูสิ่งที่แจ้ง ตรวจข้อมูลบนเว็บไซต์ แล้วบันทึกว่าแก้ไขแล้วหรือยังถูกต้อง หากต้องแก้ไขให้เจ้าของข้อมูลยื่นคำขอแก้ไข';

/** More would be a card that nobody reads to the end; the mini-app has the whole list. */
const MOST = 8;

type Reported = Pick<Publication, 'id' | 'number'> & { title: string };

/** A resident says that an item is wrong. What they wrote stays in the mini-app: a card is kept by whoever gets it. */
export const reportBubble = (
  data: PeopleCardData,
  item: Reported,
  { number, kind }: Pick<ProblemReport, 'number' | 'kind'>,
): LineMessage =>
  tellingBubble(data, {
    tone: 'task',
    kind: KIND,
    title: item.title,
    words: WORDS,
    facts: [
      ['เลขที่คำขอ', item.number],
      ['แจ้งว่า', reportKinds[kind]],
      ['เลขรับแจ้ง', number],
    ],
    open: ['เปิดดูสิ่งที่แจ้ง', submissionPath(item.id)],
  });

/** What one person has not heard of, with how many reports there are about each item. */
export function reportsBubble(
  data: PeopleCardData,
  items: readonly (Reported & { reports: number })[],
): LineMessage {
  const more = items.length - MOST;
  return tellingBubble(data, {
    tone: 'task',
    kind: KIND,
    title: `ข้อมูล ${items.length} รายการ`,
    words: WORDS,
    facts: [
      ...items
        .slice(0, MOST)
        .map(({ number, title, reports }): [string, string] => [number, `${title} (แจ้ง ${reports} ครั้ง)`]),
      ['อื่น ๆ', more > 0 ? `และอีก ${more} รายการ` : null],
    ],
    open: ['เปิดรายการที่ประชาชนแจ้ง', reportsPath],
  });
}
