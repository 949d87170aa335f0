import type { messagingApi } from '@line/bot-sdk';
import { encodePostback, type Postback } from '@prakat/shared/buttons/postback-data';
import type { LineMessage } from '../../line/line-client.ts';
import { clip, clipLine } from './clip.ts';
import { buttonColours, ink, neutral, type Tone, tones } from './palette.ts';

export type Box = messagingApi.FlexBox;
export type Bubble = messagingApi.FlexBubble;
export type Part = messagingApi.FlexComponent;
type Text = messagingApi.FlexText;
type Action = messagingApi.PostbackAction | messagingApi.URIAction;

/** LINE's limits in graphemes: labels of Flex actions, and what a press shows as the person's own bubble. */
const LABEL_MAX = 40;
const DISPLAY_TEXT_MAX = 100;
export const ALT_TEXT_MAX = 100;

export const text = (value: string, style: Partial<Text> = {}, max = 300): Text => ({
  type: 'text',
  text: clip(value, max),
  wrap: true,
  color: ink.text,
  size: 'sm',
  ...style,
});

export const note = (value: string, max = 300): Text => text(value, { size: 'xs', color: ink.quiet }, max);

export const separator = (): Part => ({ type: 'separator', margin: 'lg', color: ink.line });

export const column = (contents: Part[], style: Partial<Box> = {}): Box => ({
  type: 'box',
  layout: 'vertical',
  contents,
  ...style,
});

/** The band on top: whose account this is, what the card is, and the tracking number. */
export function band(tone: Tone, officeName: string, kind: string, number?: string): Box {
  const { band: backgroundColor, onBand: color } = tones[tone];
  const small = { size: 'xs', color, wrap: false } as const;
  return column(
    [
      {
        type: 'box',
        layout: 'horizontal',
        contents: [
          text(clipLine(officeName, 40), { ...small, flex: 1 }),
          ...(number ? [text(number, { ...small, flex: 0, weight: 'bold' }, 20)] : []),
        ],
      },
      text(kind, { size: 'md', weight: 'bold', color, margin: 'sm' }, 80),
    ],
    { backgroundColor, paddingAll: '16px' },
  );
}

/** A short word on a tinted ground: a state, a step. */
export const badge = (value: string, tone: Tone): Box => ({
  type: 'box',
  layout: 'horizontal',
  contents: [text(value, { size: 'xs', weight: 'bold', color: tones[tone].onTint }, 120)],
  backgroundColor: tones[tone].tint,
  cornerRadius: '6px',
  paddingAll: '6px',
  paddingStart: '10px',
  paddingEnd: '10px',
  margin: 'md',
});

/** A few sentences that must not be overlooked: a reason, an urgency. */
export const panel = (heading: string, value: string, tone: Tone, max = 500): Box =>
  column(
    [
      text(heading, { size: 'xs', weight: 'bold', color: tones[tone].onTint }, 120),
      text(value, { color: tones[tone].onTint, margin: 'xs' }, max),
    ],
    { backgroundColor: tones[tone].tint, cornerRadius: '8px', paddingAll: '12px', margin: 'lg' },
  );

export const row = (label: string, value: string, max = 140): Box => ({
  type: 'box',
  layout: 'horizontal',
  spacing: 'md',
  margin: 'md',
  contents: [
    text(label, { size: 'xs', color: ink.quiet, flex: 3, gravity: 'top' }, 40),
    text(value, { size: 'sm', flex: 7 }, max),
  ],
});

/** Rows of label and value; those without a value are left out. */
export const rows = (...pairs: [label: string, value: string | null][]): Part[] =>
  pairs.flatMap(([label, value]) => (value ? [row(label, value)] : []));

/** The title of the item, as the largest words of a card. */
export const heading = (value: string): Text =>
  text(value, { size: 'lg', weight: 'bold', margin: 'none' }, 200);

export const postback = (label: string, data: Postback, displayText = label): Action => ({
  type: 'postback',
  label: clipLine(label, LABEL_MAX),
  data: encodePostback(data),
  displayText: clipLine(displayText, DISPLAY_TEXT_MAX),
});

/** Opens an address; null when LINE would refuse it (not http, or over 1,000 characters). */
export function link(label: string, address: string): Action | null {
  if (!URL.canParse(address)) return null;
  // LINE takes percent-encoded addresses only.
  const { protocol, href } = new URL(address);
  if ((protocol !== 'http:' && protocol !== 'https:') || href.length > 1000) return null;
  return { type: 'uri', label: clipLine(label, LABEL_MAX), uri: href };
}

const filled = (action: Action, color: string): Part => ({
  type: 'button',
  style: 'primary',
  height: 'sm',
  color,
  action,
});
export const agreeButton = (action: Action): Part => filled(action, buttonColours.agree);
export const refuseButton = (action: Action): Part => filled(action, buttonColours.refuse);
export const openButton = (action: Action): Part => filled(action, buttonColours.open);
export const neutralButton = (action: Action): Part => ({
  type: 'button',
  style: 'secondary',
  height: 'sm',
  color: neutral.ground,
  action,
});
export const quietButton = (action: Action): Part => ({
  type: 'button',
  style: 'link',
  height: 'sm',
  color: buttonColours.open,
  action,
});

/** A row that can be pressed. Unlike a button it wraps, so a long sentence stays readable, on LINE for PC too. */
export const pressable = (contents: Part[], action: Action): Box =>
  column(contents, {
    action,
    backgroundColor: ink.pressable,
    borderColor: ink.line,
    borderWidth: '1px',
    cornerRadius: '8px',
    paddingAll: '12px',
    margin: 'md',
  });

export type BubbleParts = { header: Box; body: Part[]; footer?: (Part | null)[] };

export function bubble({ header, body, footer = [] }: BubbleParts): Bubble {
  const buttons = footer.filter((part) => part !== null);
  return {
    type: 'bubble',
    size: 'mega',
    header,
    body: column(body, { paddingAll: '16px' }),
    ...(buttons.length ? { footer: column(buttons, { spacing: 'sm', paddingAll: '12px' }) } : {}),
    styles: { footer: { separator: true, separatorColor: ink.line } },
  };
}

/** A card as a message. The alt text is what notifications and screen readers say: what it is, number and title. */
export const card = (altText: string, contents: Bubble): LineMessage => ({
  type: 'flex',
  altText: clipLine(altText, ALT_TEXT_MAX),
  contents,
});

/** A plain text message. */
export const say = (value: string): LineMessage => ({ type: 'text', text: clip(value, 1200) });
