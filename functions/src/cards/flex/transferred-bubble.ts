import { thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { editPath, liffLink, submissionPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import { band, bubble, card, heading, link, note, openButton, panel, quietButton, rows } from './parts.ts';
import { standingParts } from './standing-parts.ts';
import { categoryName, displayPeriod, person } from './words.ts';

/** Tells the successor that a request is theirs from now on, and what it asks of them. */
export function transferredBubble({ submission, profile, liffId, actions }: CardData): LineMessage {
  const { id, number, content, submitter, publication, lastRefusal } = submission;
  const page = publication && submission.state === 'published' && link('เปิดหน้าที่เผยแพร่', publication.url);
  const contents = bubble({
    header: band('task', profile.name.short, 'ท่านได้รับมอบเรื่องนี้', number),
    body: [
      heading(content.title),
      ...standingParts(submission),
      ...(submission.state === 'changes_requested' && lastRefusal
        ? [panel('เหตุผลที่ส่งกลับ', lastRefusal.reason, 'changes')]
        : []),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['ผู้ยื่นคำขอเดิม', person(submitter)],
        ['วันที่ยื่น', thaiDate(content.requestDate)],
        ['ระยะเผยแพร่', publication ? displayPeriod(profile, submission) : null],
      ),
      {
        ...note(
          'ผู้ดูแลระบบมอบเรื่องนี้ให้ท่านเป็นเจ้าของข้อมูลต่อจากผู้ยื่นคำขอเดิม การแจ้งผล การแก้ไข และการต่ออายุจะมาถึงท่านตั้งแต่นี้ไป',
        ),
        margin: 'lg',
      },
    ],
    footer: [
      actions.includes('resubmit') ? openButton(liffLink('แก้ไขและส่งอีกครั้ง', liffId, editPath(id))) : null,
      page ? quietButton(page) : null,
      quietButton(liffLink('เปิดดูรายละเอียด', liffId, submissionPath(id))),
    ],
  });
  return card(`ท่านได้รับมอบคำขอ ${number}: ${content.title}`, contents);
}
