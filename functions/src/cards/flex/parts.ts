import type { messagingApi } from '@line/bot-sdk';
import type { LineMessage } from '../../line/line-client.ts';
import { clip, clipLine } from './clip.ts';
import { ink, type Tone, tones } from './palette.ts';

export type Box = messagingApi.FlexBox;
export type Bubble = messagingApi.FlexBubble;
export type Part = messagingApi.FlexComponent;
type Text = messagingApi.FlexText;
type Image = messagingApi.FlexImage;
type Action = messagingApi.Action;

/** Letters of an alt text that a notification still shows. */
const ALT_TEXT_MAX = 100;

/** Grows with the size of letters that a person has set in LINE, and wraps. */
export const text = (value: string, style: Partial<Text> = {}, max = 300): Text => ({
  type: 'text',
  text: clip(value, max),
  wrap: true,
  scaling: true,
  color: ink.text,
  size: 'sm',
  ...style,
});

export const note = (value: string, max = 400): Text => text(value, { size: 'xs', color: ink.quiet }, max);

/** The sentence below everything else of a card: what follows, or what is to be done. */
export const closing = (value: string): Text => ({ ...note(value), margin: 'md' });

/** One of several lines of a history. */
export const line = (value: string): Text => ({ ...text(value, { size: 'xs' }, 200), margin: 'md' });

export const separator = (): Part => ({ type: 'separator', margin: 'lg', color: ink.line });

export const column = (contents: Part[], style: Partial<Box> = {}): Box => ({
  type: 'box',
  layout: 'vertical',
  contents,
  ...style,
});

/** The band on top: what the card is with its tracking number, or else with whose account this is above it. */
export function band(tone: Tone, officeName: string, kind: string, number?: string): Box {
  const { band: backgroundColor, onBand: color } = tones[tone];
  const small = { size: 'xs', color, wrap: false } as const;
  const what = text(kind, { size: 'md', weight: 'bold', color }, 80);
  const contents: Part[] = number
    ? [
        {
          type: 'box',
          layout: 'horizontal',
          spacing: 'md',
          contents: [
            { ...what, flex: 1 },
            text(number, { ...small, flex: 0, weight: 'bold', gravity: 'center' }, 20),
          ],
        },
      ]
    : [text(clipLine(officeName, 40), small), { ...what, margin: 'sm' }];
  return column(contents, { backgroundColor, paddingAll: '12px', paddingStart: '16px', paddingEnd: '16px' });
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
    { backgroundColor: tones[tone].tint, cornerRadius: '8px', paddingAll: '10px', margin: 'md' },
  );

/** On one line, however large a person has set letters: in so narrow a column they would be broken within a word. */
const rowLabel = (label: string): Text =>
  text(
    label,
    { size: 'xs', color: ink.quiet, flex: 3, gravity: 'top', wrap: false, adjustMode: 'shrink-to-fit' },
    40,
  );

export const row = (label: string, value: string, max = 120): Box => ({
  type: 'box',
  layout: 'horizontal',
  spacing: 'md',
  margin: 'md',
  contents: [rowLabel(label), text(value, { size: 'sm', flex: 7 }, max)],
});

/** Rows of label and value; those without a value are left out. */
export const rows = (...pairs: [label: string, value: string | null | undefined][]): Part[] =>
  pairs.flatMap(([label, value]) => (value ? [row(label, value)] : []));

/** A row of a card that has to be short: closer to its neighbours, and of one line unless told otherwise. */
export const fact = (label: string, value: string | null | undefined, maxLines = 1): Part[] => {
  if (!value) return [];
  const { contents, ...box } = row(label, clipLine(value, 40 * maxLines));
  const [name, said] = contents as [Text, Text];
  return [{ ...box, margin: 'sm', contents: [name, { ...said, maxLines }] }];
};

/** The same of several. */
export const facts = (...all: Parameters<typeof fact>[]): Part[] => all.flatMap((one) => fact(...one));

/** A photograph over the width of a card, low enough that the card stays short; opens what it is of. */
export const photograph = (url: string, action: Action): Image => ({
  type: 'image',
  url,
  size: 'full',
  aspectRatio: '3:1',
  aspectMode: 'cover',
  action,
});

/** The beginning of something long, below a title. */
export const brief = (value: string): Text => ({
  ...text(clipLine(value, 60), { size: 'xs', color: ink.quiet, maxLines: 1 }),
  margin: 'sm',
});

/** What stands on either side of a label takes as much room as so many letters. */
const SIDES = 4;

/** Buttons side by side, each as wide as its label asks: of equal ones LINE makes the letters of the longer label too small to read. */
export const sideBySide = (buttons: Part[]): Box => ({
  type: 'box',
  layout: 'horizontal',
  spacing: 'md',
  contents: buttons.map((button) => ({ ...button, flex: SIDES + lettersOn(button) })),
});

/** Vowels and tone marks above and below take no room of their own. */
const lettersOn = (button: Part): number =>
  'action' in button ? (button.action?.label ?? '').replace(/\p{M}/gu, '').length : 0;

/** The title of the item, as the largest words of a card. */
export const heading = (value: string): Text =>
  text(value, { size: 'md', weight: 'bold', margin: 'none', maxLines: 3 }, 200);

/** A row that can be pressed. Unlike a button it wraps, so a long sentence stays readable, on LINE for PC too. */
export const pressable = (contents: Part[], action: Action, height: 'sm' | 'md' = 'md'): Box =>
  column(contents, {
    ...framed,
    ...(height === 'sm' ? { paddingAll: '10px', margin: 'sm' } : {}),
    action,
    backgroundColor: ink.pressable,
  });

/** A line around something that belongs together. */
export const framed = {
  borderColor: ink.line,
  borderWidth: '1px',
  cornerRadius: '8px',
  paddingAll: '12px',
  margin: 'md',
} as const;

export type BubbleParts = { header: Box; hero?: Image | null; body: Part[]; footer?: (Part | null)[] };

export function bubble({ header, hero = null, body, footer = [] }: BubbleParts): Bubble {
  const buttons = footer.filter((part) => part !== null);
  return {
    type: 'bubble',
    size: 'mega',
    header,
    ...(hero ? { hero } : {}),
    body: column(body, { paddingAll: '16px', paddingTop: '12px', paddingBottom: '12px' }),
    ...(buttons.length ? { footer: column(buttons, { spacing: 'sm', paddingAll: '12px' }) } : {}),
    // Letters are read on these grounds also where LINE is dark.
    styles: {
      body: { backgroundColor: ink.paper },
      footer: { backgroundColor: ink.paper, separator: true, separatorColor: ink.line },
    },
  };
}

/** A card as a message. The alt text is what notifications and screen readers say: what it is, number and title. */
export const card = (altText: string, contents: Bubble | messagingApi.FlexCarousel): LineMessage => ({
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
