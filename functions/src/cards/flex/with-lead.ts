import type { LineMessage } from '../../line/line-client.ts';
import { clipLine } from './clip.ts';
import type { Tone } from './palette.ts';
import { ALT_TEXT_MAX, panel } from './parts.ts';

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
