import type { OfficeProfile } from '@prakat/shared/office/profile';
import { publicationBy } from '@prakat/shared/publication/item-standing';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { Item } from '../../store/items.ts';
import { liffLink, openButton, postback, quietButton } from './buttons.ts';
import { alsoTrue, contentOf, standing } from './item-words.ts';
import { tones } from './palette.ts';
import { band, bubble, card, note, pressable, text } from './parts.ts';

export const LIST_PAGE = 5;

export type List = {
  profile: OfficeProfile;
  liffId: string;
  title: string;
  /** What to say when there is nothing. */
  empty: string;
  items: readonly Item[];
  /** Where the first of them would be made, in the mini-app; left out where this person makes none. */
  start?: string | null;
  /** Where the whole list is in the mini-app. */
  path: string;
  /** Which list the next page belongs to, and its cursor; null on the last page. */
  next: { a: 'mine' | 'waiting' | 'tasks'; cursor: string } | null;
};

/** A page of items; each row opens its card. */
export function listBubble({ profile, liffId, title, empty, items, start, path, next }: List): LineMessage {
  const contents = bubble({
    header: band('plain', profile.name.short, title),
    body: items.length ? items.slice(0, LIST_PAGE).map(row) : [note(empty)],
    footer: [
      // A cursor too long for a postback is no loss: the mini-app has the whole list.
      next && next.cursor.length <= 200
        ? quietButton(postback('หน้าถัดไป', { a: next.a, c: next.cursor }, `${title} หน้าถัดไป`))
        : null,
      start ? openButton(liffLink('ยื่นคำขอเผยแพร่ข้อมูล', liffId, start)) : null,
      (start ? quietButton : openButton)(liffLink('เปิดรายการทั้งหมด', liffId, path)),
    ],
  });
  return card(
    items[0] ? `${title} ${items.length} รายการ: ${contentOf(items[0]).title}` : `${title}: ${empty}`,
    contents,
  );
}

function row(item: Item) {
  const { submission, publication } = item;
  const { id, number, updatedAt } = submission;
  const content = contentOf(item);
  const own = publicationBy(submission, publication);
  const changedAt = own && own.updatedAt > updatedAt ? own.updatedAt : updatedAt;
  const urgent = content.urgency === 'urgent' ? 'ด่วน ' : '';
  return pressable(
    [
      note(`${urgent}${number} ${thaiShortDateTime(changedAt)}`),
      text(content.title, { weight: 'bold', maxLines: 2 }, 120),
      ...[standing(item), ...alsoTrue(item)].map(({ name, tone }) =>
        text(name, { size: 'xs', weight: 'bold', color: tones[tone].onTint, margin: 'xs' }, 120),
      ),
      ...(own?.claim ? [note(`ผู้รับงาน ${own.claim.by.name}`, 120)] : []),
    ],
    postback(`${number} ${content.title}`, { a: 'show', s: id }, `ดูคำขอ ${number}`),
  );
}
