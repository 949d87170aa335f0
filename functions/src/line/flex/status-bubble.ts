import { thaiDate, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { editPath, liffLink, submissionPath } from '../liff-link.ts';
import type { LineMessage } from '../line-client.ts';
import type { CardData } from '../render.ts';
import {
  badge,
  band,
  bubble,
  card,
  heading,
  link,
  openButton,
  panel,
  quietButton,
  rows,
  separator,
  text,
} from './parts.ts';
import { categoryName, decisionLine, person, standing } from './words.ts';

/** Where a request stands, for anybody of the office who asks. `canEdit` for the submitter of one sent back. */
export function statusBubble(data: CardData, canEdit: boolean): LineMessage {
  const { submission, profile, liffId } = data;
  const { id, number, content, submitter, publication, lastRefusal, decisions, updatedAt } = submission;
  const { name, tone } = standing(submission);
  const refused = submission.state === 'rejected' || submission.state === 'changes_requested';
  const page = publication && link('เปิดหน้าที่เผยแพร่', publication.url);
  const contents = bubble({
    header: band('plain', profile.name.short, 'สถานะคำขอเผยแพร่ข้อมูล', number),
    body: [
      heading(content.title),
      badge(name, tone),
      ...(refused && lastRefusal ? [panel('เหตุผล', lastRefusal.reason, tone)] : []),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['ผู้ยื่นคำขอ', person(submitter)],
        ['วันที่ยื่น', thaiDate(content.requestDate)],
        ['ปรับปรุงล่าสุด', thaiShortDateTime(updatedAt)],
        ['ผู้ยืนยัน', publication?.confirmed ? person(publication.confirmed.by) : null],
      ),
      ...(decisions.length ? [separator()] : []),
      ...decisions.slice(-4).map((decision) => ({
        ...text(decisionLine(decision), { size: 'xs' }, 160),
        margin: 'md',
      })),
    ],
    footer: [
      canEdit ? openButton(liffLink('แก้ไขและส่งอีกครั้ง', liffId, editPath(id))) : null,
      page && openButton(page),
      quietButton(liffLink('เปิดดูรายละเอียด', liffId, submissionPath(id))),
    ],
  });
  return card(`สถานะคำขอ ${number} ${name}: ${content.title}`, contents);
}
