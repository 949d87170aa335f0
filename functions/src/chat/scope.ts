import type { Member } from '@prakat/shared/people/member';
import type { PersonActor } from '../actors/actor.ts';
import { type CardData, cardDataFor } from '../cards/card-data.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { cardPicture } from '../files/card-picture.ts';
import type { LineMessage } from '../line/line-client.ts';
import { heldBy } from '../procedure/held-by.ts';
import type { Item } from '../store/items.ts';

/** What the answer to an event may know. */
export type Scope = {
  context: Context;
  office: Office;
  officeId: string;
  /** LINE's id of the event: it has its effect once. */
  eventId: string;
};

/** An event in the 1:1 chat with a person. */
export type PersonScope = Scope & { lineUserId: string };

/** An event of a person of the office, in their 1:1 chat. */
export type MemberScope = PersonScope & { member: Member; actor: PersonActor };

/** What to answer with; nothing for silence. */
export type Answer = LineMessage[];

/** The reply token is another piece of work's, which answers with it: nobody else may use it. */
export const ANSWERED_LATER = 'answered later';

/** What a card about an item is drawn from, for the person who asks. */
export const cardData = ({ context, office, actor }: MemberScope, item: Item): CardData => {
  const { profile, liffId } = office;
  const picture = cardPicture(context, item.submission);
  return cardDataFor({ ...item, profile, liffId, now: isoNow(context), picture }, actor);
};

/** The same for a card that may say with whom the item is. */
export async function cardDataHeld(scope: MemberScope, item: Item): Promise<CardData> {
  return { ...cardData(scope, item), held: await heldBy(scope.context, scope.office, item) };
}
