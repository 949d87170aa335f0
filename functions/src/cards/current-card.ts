import { publicationBy } from '@prakat/shared/publication/item-standing';
import { type Task, taskOf } from '@prakat/shared/publication/standing';
import type { Waiting } from '@prakat/shared/submission/schema';
import { addDays, calendarDate, thaiDate, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../line/line-client.ts';
import { type CardData, isAnswering } from './card-data.ts';
import { expiryCard } from './flex/expiry-card.ts';
import { withLead } from './flex/parts.ts';
import { heldBackCard } from './flex/publication-cards.ts';
import { resultCard, statusCard } from './flex/request-cards.ts';
import { reviewCard } from './flex/review-card.ts';
import { postSheetCard, removeSheetCard } from './flex/sheet-cards.ts';
import { confirmTaskCard, publishTaskCard, removeTaskCard } from './flex/task-cards.ts';
import { verbalConfirmCard } from './flex/verbal-cards.ts';

const taskCards: Record<Task, (data: CardData) => LineMessage> = {
  publish: publishTaskCard,
  confirm: confirmTaskCard,
  remove: removeTaskCard,
  post_sheet: postSheetCard,
  remove_sheet: removeSheetCard,
};

/** The task of this item that the person can do; null for what another item waits for, or others do. */
function ownTask(data: CardData): Task | null {
  const own = publicationBy(data.submission, data.publication);
  return own && isAnswering({ actions: [], onPublication: data.onPublication }, ['task'])
    ? taskOf(own)
    : null;
}

type Current = { draw: (data: CardData) => LineMessage; waiting: Waiting };

/** The card of whoever has it: to consider, to mend, or to do on the website; null when it is nobody's turn here. */
function turnCard(data: CardData): Current | null {
  const { submission, publication } = data;
  const { waiting } = submission;
  const may = (asked: 'review' | 'correction') =>
    isAnswering({ actions: data.actions, onPublication: [] }, [asked]);
  if (may('review')) return { draw: reviewCard, waiting };
  if (publication && isAnswering(data, ['clearance']))
    return { draw: heldBackCard, waiting: publication.waiting };
  const task = ownTask(data);
  if (task && publication) return { draw: taskCards[task], waiting: publication.waiting };
  return may('correction') ? { draw: (given) => resultCard('changes_requested', given), waiting } : null;
}

/**
 * The card of an item as it is now: for what this person can do with it, in the order in which it comes first, else
 * where it stands.
 */
export function currentCard(data: CardData): LineMessage {
  if (isAnswering(data, ['review'])) return reviewCard(data);
  if (isAnswering(data, ['verbal'])) return verbalConfirmCard(data);
  const turn = turnCard(data);
  if (turn) return turn.draw(data);
  return endsSoon(data) && data.onPublication.includes('renew') ? expiryCard(data) : statusCard(data);
}

/** The same for whoever is reminded of what waits for them; of a permission by word of mouth by a card of its own. */
export function reminderCard(data: CardData): LineMessage {
  const { draw, waiting } = turnCard(data) ?? { draw: statusCard, waiting: data.submission.waiting };
  const times = waiting.reminders > 1 ? ` (เตือนครั้งที่ ${waiting.reminders})` : '';
  return withLead(draw(data), {
    kind: `เตือนคำขอที่รอท่านดำเนินการ${times}`,
    words: `คำขอนี้รอมาตั้งแต่วันที่ ${thaiDate(calendarDate(waiting.since))} กรุณาดำเนินการ หรือแจ้งผู้ดูแลระบบหากไม่ใช่หน้าที่ของท่านแล้ว`,
    tone: 'changes',
  });
}

/** To whoever has it: its owner asks them to go on. */
export function nudgedCard(data: CardData): LineMessage {
  const own = { waiting: data.submission.waiting };
  const { draw, waiting } = isAnswering(data, ['verbal'])
    ? { draw: verbalConfirmCard, ...own }
    : (turnCard(data) ?? { draw: statusCard, ...own });
  return withLead(draw(data), {
    kind: 'เจ้าของคำขอขอติดตาม',
    words: `คำขอนี้รอท่านมาตั้งแต่ ${thaiShortDateTime(waiting.since)} กรุณาดำเนินการ หรือแจ้งเจ้าของคำขอหากยังดำเนินการไม่ได้`,
    tone: 'changes',
  });
}

function endsSoon({ submission, publication, profile, now }: CardData): boolean {
  const own = publicationBy(submission, publication);
  const lastDay = own?.displayUntil ?? null;
  return lastDay !== null && lastDay <= addDays(calendarDate(now), profile.expiryNoticeDays);
}
