import { transitions } from '@prakat/shared/submission/transitions';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { LineMessage } from '../line-client.ts';
import type { CardData } from '../render.ts';
import {
  agreeButton,
  band,
  bubble,
  card,
  heading,
  link,
  note,
  openButton,
  postback,
  quietButton,
  rows,
} from './parts.ts';
import { categoryName, displayPeriod, person } from './words.ts';

/** Asks the webmasters to look at the published page and sign that it is right; the first who does has done it. */
export function confirmTaskBubble({ submission, profile, liffId }: CardData): LineMessage {
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
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['เจ้าของข้อมูล', person(submitter)],
        ['เผยแพร่เมื่อ', publication && thaiShortDateTime(publication.publishedAt)],
        ['ระยะเผยแพร่', displayPeriod(profile, content)],
        ['ไฟล์แนบ', content.files.length ? `${content.files.length} ไฟล์` : 'ไม่มี'],
      ),
      {
        ...note(
          'กรุณาเปิดหน้าที่เผยแพร่ ตรวจหัวข้อ เนื้อหา และไฟล์แนบให้ครบถ้วน แล้วกดยืนยัน ผู้ดูแลเว็บไซต์ท่านใดท่านหนึ่งยืนยันก็เพียงพอ',
        ),
        margin: 'lg',
      },
    ],
    footer: [
      page && openButton(page),
      agreeButton(confirm),
      quietButton(liffLink('เปิดดูรายละเอียดคำขอ', liffId, submissionPath(id))),
    ],
  });
  return card(`งานตรวจและยืนยันการเผยแพร่ ${number}: ${content.title}`, contents);
}
