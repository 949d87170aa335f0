import type { PostbackOf } from '@prakat/shared/buttons/postback-data';
import { currentCard } from '../../cards/current-card.ts';
import { helpBubble } from '../../cards/flex/help-bubble.ts';
import { residentHelp } from '../../cards/flex/resident-bubbles.ts';
import { isoNow } from '../../context.ts';
import { findItem } from '../../store/items.ts';
import { InvalidCursorError } from '../../store/store-errors.ts';
import { claimEvent } from '../claim-event.ts';
import { conversationId } from '../conversation.ts';
import { type ListName, listMessage } from '../lists.ts';
import { type Answer, cardDataHeld, type MemberScope } from '../scope.ts';
import { badCard, cancelled, notFound } from '../sentences.ts';

/** The card of a request as it is now. */
export async function show(scope: MemberScope, { s: id }: PostbackOf<'show'>): Promise<Answer> {
  const { context, officeId, eventId } = scope;
  if (!(await claimEvent(context, eventId))) return [];
  const item = await findItem(context.store, officeId, id);
  return [item ? currentCard(await cardDataHeld(scope, item)) : notFound(scope)];
}

/** A page of a list. A cursor that is none of ours is a card that no longer works. */
const list =
  (name: ListName) =>
  async (scope: MemberScope, { c: after }: { c?: string | undefined }): Promise<Answer> => {
    if (!(await claimEvent(scope.context, scope.eventId))) return [];
    try {
      return [await listMessage(scope, name, after)];
    } catch (error) {
      if (error instanceof InvalidCursorError) return [badCard(scope)];
      throw error;
    }
  };

export const mine = list('mine');
export const waiting = list('waiting');
export const tasks = list('tasks');

export async function help({ context, eventId, office, member }: MemberScope): Promise<Answer> {
  const { profile, liffId } = office;
  return (await claimEvent(context, eventId))
    ? [helpBubble({ profile, liffId, member, now: isoNow(context) })]
    : [];
}

/** What residents can ask for, for somebody of the office who is asked by them. */
export const residents = async ({ context, eventId, office }: MemberScope): Promise<Answer> =>
  (await claimEvent(context, eventId))
    ? [residentHelp(office.profile, 'ปุ่มที่ประชาชนใช้ในแชตนี้ ท่านกดดูได้เช่นเดียวกัน')]
    : [];

/** Stops waiting for a reason. */
export async function cancel(scope: MemberScope): Promise<Answer> {
  const first = await claimEvent(
    scope.context,
    scope.eventId,
    async (tx) => () => tx.delete('conversations', conversationId(scope)),
  );
  return first ? [cancelled(scope)] : [];
}
