import type { Notice } from '@prakat/shared/machine/effects';
import type { LineMessage } from '../line/line-client.ts';
import type { CardData, RenderNotice } from './card-data.ts';
import { nudgedCard, reminderCard } from './current-card.ts';
import {
  publishFailedCard,
  removeFailedCard,
  undeliveredCard,
  unprovedCard,
  verbalOverdueCard,
} from './flex/alert-cards.ts';
import { expiryCard } from './flex/expiry-card.ts';
import {
  confirmedCard,
  heldBackCard,
  lapsedCard,
  publishedCard,
  removedCard,
  restoredCard,
  takenDownCard,
} from './flex/publication-cards.ts';
import { proposedCard, resultCard, transferredCard, withdrawnCard } from './flex/request-cards.ts';
import { reviewCard } from './flex/review-card.ts';
import { postSheetCard, removeSheetCard, sheetSkippedCard } from './flex/sheet-cards.ts';
import { escalatedCard, nobodyEntitledCard } from './flex/stuck-cards.ts';
import {
  calledOffCard,
  confirmTaskCard,
  publishTaskCard,
  removeTaskCard,
  taskClaimedCard,
} from './flex/task-cards.ts';
import { verbalConfirmCard, verbalConfirmedCard, verbalDeniedCard } from './flex/verbal-cards.ts';

/** The card of every notice. A notice without one does not compile. */
const cards: Record<Notice, (data: CardData) => LineMessage> = {
  review_requested: reviewCard,
  proposed: proposedCard,
  approved: (data) => resultCard('approved', data),
  rejected: (data) => resultCard('rejected', data),
  changes_requested: (data) => resultCard('changes_requested', data),
  published: publishedCard,
  publish_task: publishTaskCard,
  confirm_task: confirmTaskCard,
  remove_task: removeTaskCard,
  post_sheet_task: postSheetCard,
  remove_sheet_task: removeSheetCard,
  sheet_skipped: sheetSkippedCard,
  task_claimed: taskClaimedCard,
  confirmed: confirmedCard,
  publish_failed: publishFailedCard,
  remove_failed: removeFailedCard,
  removed: removedCard,
  unproved: unprovedCard,
  withdrawn: withdrawnCard,
  called_off: calledOffCard,
  lapsed: lapsedCard,
  verbal_confirm: verbalConfirmCard,
  verbal_confirmed: verbalConfirmedCard,
  verbal_overdue: verbalOverdueCard,
  verbal_denied: verbalDeniedCard,
  taken_down: (data) => takenDownCard('นำข้อมูลลงจากเว็บไซต์แล้ว', data),
  expired: (data) => takenDownCard('ครบกำหนดเผยแพร่ นำข้อมูลลงแล้ว', data),
  restored: restoredCard,
  held: heldBackCard,
  expiry_notice: expiryCard,
  reminder: reminderCard,
  nudged: nudgedCard,
  escalated: escalatedCard,
  transferred: transferredCard,
  nobody_entitled: nobodyEntitledCard,
  undelivered: undeliveredCard,
};

export const renderNotice: RenderNotice = (notice, data) => [cards[notice](data)];
