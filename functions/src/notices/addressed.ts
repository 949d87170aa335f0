import { asksForAction, type Effect } from '@prakat/shared/machine/effects';
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
): Promise<{ told: Drawn[]; unheard: boolean }> {
  const now = isoNow(context);
  const recipients = await recipientsFor(context, profile.id, reader, to);
  const asked = asksForAction.get(notice);
  // Stand-ins are asked by a notice that administrators get, too.
  const asksStandIns = notice === 'escalated' && item.details.of === 'nobody';
  const picture = cardPicture(context, item.submission);
  const told: Drawn[] = [];
  let able = 0;
  for (const actor of recipients) {
    const data = cardDataFor({ ...item, profile, liffId, now, picture }, actor);
    const isAble = isAnswering(data, asked ?? ['review']);
    if (isAble) able += 1;
    const channel = channelTo(actor.member);
    if (channel && (isAble || !asked))
      told.push({ channel: channel.id, ...channel.draw(notice, data, actor.member) });
  }
  return { told, unheard: (asked !== undefined || asksStandIns) && able === 0 };
}

/** Whoever is to be told and can be. All that is read of them, so that a transaction that knows whom it will tell can read it early. */
export const recipientsFor = (
  context: Context,
  officeId: string,
  reader: StoreReader,
  to: NotifyEffect['to'],
): Promise<PersonActor[]> =>
  recipientsOf(reader, officeId, to, {
    today: calendarDate(context.clock()),
    reaches: (member) => channelTo(member) !== undefined,
  });
