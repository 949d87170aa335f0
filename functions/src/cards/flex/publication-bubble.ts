import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import { band, bubble, card, heading, link, note, openButton, quietButton, rows } from './parts.ts';
import { standingParts } from './standing-parts.ts';
import { approvedBy, categoryName, displayPeriod } from './words.ts';

const words = {
  published: { kind: 'เผยแพร่บนเว็บไซต์แล้ว', next: null },
  restored: {
    kind: 'นำกลับขึ้นเว็บไซต์แล้ว',
    next: 'ข้อมูลที่เคยนำลงกลับมาเผยแพร่ที่หน้าเดิมแล้ว หากไม่ถูกต้องกรุณาแจ้งผู้ดูแลเว็บไซต์',
  },
} as const;

/** Tells the owner that the item is on the website, or there again: where, since when, and who approved it. */
export function publicationBubble(
  event: keyof typeof words,
  { submission, profile, liffId }: CardData,
): LineMessage {
  const { id, number, content, publication } = submission;
  const { kind, next } = words[event];
  const page = publication && link('เปิดหน้าที่เผยแพร่', publication.url);
  const contents = bubble({
    header: band('published', profile.name.short, kind, number),
    body: [
      heading(content.title),
      ...standingParts(submission),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['เผยแพร่เมื่อ', publication && thaiShortDateTime(publication.publishedAt)],
        ['ผู้อนุมัติ', approvedBy(submission)],
        ['ระยะเผยแพร่', displayPeriod(profile, submission)],
        ['ที่อยู่เว็บ', publication?.url ?? null],
      ),
      ...(next ? [{ ...note(next), margin: 'lg' as const }] : []),
    ],
    footer: [
      page && openButton(page),
      quietButton(liffLink('เปิดดูรายละเอียดคำขอ', liffId, submissionPath(id))),
    ],
  });
  return card(`${kind} คำขอ ${number}: ${content.title}`, contents);
}
