import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { LineMessage } from '../../line/line-client.ts';
import type { Tone } from './palette.ts';
import { band, bubble, card, closing, type Part, text } from './parts.ts';

export type Short = {
  tone?: Tone;
  /** What the answer is, in the band on top. */
  kind: string;
  /** Of the request that it is about. */
  number?: string;
  /** Paragraphs; the first says what matters. */
  words: readonly string[];
  /** What may be done next, below everything else. */
  next?: string | null;
  buttons: readonly (Part | null)[];
};

/** A short answer with buttons for what comes next: unlike quick replies they show on LINE for PC too, and they stay. */
export function shortBubble(
  { name }: Pick<OfficeProfile, 'name'>,
  { tone = 'plain', kind, number, words, next, buttons }: Short,
): LineMessage {
  const [first = kind] = words;
  return card(
    first,
    bubble({
      header: band(tone, name.short, kind, number),
      body: [
        ...words.map((value, index) => ({
          ...text(value, index === 0 ? { weight: 'bold' } : {}, 600),
          ...(index ? { margin: 'md' as const } : {}),
        })),
        ...(next ? [closing(next)] : []),
      ],
      footer: [...buttons],
    }),
  );
}
