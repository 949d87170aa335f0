/**
 * What became of an office's messages, in the manner of `api.ts`; for administrators, and whoever decides. Sending again is for
 * administrators.
 *
 * | call | | answer |
 * |---|---|---|
 * | GET  /api/{office}/messages | | `MessagesPage` |
 * | POST /api/{office}/messages/{id}/retry | | `MessagesPage` as it is then |
 * | POST /api/{office}/messages/retry | | `RetriedAll`: everything that can still be sent |
 */
import type { GivenUp } from '../outbox/given-up.ts';
import type { MessagesView } from '../outbox/messages-view.ts';
import type { OutboxWait } from '../outbox/waits.ts';
import type { Person } from './api.ts';

/** What of an office's messages and publications is not done though it should be. */
export type OutboxStatus = {
  waits: OutboxWait[];
  /** What was given up in the last month and a half, and needs somebody. */
  givenUp: number;
  /** More than was counted. */
  more: boolean;
};

export type DeadEntry = GivenUp & {
  id: string;
  /** What kind of thing it was, in words. */
  what: string;
  /** The person, group or website that it was for. */
  to: string;
  /** The request that it was about; null for none. */
  about: { number: string; submissionId: string } | null;
  createdAt: string;
  /** When it was given up. */
  at: string;
  /** Its words are kept no longer: nobody can send it. */
  isForgotten: boolean;
};

export type MessagesPage = {
  mayRetry: boolean;
  /** This month and those before it of which anything is known, the newest first. */
  months: MessagesView[];
  outbox: OutboxStatus;
  /** Given up in the last month and a half, the newest first. */
  dead: DeadEntry[];
  /** Who works here and is not reached in LINE. */
  unreachable: Person[];
};

export type RetriedAll = { again: number; left: number; page: MessagesPage };
