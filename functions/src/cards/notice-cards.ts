import type { Notice } from '@prakat/shared/submission/effects';
import type { LineMessage } from '../line/line-client.ts';
import { reminderCard } from './current-card.ts';
import { announcementBubble } from './flex/announcement-bubble.ts';
import { confirmTaskBubble } from './flex/confirm-task-bubble.ts';
import { confirmedBubble } from './flex/confirmed-bubble.ts';
import { deliveryDeadBubble } from './flex/delivery-dead-bubble.ts';
import { escalatedBubble } from './flex/escalated-bubble.ts';
import { expiryBubble } from './flex/expiry-bubble.ts';
import { nobodyEntitledBubble } from './flex/nobody-entitled-bubble.ts';
import { publicationBubble } from './flex/publication-bubble.ts';
import { publishFailedBubble } from './flex/publish-failed-bubble.ts';
import { publishTaskBubble } from './flex/publish-task-bubble.ts';
import { resultBubble } from './flex/result-bubble.ts';
import { reviewBubble } from './flex/review-bubble.ts';
import { statusBubble } from './flex/status-bubble.ts';
import { takenDownBubble } from './flex/taken-down-bubble.ts';
import { transferredBubble } from './flex/transferred-bubble.ts';
import { verbalConfirmBubble } from './flex/verbal-confirm-bubble.ts';
import { verbalOverdueBubble } from './flex/verbal-overdue-bubble.ts';
import { verbalSettledBubble } from './flex/verbal-settled-bubble.ts';
import type { CardData, RenderNotice } from './render.ts';

/** The card of every notice. A notice without one does not compile. */
const cards: Record<Notice, (data: CardData) => LineMessage> = {
  review_requested: reviewBubble,
  approved: (data) => resultBubble('approved', data),
  rejected: (data) => resultBubble('rejected', data),
  changes_requested: (data) => resultBubble('changes_requested', data),
  published: (data) => publicationBubble('published', data),
  publish_task: publishTaskBubble,
  confirm_task: confirmTaskBubble,
  confirmed: confirmedBubble,
  publish_failed: publishFailedBubble,
  announcement: announcementBubble,
  withdrawn: withdrawnCard,
  verbal_confirm: verbalConfirmBubble,
  verbal_confirmed: (data) => verbalSettledBubble('confirmed', data),
  verbal_overdue: verbalOverdueBubble,
  verbal_denied: (data) => verbalSettledBubble('denied', data),
  taken_down: (data) => takenDownBubble('taken_down', data),
  expired: (data) => takenDownBubble('expired', data),
  restored: (data) => publicationBubble('restored', data),
  expiry_notice: expiryBubble,
  reminder: reminderCard,
  escalated: escalatedBubble,
  transferred: transferredBubble,
  nobody_entitled: nobodyEntitledBubble,
  delivery_dead: deliveryDeadBubble,
};

/** A correction taken back leaves what was approved before. */
function withdrawnCard(data: CardData): LineMessage {
  const stillUp = data.submission.state === 'published';
  return statusBubble(data, stillUp ? 'เจ้าของเรื่องถอนคำขอแก้ไข ข้อมูลเดิมยังเผยแพร่อยู่' : 'เจ้าของเรื่องถอนคำขอแล้ว');
}

export const renderNotice: RenderNotice = (notice, data) => [cards[notice](data)];
