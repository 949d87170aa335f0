import type { messagingApi } from '@line/bot-sdk';
import type { LineMessage } from '../line/line-client.ts';
import { clipLine } from './flex/clip.ts';

/** LINE's limits of a carousel; of its 50 KB a little is left for what holds the bubbles together. */
const MOST_BUBBLES = 12;
const MOST_BYTES = 48_000;
/** Messages that one reply or push takes. */
export const MOST_MESSAGES = 5;
const ALT_TEXT_MAX = 300;

type Bubble = messagingApi.FlexBubble;
type Shelf = { bubbles: Bubble[]; bytes: number; altTexts: string[] };

/**
 * Says what several things say in as few messages as they need, cards beside each other in a carousel, and at most `room`
 * of them; with the ids of those that are said. What has no room is left for the next time; the order is kept.
 */
export function packMessages(
  things: readonly { id: string; messages: readonly LineMessage[] }[],
  room: number,
): { messages: LineMessage[]; taken: string[] } {
  let packed: (LineMessage | Shelf)[] = [];
  const taken: string[] = [];
  for (const { id, messages } of things) {
    const next = messages.reduce<(LineMessage | Shelf)[]>(withMessage, packed);
    if (next.length > room) break;
    packed = next;
    taken.push(id);
  }
  return { messages: packed.map((one) => ('bubbles' in one ? messageOf(one) : one)), taken };
}

function withMessage(packed: (LineMessage | Shelf)[], message: LineMessage): (LineMessage | Shelf)[] {
  const bubbles = bubblesOf(message);
  if (!bubbles) return [...packed, message];
  const bytes = bubbles.reduce((sum, one) => sum + Buffer.byteLength(JSON.stringify(one)), 0);
  const altText = 'altText' in message ? (message.altText ?? '') : '';
  const last = packed.at(-1);
  if (
    last &&
    'bubbles' in last &&
    last.bubbles.length + bubbles.length <= MOST_BUBBLES &&
    last.bytes + bytes <= MOST_BYTES
  ) {
    const joined = {
      bubbles: [...last.bubbles, ...bubbles],
      bytes: last.bytes + bytes,
      altTexts: [...last.altTexts, altText],
    };
    return [...packed.slice(0, -1), joined];
  }
  return [...packed, { bubbles, bytes, altTexts: [altText] }];
}

/** The cards of a message; null for one that has none, or that has to stand alone. */
function bubblesOf(message: LineMessage): Bubble[] | null {
  if (message.type !== 'flex' || message.quickReply || message.sender) return null;
  const { contents } = message;
  return contents.type === 'carousel' ? contents.contents : [contents];
}

function messageOf({ bubbles, altTexts }: Shelf): LineMessage {
  const [only] = bubbles;
  const [first = ''] = altTexts;
  const others = altTexts.length - 1;
  const altText = others > 0 ? `${first} และอีก ${others} รายการ` : first;
  const contents = bubbles.length === 1 && only ? only : { type: 'carousel' as const, contents: bubbles };
  return { type: 'flex', altText: clipLine(altText, ALT_TEXT_MAX), contents };
}
