import { submissionPath } from '@prakat/shared/addresses/mini-app';
import type { PostbackOf } from '@prakat/shared/buttons/postback-data';
import { liffLink, postback, quietButton } from '../../cards/flex/buttons.ts';
import { shortBubble } from '../../cards/flex/short-bubble.ts';
import { holdersInWords } from '../../cards/waiting-words.ts';
import { heldBy } from '../../procedure/held-by.ts';
import { performAction } from '../../procedure/perform-action.ts';
import { findItem, type Item } from '../../store/items.ts';
import { claimEvent } from '../claim-event.ts';
import { answerPress } from '../press-answers.ts';
import type { Answer, MemberScope } from '../scope.ts';
import { notFound } from '../sentences.ts';

/** The owner asks whoever has the request, has to confirm their word, or has a task of what was approved, to go on. */
export async function nudge(scope: MemberScope, { a: action, s: id }: PostbackOf<'nudge'>): Promise<Answer> {
  const { context, officeId, lineUserId, eventId } = scope;
  const item = await findItem(context.store, officeId, id);
  if (!item) return (await claimEvent(context, eventId)) ? [notFound(scope)] : [];
  const { submission, publication } = item;
  const request = { officeId, actor: { lineUserId }, once: eventId, action, input: {} };
  // A permission by word of mouth that waits to be confirmed comes first, as whoever has it is named.
  if (submission.state === 'approved' && submission.awaiting.length === 0 && publication) {
    const on = 'publication' as const;
    const performed = await performAction(context, { ...request, on, id: publication.id });
    if (performed.ok) return [await nudged(scope, performed)];
    return answerPress(scope, { on, id: publication.id, action, isSame: () => false }, performed);
  }
  const on = 'submission' as const;
  const performed = await performAction(context, { ...request, on, id });
  if (performed.ok) return [await nudged(scope, performed)];
  return answerPress(scope, { on, id, action }, performed);
}

/** Whom the owner's word went to. */
async function nudged({ context, office }: MemberScope, item: Item) {
  const { id, number, content } = item.submission;
  const held = await heldBy(context, office, item);
  return shortBubble(office.profile, {
    kind: 'ติดตามแล้ว',
    number,
    words: [
      `ติดตามคำขอเลขที่ ${number} แล้ว`,
      content.title,
      ...(held ? [`ระบบแจ้ง ${holdersInWords(held)} ให้ดำเนินการ`] : []),
    ],
    next: 'ติดตามคำขอเดียวกันได้อีกครั้งในวันถัดไป',
    buttons: [
      quietButton(postback('คำขอของท่าน', { a: 'mine' })),
      quietButton(liffLink('เปิดดูรายละเอียดคำขอ', office.liffId, submissionPath(id))),
    ],
  });
}
