import type { Notice } from '@prakat/shared/submission/effects';
import { announcementBubble } from './flex/announcement-bubble.ts';
import { confirmTaskBubble } from './flex/confirm-task-bubble.ts';
import { confirmedBubble } from './flex/confirmed-bubble.ts';
import { deliveryDeadBubble } from './flex/delivery-dead-bubble.ts';
import { nobodyEntitledBubble } from './flex/nobody-entitled-bubble.ts';
import { publicationBubble } from './flex/publication-bubble.ts';
import { publishFailedBubble } from './flex/publish-failed-bubble.ts';
import { publishTaskBubble } from './flex/publish-task-bubble.ts';
import { resultBubble } from './flex/result-bubble.ts';
import { reviewBubble } from './flex/review-bubble.ts';
import type { LineMessage } from './line-client.ts';
import type { CardData, RenderNotice } from './render.ts';

/** The card of every notice. A notice without one does not compile. */
const cards: Record<Notice, (data: CardData) => LineMessage> = {
  review_requested: (data) => reviewBubble(data),
  approved: (data) => resultBubble('approved', data),
  rejected: (data) => resultBubble('rejected', data),
  changes_requested: (data) => resultBubble('changes_requested', data),
  published: publicationBubble,
  publish_task: publishTaskBubble,
  confirm_task: confirmTaskBubble,
  confirmed: confirmedBubble,
  publish_failed: publishFailedBubble,
  announcement: announcementBubble,
  nobody_entitled: nobodyEntitledBubble,
  delivery_dead: deliveryDeadBubble,
};

export const renderNotice: RenderNotice = (notice, data) => [cards[notice](data)];
