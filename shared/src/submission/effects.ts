import type { SeatKey } from '../office/seat.ts';

/** What people are told about; each has one card. */
export type Notice =
  | 'review_requested'
  | 'approved'
  | 'rejected'
  | 'changes_requested'
  | 'published'
  | 'publish_task'
  | 'confirm_task'
  | 'confirmed'
  | 'publish_failed'
  | 'announcement'
  | 'withdrawn'
  | 'verbal_confirm'
  | 'verbal_confirmed'
  | 'verbal_denied'
  | 'verbal_overdue'
  | 'taken_down'
  | 'expired'
  | 'restored'
  | 'expiry_notice'
  | 'reminder'
  | 'escalated'
  | 'transferred'
  | 'nobody_entitled'
  | 'delivery_dead';

/** Who is told: whoever holds one of the seats now, or the office's active LINE groups. */
export type Audience = { kind: 'seats'; seats: SeatKey[]; except: string[] } | { kind: 'groups' };

/** What follows from a decision, to be queued in the transaction that records it. */
export type Effect =
  | {
      kind: 'publish';
      /** Calendar day in Bangkok before which it is not published; null for now. */
      notBefore: string | null;
    }
  | { kind: 'notify'; notice: Notice; to: Audience };

export const tell = (notice: Notice, seats: SeatKey[], except: string[] = []): Effect => ({
  kind: 'notify',
  notice,
  to: { kind: 'seats', seats, except },
});

export const announce = (): Effect => ({ kind: 'notify', notice: 'announcement', to: { kind: 'groups' } });
