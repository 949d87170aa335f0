import type { messagingApi } from '@line/bot-sdk';
import { decodePostback, type Postback } from '@prakat/shared/buttons/postback-data';
import type { Notice } from '@prakat/shared/machine/effects';
import type { Member } from '@prakat/shared/people/member';
import { BUILDER_TIME } from '@prakat/shared/testing/builders';
import { withoutJoiners } from '@prakat/shared/text/join-title';
import type { LineMessage } from '../../line/line-client.ts';
import type { Item } from '../../store/items.ts';
import { type CardData, cardDataFor } from '../card-data.ts';
import { renderNotice } from '../notice-cards.ts';
import { aCard, anOffice } from './card-samples.ts';

type FlexMessage = messagingApi.FlexMessage;
export type CardAction = { type: string; label: string; data?: string; uri?: string };

function collect<T>(part: unknown, pick: (node: Record<string, unknown>) => T | null): T[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = pick(part as Record<string, unknown>);
  return [...(own === null ? [] : [own]), ...Object.values(part).flatMap((one) => collect(one, pick))];
}

/** Everything that a message says, in order, as people read it. */
export const textOf = (message: LineMessage): string =>
  withoutJoiners(collect(message, (node) => (node.type === 'text' ? String(node.text) : null)).join('\n'));

/** Everything in a message that can be pressed. */
export const actionsOf = (message: LineMessage): CardAction[] =>
  collect(message, (node) => ('label' in node ? (node as unknown as CardAction) : null));

export const labelsOf = (message: LineMessage): string[] => actionsOf(message).map(({ label }) => label);

/** What the buttons of a message say when pressed. */
export const pressesOf = (message: LineMessage): (Postback | null)[] =>
  actionsOf(message).flatMap(({ data }) => (data === undefined ? [] : [decodePostback(data)]));

/** What is drawn besides the records: for whom, when, and of what. */
type Drawing = { of?: Partial<CardData>; for?: Member; now?: string; details?: Record<string, unknown> };

/** An item without anything that stands on a website, or with it. */
export type Drawable = Item | Item['submission'];
const itemOf = (drawable: Drawable): Item =>
  'submission' in drawable ? drawable : { submission: drawable, publication: null };

/** What a card is drawn from for a person of the office. */
export const dataFor = (drawable: Drawable, member: Member, now = BUILDER_TIME): CardData =>
  cardDataFor(
    { ...itemOf(drawable), profile: anOffice(), liffId: '2001234567-abcdefgh', now },
    { kind: 'member', member },
  );

/** The card of a notice as a person of the office gets it; without a person, as nobody in particular would. */
export function drawn(notice: Notice, drawable: Drawable, drawing: Drawing = {}): FlexMessage {
  const { now = BUILDER_TIME, details = {}, of = {} } = drawing;
  const data = drawing.for
    ? { ...dataFor(drawable, drawing.for, now), details }
    : aCard({ ...itemOf(drawable), details, now });
  const [message] = renderNotice(notice, { ...data, ...of });
  if (message?.type !== 'flex') throw new Error('a notice is a Flex message');
  return message;
}
