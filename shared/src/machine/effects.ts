import type { SeatKey } from '../office/seat.ts';
import type { Transition } from './transition.ts';

/** What people are told about; each has one card. */
export const notices = [
  'review_requested',
  'proposed',
  'approved',
  'rejected',
  'changes_requested',
  'published',
  'publish_task',
  'confirm_task',
  'remove_task',
  'post_sheet_task',
  'remove_sheet_task',
  'sheet_skipped',
  'task_claimed',
  'confirmed',
  'publish_failed',
  'remove_failed',
  'removed',
  'unproved',
  'withdrawn',
  'called_off',
  'lapsed',
  'verbal_confirm',
  'verbal_confirmed',
  'verbal_denied',
  'verbal_overdue',
  'taken_down',
  'expired',
  'restored',
  'held',
  'expiry_notice',
  'reminder',
  'nudged',
  'escalated',
  'transferred',
  'nobody_entitled',
  'undelivered',
] as const;
export type Notice = (typeof notices)[number];

/** Notices that ask somebody to act, who must be able to: with what they ask for, as the rows of actions that answer it say. */
export const asksForAction: ReadonlyMap<Notice, readonly NonNullable<Transition['answers']>[]> = new Map([
  ['review_requested', ['review']],
  ['publish_task', ['task']],
  ['confirm_task', ['task']],
  ['remove_task', ['task']],
  ['post_sheet_task', ['task']],
  ['remove_sheet_task', ['task']],
  ['verbal_confirm', ['verbal']],
  ['reminder', ['review', 'correction', 'task']],
  ['nudged', ['review', 'verbal', 'task', 'clearance']],
]);

/** Whoever holds one of the seats now. */
export type Audience = { seats: SeatKey[]; except: string[] };

/** What follows from a decision, to be carried out in the transaction that records it. */
export type Effect =
  | { kind: 'notify'; notice: Notice; to: Audience }
  /** The outbox puts a version of a publication at a destination, or takes it away from there. */
  | {
      kind: 'place';
      placement: string;
      version: number;
      /** Calendar day in Bangkok before which it is not put there; null for now. */
      notBefore: string | null;
    }
  | { kind: 'remove'; placement: string }
  /** Residents are sent what stands on the website: so many, who follow its category, or every friend of the account. */
  | { kind: 'tell_followers'; version: number; to: 'category' | 'friends'; people: number }
  /** The other record of the same matter follows, in the same transaction. */
  | { kind: 'act'; on: 'publication'; id: string; action: string; input: unknown }
  | { kind: 'act'; on: 'submission'; id: string; action: string; input: unknown };

export const tell = (notice: Notice, seats: SeatKey[], except: string[] = []): Effect => ({
  kind: 'notify',
  notice,
  to: { seats, except },
});
