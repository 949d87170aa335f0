import type { Complaint, ComplaintWords } from '@prakat/shared/complaints/complaint';
import { type DecidedComplaint, decideComplaint } from '@prakat/shared/complaints/decide-complaint';
import type { ComplaintInput } from '@prakat/shared/complaints/inputs';
import type { ComplaintActor } from '@prakat/shared/complaints/permissions';
import type { ComplaintAction } from '@prakat/shared/complaints/transitions';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { type Context, isoNow } from '../context.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';
import { cardsOf } from './complaint-notices.ts';
import { officeOf, readHolders } from './holders.ts';

export type Performing<A extends ComplaintAction> = {
  complaintId: string;
  actor: ComplaintActor;
  action: A;
  input: ComplaintInput[A];
};

/**
 * Decides and saves one step in the life of a complaint. People whom it goes to now are told of it; so is whoever has it in hand when
 * the sender writes more.
 */
export async function performComplaint<A extends ComplaintAction>(
  context: Context,
  { complaintId, actor, action, input }: Performing<A>,
): Promise<DecidedComplaint | Refused> {
  const at = isoNow(context);
  const today = calendarDate(at);
  const performed = await context.store.transact(async (tx) => {
    const before = await complaintOf(tx, complaintId);
    const office = before && officeOf(context, before.complaint);
    if (!before || !office) return refuse('not_found');
    const holders = await readHolders(context, tx, office, { kind: before.complaint.kind, today });
    const profile = signing(context, office.profile, before.complaint);
    const decided = decideComplaint(action, input, { before, actor, profile, holders, at });
    if (!decided.ok) return decided;
    const cards = await cardsFor(context, tx, { before: before.complaint, decided, actor, today });
    // Photos that it names no more are uploads that nobody filed.
    const kept = new Set(decided.complaint.photos.map(({ id }) => id));
    const given = before.complaint.photos.filter(({ id }) => !kept.has(id));
    const dropped = await Promise.all(given.map(({ id }) => tx.get('files', id)));
    tx.put('complaints', decided.complaint);
    tx.create('complaintEvents', decided.event);
    tx.put('complaintWords', decided.words);
    for (const file of dropped) if (file) tx.put('files', { ...file, submissionId: null });
    for (const card of cards) tx.create('outbox', card);
    return decided;
  });
  if (performed.ok) context.nudgeOutbox();
  return performed;
}

/** A complaint with what was written of it; null where there is none. */
export async function complaintOf(
  reader: StoreReader,
  id: string,
): Promise<{ complaint: Complaint; words: ComplaintWords } | null> {
  const [complaint, words] = [await reader.get('complaints', id), await reader.get('complaintWords', id)];
  return complaint && words ? { complaint, words } : null;
}

/** The office's profile with the units of whoever has it, by which their signature is written. */
const signing = (
  { offices }: Context,
  profile: NonNullable<ReturnType<typeof officeOf>>['profile'],
  { atOffice }: Complaint,
) =>
  atOffice === profile.id
    ? profile
    : { ...profile, units: [...profile.units, ...(offices.get(atOffice)?.profile.units ?? [])] };

async function cardsFor(
  context: Context,
  tx: StoreTransaction,
  {
    before,
    decided,
    actor,
    today,
  }: { before: Complaint; decided: DecidedComplaint; actor: ComplaintActor; today: string },
): Promise<OutboxEntry[]> {
  const { complaint } = decided;
  const hasMoved =
    String(before.circle) !== String(complaint.circle) || before.atOffice !== complaint.atOffice;
  // A sender can write often: one card between two answers.
  const isAsked = decided.event.action === 'complaint_more' && before.state === 'answered';
  // What the product moves by itself is told with what else waits on that day.
  if (actor.kind === 'system' || (!hasMoved && !isAsked)) return [];
  const except = actor.kind === 'member' ? actor.member.id : null;
  const kind = hasMoved ? 'มีคำร้องส่งต่อถึงท่าน' : 'ผู้ร้องส่งข้อมูลเพิ่มเติม';
  return cardsOf(context, tx, complaint, { kind, today, except });
}
