import { canAnswer } from '@prakat/shared/submission/answering-actions';
import type { Decided } from '@prakat/shared/submission/decide';
import type { Effect, Notice } from '@prakat/shared/submission/effects';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { actorOf, type PersonActor } from '../actors/actor.ts';
import { membersOnSeats } from '../actors/members-on-seats.ts';
import { cardDataFor } from '../cards/card-data.ts';
import type { CardData } from '../cards/render.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import type { StoreReader } from '../store/store.ts';

export type NotifyEffect = Extract<Effect, { kind: 'notify' }>;

/** One chat that a notice goes to, with what its card is drawn from for whoever reads it there. */
export type Addressed = { to: 'member' | 'group'; lineId: string; data: CardData };

/** Notices that ask somebody to act, who must be able to. */
const asksForAction: ReadonlySet<Notice> = new Set([
  'review_requested',
  'publish_task',
  'confirm_task',
  'verbal_confirm',
  'reminder',
]);

/**
 * Whom a notice goes to, and whether one that asks for action reached nobody who could take it. Whoever holds the
 * seat and may not act (for the person who filed it, say) is not asked to.
 */
export async function addressedBy(
  context: Context,
  { profile, liffId }: Office,
  reader: StoreReader,
  { submission, event }: Decided,
  effect: NotifyEffect,
  details = event.details,
): Promise<{ told: Addressed[]; unheard: boolean }> {
  const now = isoNow(context);
  const today = calendarDate(context.clock());
  const drawn = (await recipientsOf(reader, submission.officeId, effect, today)).map(
    ({ actor, ...chat }): Addressed => ({
      ...chat,
      data: cardDataFor({ submission, profile, liffId, now, details }, actor),
    }),
  );
  const able = drawn.filter(({ data }) => canAnswer(data.actions));
  if (asksForAction.has(effect.notice)) return { told: able, unheard: able.length === 0 };
  // Stand-ins are asked by a notice that administrators get, too.
  const asksStandIns = effect.notice === 'escalated' && details.of === 'nobody';
  return { told: drawn, unheard: asksStandIns && able.length === 0 };
}

type Recipient = Omit<Addressed, 'data'> & { actor: PersonActor | null };

/** LINE accepts a push to somebody who blocked the account and drops it, so they are left out. */
async function recipientsOf(
  reader: StoreReader,
  officeId: string,
  { to }: NotifyEffect,
  today: string,
): Promise<Recipient[]> {
  if (to.kind === 'groups') {
    const { items } = await reader.find('groups', 'byOffice', {
      equals: { officeId, status: 'active' },
      limit: 50,
    });
    return items.map((group) => ({ to: 'group', lineId: group.id, actor: null }));
  }
  const members = await membersOnSeats(reader, officeId, to.seats, today);
  const told = members.filter((member) => member.reachable && !to.except.includes(member.id));
  const recipients: Recipient[] = [];
  for (const member of told) {
    recipients.push({ to: 'member', lineId: member.lineUserId, actor: await actorOf(reader, member) });
  }
  return recipients;
}
