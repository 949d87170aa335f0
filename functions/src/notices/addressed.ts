import { asksForAction, type Effect } from '@prakat/shared/machine/effects';
import { messageRules } from '@prakat/shared/office/messages';
import { isPersonal } from '@prakat/shared/office/seat';
import { isAskedInTurn } from '@prakat/shared/outbox/telling';
import type { Member } from '@prakat/shared/people/member';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PersonActor } from '../actors/actor.ts';
import { cardDataFor, isAnswering } from '../cards/card-data.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { cardPicture } from '../files/card-picture.ts';
import type { Item } from '../store/items.ts';
import type { StoreReader } from '../store/store.ts';
import type { Channel, Drawn } from './channel.ts';
import { lineChannel } from './line-channel.ts';
import { recipientsOf } from './recipients.ts';

export type NotifyEffect = Extract<Effect, { kind: 'notify' }>;

/** What one person is told. */
export type Told = Drawn & {
  /** How many others are asked the same before them. */
  turn: number;
  /** No message comes to them now, so that it waits until they come back. */
  blocked: boolean;
};

/** Ways of telling people, the first that reaches somebody being the one they are told by. */
const channels: readonly Channel[] = [lineChannel];
const channelTo = (member: Member): Channel | undefined =>
  channels.find((channel) => channel.reaches(member));

/**
 * What is told to whom of an item as it will be, and whether a notice that asks for action reached nobody who could
 * take it. Whoever holds the seat and may not act (for the person who filed it, say) is not asked to. `details` are
 * those of the event that led to it.
 */
export async function addressedBy(
  context: Context,
  { profile, liffId }: Office,
  reader: StoreReader,
  item: Item & { details: Record<string, unknown> },
  { notice, to }: NotifyEffect,
): Promise<{ told: Told[]; unheard: boolean }> {
  const now = isoNow(context);
  const isOwn = to.seats.every(isPersonal);
  const recipients = await recipientsFor(context, profile.id, reader, to, isOwn ? () => true : undefined);
  const asked = asksForAction.get(notice);
  // Stand-ins are asked by a notice that administrators get, too.
  const asksStandIns = notice === 'escalated' && item.details.of === 'nobody';
  const picture = cardPicture(context, item.submission);
  const told: Told[] = [];
  let able = 0;
  for (const actor of recipients) {
    const data = cardDataFor({ ...item, profile, liffId, now, picture }, actor);
    const isAble = isAnswering(data, asked ?? ['review']);
    if (isAble && channelTo(actor.member)) able += 1;
    const channel = channelTo(actor.member);
    const blocked = channel === undefined;
    // What is one person's own is theirs when they come back.
    const draws = channel ?? lineChannel;
    if (isAble || !asked)
      told.push({ channel: draws.id, ...draws.draw(notice, data, actor.member), turn: 0, blocked });
  }
  if (isAskedInTurn(notice, messageRules(profile))) takeTurns(told, item.submission.number);
  return { told, unheard: (asked !== undefined || asksStandIns) && able === 0 };
}

/** One after another, beginning with another person for each request, so that nobody is asked first more often than others. */
function takeTurns(told: Told[], number: string): void {
  const first = Number(number.slice(-4)) % told.length;
  for (const [index, one] of told.entries()) one.turn = (index - first + told.length) % told.length;
}

/** Whoever is to be told and can be. All that is read of them, so that a transaction that knows whom it will tell can read it early. */
export const recipientsFor = (
  context: Context,
  officeId: string,
  reader: StoreReader,
  to: NotifyEffect['to'],
  reaches: (member: Member) => boolean = (member) => channelTo(member) !== undefined,
): Promise<PersonActor[]> =>
  recipientsOf(reader, officeId, to, { today: calendarDate(context.clock()), reaches });
