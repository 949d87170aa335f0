import { searchPath } from '@prakat/shared/addresses/mini-app';
import { isAnswering } from '../cards/card-data.ts';
import { currentCard } from '../cards/current-card.ts';
import { liffLink, openButton } from '../cards/flex/buttons.ts';
import { LIST_PAGE, listBubble } from '../cards/flex/list-bubble.ts';
import { withLead } from '../cards/flex/parts.ts';
import { shortBubble } from '../cards/flex/short-bubble.ts';
import { findWaiting } from '../procedure/find-waiting.ts';
import { searchRequests } from '../search/search.ts';
import { textQuery } from '../search/search-query.ts';
import { numbersIn } from '../search/words.ts';
import { type Item, itemOf } from '../store/items.ts';
import { listMessage } from './lists.ts';
import { type Answer, cardData, cardDataHeld, type MemberScope } from './scope.ts';
import { notFound, withDutyButtons } from './sentences.ts';

/** The request of the office that has this number, however it is written; null where there is none. */
async function byNumber({ context, officeId }: MemberScope, written: string): Promise<Item | null> {
  const [number = ''] = numbersIn(written);
  const { items } = await context.store.find('submissions', 'byNumber', {
    equals: { officeId, number },
    limit: 1,
  });
  return items[0] ? itemOf(context.store, items[0]) : null;
}

/** Shows the request with that number to anybody of its office. */
export async function findRequest(scope: MemberScope, written: string): Promise<Answer> {
  const item = await byNumber(scope, written);
  return item ? [currentCard(await cardDataHeld(scope, item))] : [notFound(scope)];
}

/** What somebody decides on, as it stands in front of a card that a typed word opened. */
const lead = {
  kind: 'ยังไม่ได้บันทึกผล',
  words: 'การพิมพ์ไม่ใช่การพิจารณา กรุณาตรวจคำขอนี้ แล้วกดปุ่มบนการ์ด',
  tone: 'review',
} as const;

const isToDecide = (scope: MemberScope, item: Item): boolean =>
  isAnswering(cardData(scope, item), ['review', 'verbal', 'clearance']);

/** Items of what waits that are looked at for what is to be decided; a list says the rest. */
const LOOKED_AT = 20;

/**
 * Somebody typed that they decide: shows the card of the one item that waits for their decision, or the list of what
 * waits. Nothing is decided, for nothing says what they had before their eyes.
 */
export async function findToDecide(scope: MemberScope, written: string | undefined): Promise<Answer> {
  if (written !== undefined) {
    const item = await byNumber(scope, written);
    return item ? [await toDecide(scope, item)] : [notFound(scope)];
  }
  const { items, next } = await findWaiting(scope, { limit: LOOKED_AT, after: null });
  const waiting = items.filter((item) => isToDecide(scope, item));
  const [only] = waiting;
  if (only && waiting.length === 1 && next === null) return [await toDecide(scope, only)];
  if (only || next !== null) return [await listMessage(scope, 'waiting')];
  return [
    withDutyButtons(scope, {
      kind: 'ไม่มีคำขอที่รอท่านพิจารณา',
      words: ['ขณะนี้ไม่มีคำขอที่รอท่านพิจารณา เมื่อมีคำขอถึงท่าน ระบบจะส่งการ์ดมาในแชตนี้'],
    }),
  ];
}

async function toDecide(scope: MemberScope, item: Item) {
  const card = currentCard(await cardDataHeld(scope, item));
  return isToDecide(scope, item) ? withLead(card, lead) : card;
}

const openSearch = (liffId: string) => openButton(liffLink('เปิดหน้าค้นหา', liffId, searchPath));

/** ค้นหา and some words: the requests of the office that have them all, the newest few; the rest is in the mini-app. */
export async function searchAnswer(
  { context, office, officeId, member }: MemberScope,
  words: string,
): Promise<Answer> {
  const read = textQuery(words);
  const { profile, liffId } = office;
  if (!read.ok)
    return [
      shortBubble(profile, {
        kind: 'ค้นหาคำขอ',
        words: [read.refusal.message],
        buttons: [openSearch(liffId)],
      }),
    ];
  const { items, next } = await searchRequests(context, { officeId, member }, read.query);
  const more = items.length > LIST_PAGE || next !== null;
  return [
    listBubble({
      profile,
      liffId,
      title: more ? 'ผลการค้นหา คำขอล่าสุด' : 'ผลการค้นหา',
      empty: next
        ? 'ยังไม่พบในคำขอล่าสุด กรุณาค้นหาต่อในหน้าค้นหา'
        : 'ไม่พบคำขอที่มีคำเหล่านี้ กรุณาลองคำที่สั้นลง หรือค้นหาด้วยเลขที่คำขอ',
      items: items.slice(0, LIST_PAGE),
      path: searchPath,
      next: null,
    }),
  ];
}
