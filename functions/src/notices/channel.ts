import type { Notice } from '@prakat/shared/machine/effects';
import type { OutboxTask } from '@prakat/shared/outbox/entry';
import type { Member } from '@prakat/shared/people/member';
import type { CardData } from '../cards/card-data.ts';

type MessageTask = Extract<OutboxTask, { kind: 'message' }>;

/** A notice as a channel sends it: where it reaches the person, and what it says there. */
export type Drawn = Pick<MessageTask, 'channel' | 'address' | 'messages'>;

/**
 * A way of telling people of the office something. It draws in the transaction that decides, so that what is sent is
 * what was so at that moment; sending what was drawn is the outbox's.
 */
export interface Channel {
  readonly id: MessageTask['channel'];
  /** False for somebody whom a message would not come to. */
  reaches(member: Member): boolean;
  draw(notice: Notice, data: CardData, member: Member): Omit<Drawn, 'channel'>;
}
