import type { Member } from '@prakat/shared/people/member';
import type { Submission } from '@prakat/shared/submission/schema';
import type { PersonActor } from '../actors/actor.ts';
import { cardDataFor } from '../cards/card-data.ts';
import type { CardData } from '../cards/render.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import type { LineMessage } from '../line/line-client.ts';

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

/** What a card about a request is drawn from, for the person who asks. */
export const cardData = ({ context, office, actor }: MemberScope, submission: Submission): CardData =>
  cardDataFor({ submission, profile: office.profile, liffId: office.liffId, now: isoNow(context) }, actor);
