import { actingFor } from '@prakat/shared/people/names';
import type { Content } from '@prakat/shared/submission/schema';
import type { LineMessage } from '../../line/line-client.ts';
import type { Item } from '../../store/items.ts';
import type { CardData } from '../card-data.ts';
import { alsoTrue, contentOf, standing } from './item-words.ts';
import type { Tone } from './palette.ts';
import { type BubbleParts, badge, band, bubble, card, heading, type Part, panel } from './parts.ts';

/** Where an item stands, as people of the office see it: the state, and what else must not be overlooked. */
export const standingParts = (item: Item): Part[] =>
  [standing(item), ...alsoTrue(item)].map(({ name, tone }) => badge(name, tone));

export type ItemCard = {
  tone: Tone;
  /** What the card is, in the band on top. */
  kind: string;
  /** The same for notifications, where it says more. */
  alt?: string;
  /** What the card shows of the item: what stands on the website, or what is to; by itself what it says now. */
  content?: Content;
  hero?: BubbleParts['hero'];
  body: Part[];
  footer: (Part | null)[];
};

/** A card about one item: what it is, number, title, where it stands, and what the card is for. */
export function itemCard(
  data: CardData,
  { tone, kind, alt = kind, content = contentOf(data), hero = null, body, footer }: ItemCard,
): LineMessage {
  const { submission, profile } = data;
  const contents = bubble({
    header: band(tone, profile.name.short, kind, submission.number),
    hero,
    body: [heading(content.title), ...standingParts(data), ...body],
    footer,
  });
  return card(`${alt} คำขอ ${submission.number}: ${content.title}`, contents);
}

/** For whom the person signs, where they act for another. */
export const signingFor = ({ onBehalfOf }: CardData, doing: string): Part[] =>
  onBehalfOf ? [panel('การลงนาม', `ท่าน${doing}โดย${actingFor(onBehalfOf)}`, 'review', 200)] : [];
