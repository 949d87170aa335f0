import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import { claimButton, claimedBy, taskNote } from './claim-parts.ts';
import { band, bubble, card, heading, openButton, panel, rows } from './parts.ts';
import { standingParts } from './standing-parts.ts';
import { approvedBy, categoryName, displayPeriod, person, publicationDay, subtopicName } from './words.ts';

/**
 * Gives the webmasters an approved item to put on the website by hand, not before its day; its address is reported in
 * the mini-app.
 */
export function publishTaskBubble(data: CardData): LineMessage {
  const { submission, profile, liffId, now } = data;
  const { id, number, content, submitter, publication } = submission;
  const { publishOn } = content;
  const dayAhead = publishOn !== null && publishOn > calendarDate(now) ? thaiDate(publishOn) : null;
  const when = dayAhead ? `ตั้งแต่วันที่ ${dayAhead} ` : '';
  const contents = bubble({
    header: band('task', profile.name.short, 'งานผู้ดูแลเว็บไซต์: นำขึ้นเผยแพร่', number),
    body: [
      heading(content.title),
      ...standingParts(submission),
      ...(dayAhead ? [panel('นำขึ้นเว็บไซต์ตั้งแต่วันที่', dayAhead, 'changes')] : []),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['หัวข้อย่อย', subtopicName(profile, content)],
        ['เจ้าของข้อมูล', person(submitter)],
        ['ผู้อนุมัติ', approvedBy(submission)],
        ['วันที่เผยแพร่', dayAhead ? null : publicationDay(submission)],
        ['ระยะเผยแพร่', displayPeriod(profile, submission)],
        ['ไฟล์แนบ', content.files.length ? `${content.files.length} ไฟล์` : 'ไม่มี'],
        ['หน้าเว็บเดิม', publication?.url ?? null],
        ['ผู้รับงาน', claimedBy(submission)],
      ),
      taskNote(
        submission,
        `กรุณานำข้อมูลขึ้นเว็บไซต์${when}ในหมวดหมู่ที่ระบุ แล้วเปิดคำขอเพื่อแจ้งที่อยู่หน้าเว็บ ระบบจะแจ้งเจ้าของข้อมูลให้`,
      ),
    ],
    footer: [openButton(liffLink('เปิดคำขอและแจ้งที่อยู่หน้าเว็บ', liffId, submissionPath(id))), claimButton(data)],
  });
  return card(`งานนำขึ้นเผยแพร่ ${number}: ${content.title}`, contents);
}
