import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import { band, bubble, card, heading, link, note, openButton, quietButton, rows } from './parts.ts';
import { standingParts } from './standing-parts.ts';
import { isVerbalPending, person } from './words.ts';

/** Tells the owner that a webmaster checked the page: the third signature of the paper form. */
export function confirmedBubble({ submission, profile, liffId }: CardData): LineMessage {
  const { id, number, content, publication } = submission;
  const confirmed = publication?.confirmed;
  const page = publication && link('เปิดหน้าที่เผยแพร่', publication.url);
  const contents = bubble({
    header: band('published', profile.name.short, 'ยืนยันการเผยแพร่แล้ว', number),
    body: [
      heading(content.title),
      ...standingParts(submission),
      ...rows(
        ['ผู้ยืนยัน', confirmed ? person(confirmed.by) : null],
        ['เมื่อ', confirmed ? thaiShortDateTime(confirmed.at) : null],
        ['ที่อยู่เว็บ', publication?.url ?? null],
      ),
      {
        ...note(
          isVerbalPending(submission)
            ? 'ผู้ดูแลเว็บไซต์ตรวจหน้าที่เผยแพร่แล้ว ยังรอผู้อนุมัติทางวาจายืนยันเป็นลายลักษณ์อักษร'
            : 'ผู้ดูแลเว็บไซต์ตรวจหน้าที่เผยแพร่แล้ว คำขอนี้ดำเนินการครบทุกขั้นตอน',
        ),
        margin: 'lg',
      },
    ],
    footer: [
      page && openButton(page),
      quietButton(liffLink('เปิดดูรายละเอียดคำขอ', liffId, submissionPath(id))),
    ],
  });
  return card(`ยืนยันการเผยแพร่แล้ว คำขอ ${number}: ${content.title}`, contents);
}
