/**
 * What residents brought before an office, in the manner of `api.ts`. Whoever may not know of a complaint is answered 404, whatever
 * their role:
 *
 * | call | body or query | answer |
 * |---|---|---|
 * | GET /api/{office}/complaints | `after` | `ComplaintList`: of which the person may know, what changed last first |
 * | GET /api/{office}/complaints/{id} | | `ComplaintView` |
 * | POST /api/{office}/complaints/{id}/actions | `ComplaintActionBody` | `ComplaintView` as it is then; 404 where it is with others now |
 * | GET /api/{office}/complaint-counts | `year` (fiscal year, B.E.) | `ComplaintCounts`; for whoever deals with complaints, keeps papers or administers |
 */
import { z } from 'zod';
import type { ComplaintState } from '../complaints/complaint.ts';
import type { ComplaintKind } from '../complaints/complaint-kinds.ts';
import type { CountRow } from '../complaints/counts.ts';
import type { HandlerAction } from '../complaints/transitions.ts';

const seen = { revision: z.int() };
const text = z.string().max(20_000);

export const complaintActionBodySchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('complaint_take'), ...seen }),
  z.strictObject({ action: z.literal('complaint_note'), ...seen, text }),
  z.strictObject({ action: z.literal('complaint_answer'), ...seen, text }),
  z.strictObject({ action: z.literal('complaint_close'), ...seen, text }),
  z.strictObject({
    action: z.literal('complaint_forward'),
    ...seen,
    text,
    /** A seat of `forwardTo`, or the name of an agency outside; the other is null. */
    seat: z.string().max(200).nullable(),
    agency: z.string().max(1_000).nullable(),
  }),
  /** Who is complained about: people of `people`. */
  z.strictObject({
    action: z.literal('complaint_name'),
    ...seen,
    memberIds: z.array(z.string().max(64)).max(20),
  }),
]);
export type ComplaintActionBody = z.infer<typeof complaintActionBodySchema>;

/** One line of a list: nothing of what was written. */
export type ComplaintLine = {
  id: string;
  /** ร 2570-0001 */
  number: string;
  kind: ComplaintKind;
  kindName: string;
  state: ComplaintState;
  stateName: string;
  /** Calendar days. */
  day: string;
  dueOn: string;
  closedOn: string | null;
  isLate: boolean;
  handlerName: string | null;
  /** Of a district, where a province has it; null for the office's own. */
  fromOffice: string | null;
};

export type ComplaintList = { complaints: ComplaintLine[]; next: string | null };

export type ComplaintView = ComplaintLine & {
  revision: number;
  /** Null once it is forgotten. */
  story: string | null;
  about: string | null;
  contact: string | null;
  /** The sender gave a LINE account, by which they hear of answers at their next contact. */
  hasAccount: boolean;
  photos: { name: string; address: string }[];
  agency: string | null;
  /** Names of those who are complained about, as far as they are known. */
  namedPeople: string[];
  remarks: { kind: string; kindName: string; at: string; by: string; text: string }[];
  /** What was done, the newest last. */
  history: { at: string; what: string; by: string }[];
  actions: { name: HandlerAction; label: string; weight: 'agree' | 'refuse' | 'neutral' }[];
  forwardTo: { seat: string; name: string }[];
  agencies: string[];
  /** Whom it may be about, to be named. */
  people: { id: string; name: string; positionTitle: string }[];
};

export type ComplaintCounts = {
  year: string;
  years: string[];
  periods: { id: string; name: string; rows: CountRow[] }[];
  months: { month: string; name: string; rows: CountRow[] }[];
  /** The paper of the register that says the same. */
  paperId: string;
  /** Files, good for a quarter of an hour: the counts of every month, and the sheet with the QR code for the wall. */
  csv: string;
  poster: string;
};
