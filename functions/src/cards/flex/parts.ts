import type { messagingApi } from '@line/bot-sdk';
import type { LineMessage } from '../../line/line-client.ts';
import { clip, clipLine } from './clip.ts';
import { ink, type Tone, tones } from './palette.ts';

export type Box = messagingApi.FlexBox;
export type Bubble = messagingApi.FlexBubble;
export type Part = messagingApi.FlexComponent;
type Text = messagingApi.FlexText;
type Action = messagingApi.Action;

/** Letters of an alt text that a notification still shows. */
const ALT_TEXT_MAX = 100;

export const text = (value: string, style: Partial<Text> = {}, max = 300): Text => ({
  type: 'text',
  text: clip(value, max),
  wrap: true,
  color: ink.text,
  size: 'sm',
  ...style,
});

export const note = (value: string, max = 400): Text => text(value, { size: 'xs', color: ink.quiet }, max);

/** The sentence below everything else of a card: what follows, or what is to be done. */
export const closing = (value: string): Text => ({ ...note(value), margin: 'lg' });

/** One of several lines of a history. */
export const line = (value: string): Text => ({ ...text(value, { size: 'xs' }, 200), margin: 'md' });

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

export const row = (label: string, value: string, max = 120): Box => ({
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
export const rows = (...pairs: [label: string, value: string | null | undefined][]): Part[] =>
  pairs.flatMap(([label, value]) => (value ? [row(label, value)] : []));

/** The title of the item, as the largest words of a card. */
export const heading = (value: string): Text =>
  text(value, { size: 'lg', weight: 'bold', margin: 'none' }, 200);

/** A row that can be pressed. Unlike a button it wraps, so a long sentence stays readable, on LINE for PC too. */
export const pressable = (contents: Part[], action: Action): Box =>
  column(contents, { ...framed, action, backgroundColor: ink.pressable });

/** A line around something that belongs together. */
export const framed = {
  borderColor: ink.line,
  borderWidth: '1px',
  cornerRadius: '8px',
  paddingAll: '12px',
  margin: 'md',
} as const;

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

export type Lead = { kind: string; words: string; tone: Tone };

/** The same card again with why it comes now in front of everything else: a reminder, an escalation. */
export function withLead(message: LineMessage, { kind, words, tone }: Lead): LineMessage {
  if (message.type !== 'flex' || message.contents.type !== 'bubble') return message;
  const { body } = message.contents;
  if (!body) return message;
  const lead = { ...panel(kind, words, tone, 400), margin: 'none' as const };
  const [first, ...rest] = body.contents;
  const contents = [lead, ...(first ? [{ ...first, margin: 'lg' as const }] : []), ...rest];
  return {
    ...message,
    altText: clipLine(`${kind} ${message.altText}`, ALT_TEXT_MAX),
    contents: { ...message.contents, body: { ...body, contents } },
  };
}

/** A plain text message. */
export const say = (value: string): LineMessage => ({ type: 'text', text: clip(value, 1200) });
