import type { OfficeProfile } from '@prakat/shared/office/profile';
import { publicationBy } from '@prakat/shared/publication/item-standing';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { Item } from '../../store/items.ts';
import { liffLink, openButton, postback, quietButton } from './buttons.ts';
import { clipLine } from './clip.ts';
import { alsoTrue, contentOf, standing } from './item-words.ts';
import { tones } from './palette.ts';
import { type Bubble, band, bubble, card, note, text } from './parts.ts';

/** With the last, which leads to the rest, no more than LINE takes: twelve, and fifty kilobytes. */
export const LIST_PAGE = 9;

export type List = {
  profile: OfficeProfile;
  liffId: string;
  title: string;
  /** What to say when there is nothing. */
  empty: string;
  items: readonly Item[];
  /** How many of the person's drafts wait to be sent. */
  drafts?: number;
  /** Where the first of them would be made, in the mini-app; left out where this person makes none. */
  start?: string | null;
  /** Where the whole list is in the mini-app. */
  path: string;
  /** Which list the next page belongs to, and its cursor; null on the last page. */
  next: { a: 'mine' | 'waiting' | 'tasks'; cursor: string } | null;
};

/**
 * A page of items side by side, each opening its card, and behind them the way to the rest; one card that says so where
 * there are none.
 */
export function listBubble(list: List): LineMessage {
  const { profile, liffId, title, empty, items, drafts = 0, start, path, next } = list;
  const rest = bubble({
    header: band('plain', profile.name.short, title),
    body: [
      ...(drafts > 0 ? [text(`ท่านมีแบบร่างที่ยังไม่ได้ส่ง ${drafts} ฉบับ`, { weight: 'bold' })] : []),
      note(items.length ? 'ดูรายการทั้งหมดและค้นหาได้ในแอป' : empty),
    ],
    footer: [
      // A cursor too long for a postback is no loss: the mini-app has the whole list.
      next && next.cursor.length <= 200
        ? quietButton(postback('หน้าถัดไป', { a: next.a, c: next.cursor }, `${title} หน้าถัดไป`))
        : null,
      start ? openButton(liffLink('ยื่นคำขอเผยแพร่ข้อมูล', liffId, start)) : null,
      (start ? quietButton : openButton)(liffLink('เปิดรายการทั้งหมด', liffId, path)),
    ],
  });
  const [first] = items;
  if (!first) return card(`${title}: ${empty}`, rest);
  const bubbles = [...items.slice(0, LIST_PAGE).map(itemBubble), rest];
  return card(`${title} ${items.length} รายการ: ${contentOf(first).title}`, {
    type: 'carousel',
    contents: bubbles.map((one) => ({ ...one, size: 'kilo' as const })),
  });
}

/** One item of a list: what it is, where it stands, and its card behind a press anywhere on it. */
function itemBubble(item: Item): Bubble {
  const { submission, publication } = item;
  const { id, number, updatedAt } = submission;
  const content = contentOf(item);
  const own = publicationBy(submission, publication);
  const changedAt = own && own.updatedAt > updatedAt ? own.updatedAt : updatedAt;
  const { name, tone } = standing(item);
  const show = { a: 'show', s: id } as const;
  return {
    ...bubble({
      header: band(tone, '', content.urgency === 'urgent' ? 'ด่วน' : 'คำขอ', number),
      body: [
        { ...text(clipLine(content.title, 90), { weight: 'bold', maxLines: 3 }) },
        ...[{ name, tone }, ...alsoTrue(item).slice(0, 2)].map((one) =>
          text(clipLine(one.name, 70), {
            size: 'xs',
            weight: 'bold',
            color: tones[one.tone].onTint,
            margin: 'sm',
            maxLines: 2,
          }),
        ),
        note(thaiShortDateTime(changedAt)),
        ...(own?.claim ? [note(`ผู้รับงาน ${clipLine(own.claim.by.name, 60)}`)] : []),
      ],
      footer: [quietButton(postback('ดูคำขอนี้', show, `ดูคำขอ ${number}`))],
    }),
    action: postback(`${number} ${content.title}`, show, `ดูคำขอ ${number}`),
  };
}
