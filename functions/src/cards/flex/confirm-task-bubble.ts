import { transitions } from '@prakat/shared/submission/transitions';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import { claimButton, claimedBy, taskNote } from './claim-parts.ts';
import {
  agreeButton,
  band,
  bubble,
  card,
  heading,
  link,
  openButton,
  postback,
  quietButton,
  rows,
} from './parts.ts';
import { standingParts } from './standing-parts.ts';
import { approvedBy, categoryName, displayPeriod, person } from './words.ts';

/** Asks the webmasters to look at the published page and sign that it is right; the first who does has done it. */
export function confirmTaskBubble(data: CardData): LineMessage {
  const { submission, profile, liffId, actions } = data;
  const { id, number, revision, content, publication, submitter } = submission;
  const { label } = transitions.confirm_publication;
  const page = publication && link('เปิดหน้าที่เผยแพร่', publication.url);
  const confirm = postback(
    label,
    { a: 'confirm_publication', s: id, r: revision },
    `${label} คำขอ ${number}`,
  );
  const contents = bubble({
    header: band('task', profile.name.short, 'งานผู้ดูแลเว็บไซต์: ตรวจและยืนยัน', number),
    body: [
      heading(content.title),
      ...standingParts(submission),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['เจ้าของข้อมูล', person(submitter)],
        ['ผู้อนุมัติ', approvedBy(submission)],
        ['เผยแพร่เมื่อ', publication && thaiShortDateTime(publication.publishedAt)],
        ['ระยะเผยแพร่', displayPeriod(profile, submission)],
        ['ไฟล์แนบ', content.files.length ? `${content.files.length} ไฟล์` : 'ไม่มี'],
        ['ผู้รับงาน', claimedBy(submission)],
      ),
      taskNote(submission, 'กรุณาเปิดหน้าที่เผยแพร่ ตรวจหัวข้อ เนื้อหา และไฟล์แนบให้ครบถ้วน แล้วกดยืนยัน'),
    ],
    footer: [
      page && openButton(page),
      actions.includes('confirm_publication') ? agreeButton(confirm) : null,
      claimButton(data),
      quietButton(liffLink('เปิดดูรายละเอียดคำขอ', liffId, submissionPath(id))),
    ],
  });
  return card(`งานตรวจและยืนยันการเผยแพร่ ${number}: ${content.title}`, contents);
}
