import { liffLink, submissionPath } from '../liff-link.ts';
import type { LineMessage } from '../line-client.ts';
import type { CardData } from '../render.ts';
import { band, bubble, card, heading, note, openButton, rows } from './parts.ts';
import { categoryName, displayPeriod, person, subtopicName } from './words.ts';

/** Gives the webmasters an approved item to put on the website by hand; its address is reported in the mini-app. */
export function publishTaskBubble({ submission, profile, liffId }: CardData): LineMessage {
  const { id, number, content, decisions, submitter } = submission;
  const approval = decisions.findLast(({ outcome }) => outcome === 'approved');
  const contents = bubble({
    header: band('task', profile.name.short, 'งานผู้ดูแลเว็บไซต์: นำขึ้นเผยแพร่', number),
    body: [
      heading(content.title),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['หัวข้อย่อย', subtopicName(profile, content)],
        ['เจ้าของข้อมูล', person(submitter)],
        ['ผู้อนุมัติ', approval ? person(approval.by) : null],
        ['ระยะเผยแพร่', displayPeriod(profile, content)],
        ['ไฟล์แนบ', content.files.length ? `${content.files.length} ไฟล์` : 'ไม่มี'],
      ),
      {
        ...note('กรุณานำข้อมูลขึ้นเว็บไซต์ในหมวดหมู่ที่ระบุ แล้วเปิดคำขอเพื่อแจ้งที่อยู่หน้าเว็บ ระบบจะแจ้งเจ้าของข้อมูลให้'),
        margin: 'lg',
      },
    ],
    footer: [openButton(liffLink('เปิดคำขอและแจ้งที่อยู่หน้าเว็บ', liffId, submissionPath(id)))],
  });
  return card(`งานนำขึ้นเผยแพร่ ${number}: ${content.title}`, contents);
}
