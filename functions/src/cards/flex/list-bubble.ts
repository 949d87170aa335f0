import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Submission } from '@prakat/shared/submission/schema';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink } from '../liff-link.ts';
import { tones } from './palette.ts';
import { band, bubble, card, note, openButton, postback, pressable, quietButton, text } from './parts.ts';
import { isVerbalPending, standing, VERBAL_PENDING } from './words.ts';

export const LIST_PAGE = 5;

export type List = {
  profile: OfficeProfile;
  liffId: string;
  title: string;
  /** What to say when there is nothing. */
  empty: string;
  items: readonly Submission[];
  /** Where the whole list is in the mini-app. */
  path: string;
  /** Which list the next page belongs to, and its cursor; null on the last page. */
  next: { a: 'mine' | 'waiting' | 'tasks'; cursor: string } | null;
};

/** A page of requests; each row opens its card. */
export function listBubble({ profile, liffId, title, empty, items, path, next }: List): LineMessage {
  const contents = bubble({
    header: band('plain', profile.name.short, title),
    body: items.length ? items.slice(0, LIST_PAGE).map(row) : [note(empty)],
    footer: [
      // A cursor too long for a postback is no loss: the mini-app has the whole list.
      next && next.cursor.length <= 200
        ? quietButton(postback('หน้าถัดไป', { a: next.a, c: next.cursor }, `${title} หน้าถัดไป`))
        : null,
      openButton(liffLink('เปิดรายการทั้งหมด', liffId, path)),
    ],
  });
  return card(
    items.length ? `${title} ${items.length} เรื่อง: ${items[0]?.content.title}` : `${title}: ${empty}`,
    contents,
  );
}

function row(submission: Submission) {
  const { id, number, content, updatedAt, claim } = submission;
  const { name, tone } = standing(submission);
  const urgent = content.urgency === 'urgent' ? 'ด่วน ' : '';
  return pressable(
    [
      note(`${urgent}${number} ${thaiShortDateTime(updatedAt)}`),
      text(content.title, { weight: 'bold', maxLines: 2 }, 120),
      text(name, { size: 'xs', weight: 'bold', color: tones[tone].onTint, margin: 'xs' }, 120),
      ...(isVerbalPending(submission)
        ? [text(VERBAL_PENDING, { size: 'xs', weight: 'bold', color: tones.changes.onTint })]
        : []),
      ...(claim ? [note(`ผู้รับงาน ${claim.by.name}`, 120)] : []),
    ],
    postback(`${number} ${content.title}`, { a: 'show', s: id }, `ดูคำขอ ${number}`),
  );
}
