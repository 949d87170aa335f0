import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { LineMessage } from '../line-client.ts';
import type { CardData } from '../render.ts';
import { badge, band, bubble, card, heading, link, openButton, quietButton, rows } from './parts.ts';
import { categoryName, displayPeriod, person, standing } from './words.ts';

/** Tells the owner that the item is on the website: where, since when, and who approved it. */
export function publicationBubble({ submission, profile, liffId }: CardData): LineMessage {
  const { id, number, content, publication, decisions } = submission;
  const approval = decisions.findLast(({ outcome }) => outcome === 'approved');
  const page = publication && link('เปิดหน้าที่เผยแพร่', publication.url);
  const contents = bubble({
    header: band('published', profile.name.short, 'เผยแพร่บนเว็บไซต์แล้ว', number),
    body: [
      heading(content.title),
      badge(standing(submission).name, 'published'),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['เผยแพร่เมื่อ', publication && thaiShortDateTime(publication.publishedAt)],
        ['ผู้อนุมัติ', approval ? person(approval.by) : null],
        ['ระยะเผยแพร่', displayPeriod(profile, content)],
        ['ที่อยู่เว็บ', publication?.url ?? null],
      ),
    ],
    footer: [
      page && openButton(page),
      quietButton(liffLink('เปิดดูรายละเอียดคำขอ', liffId, submissionPath(id))),
    ],
  });
  return card(`เผยแพร่แล้ว คำขอ ${number}: ${content.title}`, contents);
}
