import type { ActionName } from '@prakat/shared/submission/transitions';
import { transitionOf } from '@prakat/shared/submission/transitions';
import { addDays, calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../line/line-client.ts';
import { confirmTaskBubble } from './flex/confirm-task-bubble.ts';
import { expiryBubble } from './flex/expiry-bubble.ts';
import { publishTaskBubble } from './flex/publish-task-bubble.ts';
import { resultBubble } from './flex/result-bubble.ts';
import { reviewBubble } from './flex/review-bubble.ts';
import { statusBubble } from './flex/status-bubble.ts';
import { verbalConfirmBubble } from './flex/verbal-confirm-bubble.ts';
import { withLead } from './flex/with-lead.ts';
import type { CardData } from './render.ts';

/** What a card is for, in the order in which it comes first: a person may have several things to do with a request. */
const cards: { when: (data: CardData) => boolean; draw: (data: CardData) => LineMessage }[] = [
  { when: ({ actions }) => actions.some((name) => transitionOf(name).who === 'step'), draw: reviewBubble },
  { when: can('confirm_verbal'), draw: verbalConfirmBubble },
  // Known by what can be said of the task on any day: it is not done before the day the item is to go up.
  { when: can('report_publish_failure'), draw: publishTaskBubble },
  { when: can('confirm_publication'), draw: confirmTaskBubble },
  { when: can('resubmit'), draw: (data) => resultBubble('changes_requested', data) },
  { when: (data) => can('renew')(data) && endsSoon(data), draw: expiryBubble },
];

function can(action: ActionName) {
  return ({ actions }: CardData): boolean => actions.includes(action);
}

/** The card of a request as it is now: for what this person can do with it, else where it stands. */
export const currentCard = (data: CardData): LineMessage =>
  (cards.find(({ when }) => when(data))?.draw ?? statusBubble)(data);

/** The same for whoever is reminded of what waits for them. */
export function reminderCard(data: CardData): LineMessage {
  const { since, reminders } = data.submission.waiting;
  // Of a permission by word of mouth its giver is reminded by a card of its own.
  const held = cards.find(({ when, draw }) => draw !== verbalConfirmBubble && when(data));
  const times = reminders > 1 ? ` (เตือนครั้งที่ ${reminders})` : '';
  return withLead((held?.draw ?? statusBubble)(data), {
    kind: `เตือนเรื่องที่รอท่านดำเนินการ${times}`,
    words: `เรื่องนี้รอมาตั้งแต่วันที่ ${thaiDate(calendarDate(since))} กรุณาดำเนินการ หรือแจ้งผู้ดูแลระบบหากไม่ใช่หน้าที่ของท่านแล้ว`,
    tone: 'changes',
  });
}

function endsSoon({ submission, profile, now }: CardData): boolean {
  const lastDay = submission.publication?.displayUntil ?? null;
  return lastDay !== null && lastDay <= addDays(calendarDate(now), profile.expiryNoticeDays);
}
