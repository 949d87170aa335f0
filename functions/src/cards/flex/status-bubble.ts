import type { Submission } from '@prakat/shared/submission/schema';
import { thaiDate, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { editPath, liffLink, submissionPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import { claimedBy } from './claim-parts.ts';
import type { Tone } from './palette.ts';
import {
  band,
  bubble,
  card,
  heading,
  link,
  openButton,
  type Part,
  panel,
  quietButton,
  rows,
  separator,
  text,
} from './parts.ts';
import { verbalButton } from './review-bubble.ts';
import { standingParts } from './standing-parts.ts';
import {
  categoryName,
  decisionLine,
  displayPeriod,
  person,
  publicationDay,
  standing,
  verbalLine,
} from './words.ts';

/** Where a request stands, for anybody of the office who asks; `kind` says why they are told. */
export function statusBubble(data: CardData, kind = 'สถานะคำขอเผยแพร่ข้อมูล'): LineMessage {
  const { submission, profile, liffId, actions } = data;
  const { id, number, content, submitter, publication, verbal, decisions, updatedAt } = submission;
  const { name, tone } = standing(submission);
  const reason = reasonOf(submission);
  const isUp = submission.state === 'published' || submission.publishedContent !== null;
  const page = publication && isUp && link('เปิดหน้าที่เผยแพร่', publication.url);
  const task = submission.state === 'approved' || submission.state === 'published';
  const lines = [...decisions.slice(-4).map(decisionLine), ...(verbal ? [verbalLine(verbal)] : [])];
  const contents = bubble({
    header: band('plain', profile.name.short, kind, number),
    body: [
      heading(content.title),
      ...standingParts(submission),
      ...(reason ? [panel('เหตุผล', reason, panelTone(tone))] : []),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['ผู้ยื่นคำขอ', person(submitter)],
        ['วันที่ยื่น', thaiDate(content.requestDate)],
        ['วันที่เผยแพร่', publicationDay(submission)],
        ['ระยะเผยแพร่', publication ? displayPeriod(profile, submission) : null],
        ['ปรับปรุงล่าสุด', thaiShortDateTime(updatedAt)],
        ['ผู้รับงาน', task && submission.claim ? claimedBy(submission) : null],
        ['ผู้ยืนยัน', publication?.confirmed ? person(publication.confirmed.by) : null],
      ),
      ...(lines.length ? [separator()] : []),
      ...lines.map((line): Part => ({ ...text(line, { size: 'xs' }, 200), margin: 'md' })),
    ],
    footer: [
      actions.includes('resubmit') ? openButton(liffLink('แก้ไขและส่งอีกครั้ง', liffId, editPath(id))) : null,
      page ? openButton(page) : null,
      verbalButton(data),
      quietButton(liffLink('เปิดดูรายละเอียด', liffId, submissionPath(id))),
    ],
  });
  return card(`${kind} ${number} ${name}: ${content.title}`, contents);
}

/** Why it was refused, sent back or taken down; null where there is nothing to give a reason for. */
function reasonOf({ state, lastRefusal, publication }: Submission): string | null {
  if (state === 'rejected' || state === 'changes_requested') return lastRefusal?.reason ?? null;
  if (state === 'taken_down' && publication?.takenDown?.kind !== 'expired')
    return publication?.takenDown?.reason ?? null;
  return null;
}

const panelTone = (tone: Tone): Tone => (tone === 'plain' ? 'alert' : tone);
