import type { messagingApi } from '@line/bot-sdk';
import type { Member } from '@prakat/shared/people/member';
import type { Notice } from '@prakat/shared/submission/effects';
import type { Submission } from '@prakat/shared/submission/schema';
import { BUILDER_TIME } from '@prakat/shared/testing/builders';
import type { LineMessage } from '../../line/line-client.ts';
import { cardDataFor } from '../card-data.ts';

import { renderNotice } from '../notice-cards.ts';
import type { CardData } from '../render.ts';
import { aCard, anOffice } from './card-samples.ts';

type FlexMessage = messagingApi.FlexMessage;
export type CardAction = { type: string; label: string; data?: string; uri?: string };

function collect<T>(part: unknown, pick: (node: Record<string, unknown>) => T | null): T[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = pick(part as Record<string, unknown>);
  return [...(own === null ? [] : [own]), ...Object.values(part).flatMap((one) => collect(one, pick))];
}

/** Everything that a message says, in order. */
export const textOf = (message: LineMessage): string =>
  collect(message, (node) => (node.type === 'text' ? String(node.text) : null)).join('\n');

/** Everything in a message that can be pressed. */
export const actionsOf = (message: LineMessage): CardAction[] =>
  collect(message, (node) => ('label' in node ? (node as unknown as CardAction) : null));

export const labelsOf = (message: LineMessage): string[] => actionsOf(message).map(({ label }) => label);

/** What is drawn besides the record: for whom, when, and of what. */
type Drawing = { of?: Partial<CardData>; for?: Member; now?: string; details?: Record<string, unknown> };

/** The card of a notice as a person of the office gets it; without a person, as nobody in particular would. */
export function drawn(notice: Notice, submission: Submission, drawing: Drawing = {}): FlexMessage {
  const { now = BUILDER_TIME, details = {}, of = {} } = drawing;
  const data = drawing.for
    ? cardDataFor(
        { submission, profile: anOffice(), liffId: '2001234567-abcdefgh', now, details },
        { kind: 'member', member: drawing.for },
      )
    : aCard({ submission, details, now });
  const [message] = renderNotice(notice, { ...data, ...of });
  if (message?.type !== 'flex') throw new Error('a notice is a Flex message');
  return message;
}
