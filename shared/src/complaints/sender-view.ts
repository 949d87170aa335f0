import { type Complaint, type ComplaintWords, printedNumber } from './complaint.ts';
import { complaintKinds } from './complaint-kinds.ts';
import { complaintStateNames } from './transitions.ts';

/** What a sender reads of what they sent, wherever they follow it: how it stands, and what passed between both sides. */
export type SenderView = {
  number: string;
  kindName: string;
  stateName: string;
  isOpen: boolean;
  sentOn: string;
  dueOn: string;
  closedOn: string | null;
  /** Where it was forwarded to outside the office. */
  agency: string | null;
  /** In order; notes among staff are not for the sender, and no staff is named. */
  messages: { from: 'office' | 'sender'; at: string; text: string }[];
  /** What was written is forgotten. */
  isForgotten: boolean;
};

/** What passes between office and sender, of everything that was written. */
const shared = new Set(['answer', 'closing', 'more']);

export const senderView = (complaint: Complaint, { said, remarks }: ComplaintWords): SenderView => ({
  number: printedNumber(complaint),
  kindName: complaintKinds[complaint.kind],
  stateName: complaintStateNames[complaint.state],
  isOpen: complaint.state !== 'closed',
  sentOn: complaint.day,
  dueOn: complaint.dueOn,
  closedOn: complaint.closedOn,
  agency: complaint.agency,
  messages: remarks
    .filter(({ kind }) => shared.has(kind))
    .map(({ kind, at, text }) => ({
      from: kind === 'more' ? ('sender' as const) : ('office' as const),
      at,
      text,
    })),
  isForgotten: said === null,
});
