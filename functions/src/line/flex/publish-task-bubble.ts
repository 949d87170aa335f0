import { liffLink, submissionPath } from '../liff-link.ts';
import type { LineMessage } from '../line-client.ts';
import type { CardData } from '../render.ts';
import { claimButton, claimedBy, taskNote } from './claim-parts.ts';
import { band, bubble, card, heading, openButton, rows } from './parts.ts';
import { standingParts } from './standing-parts.ts';
import { approvedBy, categoryName, displayPeriod, person, publicationDay, subtopicName } from './words.ts';

/** Gives the webmasters an approved item to put on the website by hand; its address is reported in the mini-app. */
export function publishTaskBubble(data: CardData): LineMessage {
  const { submission, profile, liffId } = data;
  const { id, number, content, submitter, publication } = submission;
  const contents = bubble({
    header: band('task', profile.name.short, 'งานผู้ดูแลเว็บไซต์: นำขึ้นเผยแพร่', number),
    body: [
      heading(content.title),
      ...standingParts(submission),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['หัวข้อย่อย', subtopicName(profile, content)],
        ['เจ้าของข้อมูล', person(submitter)],
        ['ผู้อนุมัติ', approvedBy(submission)],
        ['วันที่เผยแพร่', publicationDay(submission)],
        ['ระยะเผยแพร่', displayPeriod(profile, submission)],
        ['ไฟล์แนบ', content.files.length ? `${content.files.length} ไฟล์` : 'ไม่มี'],
        ['หน้าเว็บเดิม', publication?.url ?? null],
        ['ผู้รับงาน', claimedBy(submission)],
      ),
      taskNote(submission, 'กรุณานำข้อมูลขึ้นเว็บไซต์ในหมวดหมู่ที่ระบุ แล้วเปิดคำขอเพื่อแจ้งที่อยู่หน้าเว็บ ระบบจะแจ้งเจ้าของข้อมูลให้'),
    ],
    footer: [openButton(liffLink('เปิดคำขอและแจ้งที่อยู่หน้าเว็บ', liffId, submissionPath(id))), claimButton(data)],
  });
  return card(`งานนำขึ้นเผยแพร่ ${number}: ${content.title}`, contents);
}
