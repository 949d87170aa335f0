import { isAskedFor as isPublicationAskedFor } from '@prakat/shared/publication/available-actions';
import { publicationBy } from '@prakat/shared/publication/item-standing';
import { isAskedFor } from '@prakat/shared/submission/available-actions';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PersonActor } from '../actors/actor.ts';
import { actorsOnSeats } from '../actors/members-on-seats.ts';
import { named } from '../actors/named.ts';
import type { Held } from '../cards/card-data.ts';
import { nextWords } from '../cards/waiting-words.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import type { Item } from '../store/items.ts';

/**
 * With whom an item is: who can do what it waits for now (holding the seat is not enough), since when, and what comes
 * next. Null when it waits for nobody.
 */
export async function heldBy(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  { profile }: Pick<Office, 'profile'>,
  item: Item,
): Promise<Held | null> {
  const next = nextWords(item);
  const own = publicationBy(item.submission, item.publication);
  const record = item.submission.awaiting.length > 0 ? item.submission : own;
  if (next === null || !record || record.awaiting.length === 0) return null;
  const at = isoNow({ clock });
  const actors = await actorsOnSeats(store, profile.id, record.awaiting, calendarDate(clock()));
  const isAsked = (actor: PersonActor) =>
    record === own
      ? isPublicationAskedFor(own, actor, profile, at)
      : isAskedFor(item.submission, actor, profile, at);
  const people = named(actors.filter(isAsked));
  return { people, since: record.waiting.since, next };
}
