import { isHeld } from '@prakat/shared/complaints/circle';
import type { Complaint } from '@prakat/shared/complaints/complaint';
import { isComplaintReminderDue } from '@prakat/shared/complaints/timing';
import type { ComplaintAction } from '@prakat/shared/complaints/transitions';
import { roleSeat } from '@prakat/shared/office/seat';
import type { Member } from '@prakat/shared/people/member';
import { addDays } from '@prakat/shared/time/thai-date';
import { isWorkingDay } from '@prakat/shared/time/working-days';
import { membersOnSeats } from '../actors/members-on-seats.ts';
import { complaintsBubble, nobodyBubble } from '../cards/flex/complaint-bubbles.ts';
import type { Context, Office } from '../context.ts';
import { discardFile } from '../files/discard-file.ts';
import { messageEntry, messagesTo } from '../queue/new-entry.ts';
import { every } from '../store/every.ts';
import { leaveMark, readMark } from '../store/marks.ts';
import { COMPLAINT_NOTICE, circleMembers } from './complaint-notices.ts';
import { readHolders } from './holders.ts';
import { performComplaint } from './perform-complaint.ts';

/** Complaints whose words one run through takes away. */
const PAGE = 50;
const DAILY = { kind: 'system' as const, name: 'daily' };

/**
 * Once a day for each office: complaints whose people have gone pass to whoever is left; people are reminded, in one card each, of
 * what is due or new to them; administrators hear of what nobody can take; what was written is forgotten in its time.
 */
export async function tendComplaints(context: Context, office: Office, today: string): Promise<void> {
  await moveOn(context, office, today);
  await remind(context, office, today);
  await tellOfNobody(context, office, today);
  await forget(context, office, today, 'contactToForget', 'contact');
  await forget(context, office, today, 'toForget', 'everything');
}

async function* openOf({ store }: Context, { profile }: Office): AsyncGenerator<Complaint> {
  for (const state of ['received', 'in_hand', 'answered'])
    yield* every(store, 'complaints', 'byState', { equals: { officeId: profile.id, state } });
}

const bySystem = <A extends ComplaintAction>(
  context: Context,
  complaintId: string,
  action: A,
  input: Parameters<typeof performComplaint<A>>[1]['input'],
) => performComplaint(context, { complaintId, actor: DAILY, action, input });

async function moveOn(context: Context, office: Office, today: string): Promise<void> {
  for await (const complaint of openOf(context, office)) {
    const holders = await readHolders(context, context.store, office, { kind: complaint.kind, today });
    if (isHeld(complaint, holders)) continue;
    const moved = await bySystem(context, complaint.id, 'complaint_move', {});
    if (moved.ok)
      context.logger.info({ officeId: office.profile.id, complaint: complaint.id }, 'complaint passed on');
  }
}

/** One card a day to each person. What is written down before the cards are queued is not told twice; what was not, is told again. */
async function remind(context: Context, office: Office, today: string): Promise<void> {
  const { store } = context;
  const officeId = office.profile.id;
  if ((await readMark(store, officeId, 'complaints'))?.mark === today) return;
  const due: Complaint[] = [];
  for await (const complaint of openOf(context, office))
    if (isComplaintReminderDue(complaint, today)) due.push(complaint);
  if (due.length === 0) return;
  const people = new Map<string, { member: Member; complaints: Complaint[] }>();
  for (const complaint of due)
    for (const member of await circleMembers(store, complaint, today)) {
      const person = people.get(member.id) ?? { member, complaints: [] };
      person.complaints.push(complaint);
      people.set(member.id, person);
    }
  await store.transact(async (tx) => {
    const before = await readMark(tx, officeId, 'complaints');
    if (before?.mark === today) return;
    const entries = [...people.values()].flatMap(({ member, complaints }) => {
      const at = context.offices.get(member.officeId);
      if (!at || !member.reachable) return [];
      const messages = [complaintsBubble({ profile: at.profile, liffId: at.liffId }, complaints, today)];
      const { lineUserId: address } = member;
      return [
        messageEntry(context, {
          officeId: at.profile.id,
          about: null,
          address,
          notice: COMPLAINT_NOTICE,
          messages,
        }),
      ];
    });
    leaveMark(context, tx, { officeId, job: 'complaints', mark: today, before });
    for (const entry of entries) tx.create('outbox', entry);
  });
  for (const { id } of due) await bySystem(context, id, 'complaint_remind', {});
  context.nudgeOutbox();
}

/** Once a week, while there is something that nobody may take. How many, and nothing else of it. */
async function tellOfNobody(context: Context, office: Office, today: string): Promise<void> {
  const { store } = context;
  const { profile, liffId } = office;
  const officeId = profile.id;
  let count = 0;
  for await (const { circle } of openOf(context, office)) if (circle.length === 0) count += 1;
  if (count === 0 || !isWorkingDay(today)) return;
  await store.transact(async (tx) => {
    const before = await readMark(tx, officeId, 'complaints-nobody');
    if (before && before.mark > addDays(today, -7)) return;
    const administrators = await membersOnSeats(tx, officeId, [roleSeat('administrator')], today);
    const messages = [nobodyBubble({ profile, liffId }, count)];
    const message = { officeId, about: null, notice: COMPLAINT_NOTICE, messages };
    leaveMark(context, tx, { officeId, job: 'complaints-nobody', mark: today, before });
    for (const entry of messagesTo(context, administrators, message)) tx.create('outbox', entry);
  });
  context.nudgeOutbox();
}

async function forget(
  context: Context,
  { profile }: Office,
  today: string,
  query: 'contactToForget' | 'toForget',
  what: 'contact' | 'everything',
): Promise<void> {
  const find = { equals: { officeId: profile.id }, upTo: today, limit: PAGE };
  for (;;) {
    const { items } = await context.store.find('complaints', query, find);
    if (items.length === 0) return;
    for (const { id, photos } of items) {
      const done = await bySystem(context, id, 'complaint_forget', { what });
      if (!done.ok)
        throw new Error(`what was written of complaint ${id} cannot be forgotten: ${done.refusal.code}`);
      // No complaint names them any more: left over, the sweep of uploads takes them.
      for (const photo of what === 'everything' ? photos : []) await discardFile(context, photo.id);
    }
    if (items.length < PAGE) return;
  }
}
