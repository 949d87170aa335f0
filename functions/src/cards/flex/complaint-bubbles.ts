import { complaintPath, complaintsPath } from '@prakat/shared/addresses/mini-app';
import { type Complaint, printedNumber } from '@prakat/shared/complaints/complaint';
import { complaintKinds } from '@prakat/shared/complaints/complaint-kinds';
import { thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { tellingBubble } from './people-bubbles.ts';
import type { PeopleCardData } from './registration-bubble.ts';

/** More would be a card that nobody reads to the end; the mini-app has the whole list. */
const MOST = 8;

type Told = Pick<Complaint, 'id' | 'number' | 'kind' | 'dueOn'>;

const WORDS = 'เปิดอ่านและดำเนินการได้เฉพาะผู้มีสิทธิรับคำร้องนี้ โปรดอย่าส่งต่อการ์ดนี้';

/** A complaint waits for whoever gets this: number, kind and last day, and nothing of what somebody wrote. */
export const complaintBubble = (data: PeopleCardData, complaint: Told, kind: string): LineMessage =>
  tellingBubble(data, {
    tone: 'task',
    kind,
    title: `คำร้องเลขที่ ${printedNumber(complaint)}`,
    words: WORDS,
    facts: [
      ['ประเภท', complaintKinds[complaint.kind]],
      ['กำหนดแล้วเสร็จ', thaiDate(complaint.dueOn)],
    ],
    open: ['เปิดคำร้อง', complaintPath(complaint.id)],
  });

/** Everything that one person hears of on a day. */
export function complaintsBubble(
  data: PeopleCardData,
  complaints: readonly Told[],
  today: string,
): LineMessage {
  const more = complaints.length - MOST;
  return tellingBubble(data, {
    tone: 'task',
    kind: 'คำร้องที่รอท่านดำเนินการ',
    title: `คำร้อง ${complaints.length} รายการ`,
    words: WORDS,
    facts: [
      ...complaints
        .slice(0, MOST)
        .map((one): [string, string] => [
          printedNumber(one),
          `${complaintKinds[one.kind]} กำหนด ${thaiDate(one.dueOn)}${one.dueOn < today ? ' (เกินกำหนด)' : ''}`,
        ]),
      ['อื่น ๆ', more > 0 ? `และอีก ${more} รายการ` : null],
    ],
    open: ['เปิดรายการคำร้อง', complaintsPath],
  });
}

/** To administrators: nobody sits where complaints may go. Not whose, nor of what kind. */
export const nobodyBubble = (data: PeopleCardData, count: number): LineMessage =>
  tellingBubble(data, {
    tone: 'alert',
    kind: 'คำร้องที่ไม่มีผู้มีสิทธิรับ',
    title: `คำร้อง ${count} รายการ`,
    words:
      'ไม่มีผู้ดำรงตำแหน่งที่หน่วยงานกำหนดให้รับคำร้องเหล่านี้ กรุณากำหนดผู้ดำรงตำแหน่ง หรือแก้ไขข้อมูลหน่วยงานส่วน complaints ระบบจะส่งคำร้องให้ผู้มีสิทธิเองในวันทำการถัดไป',
    facts: [],
    open: ['เปิดรายชื่อเจ้าหน้าที่', '/people'],
  });
