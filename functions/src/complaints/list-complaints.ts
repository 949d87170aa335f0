import type { ComplaintLine, ComplaintList, ComplaintView } from '@prakat/shared/api/complaints';
import { forwardableTo } from '@prakat/shared/complaints/circle';
import { type Complaint, type ComplaintRemark, printedNumber } from '@prakat/shared/complaints/complaint';
import { complaintKinds } from '@prakat/shared/complaints/complaint-kinds';
import { capacityIn } from '@prakat/shared/complaints/permissions';
import { isLate } from '@prakat/shared/complaints/timing';
import {
  type ComplaintAction,
  complaintStateNames,
  complaintTransition,
  handlerActions,
} from '@prakat/shared/complaints/transitions';
import { MAX_SEATS, seatKey } from '@prakat/shared/office/seat';
import { seatsInWords } from '@prakat/shared/papers/seat-words';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { type PersonActor, seatsOfActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { fileLink } from '../files/file-links.ts';
import { every, whole } from '../store/every.ts';
import { officeOf, readHolders } from './holders.ts';
import { complaintOf } from './perform-complaint.ts';

/** Complaints on one page. */
const PAGE = 50;

/** What a person may know of, what changed last first; a page may be short and still have a `next`. */
export async function listComplaints(
  context: Context,
  actor: PersonActor,
  after: string | null,
): Promise<ComplaintList> {
  const at = isoNow(context);
  const today = calendarDate(at);
  const { items, next } = await context.store.find('complaints', 'byCircle', {
    equals: { atOffice: actor.member.officeId },
    anyOf: seatsOfActor(actor, today).slice(0, MAX_SEATS),
    limit: PAGE,
    after,
  });
  const seen = items.filter((complaint) => capacityIn(complaint, actor, at) !== null);
  return { complaints: seen.map((complaint) => lineOf(context, complaint, today)), next };
}

/** A complaint and its words for whoever may know of it; null for everybody else, as where there is none. */
export async function readableComplaint(context: Context, actor: PersonActor, id: string) {
  const found = await complaintOf(context.store, id);
  return found && capacityIn(found.complaint, actor, isoNow(context)) ? found : null;
}

/** Everything that whoever deals with a complaint needs to see of it, and what they can do; null for everybody else. */
export async function viewComplaint(
  context: Context,
  actor: PersonActor,
  id: string,
): Promise<ComplaintView | null> {
  const { store } = context;
  const found = await readableComplaint(context, actor, id);
  const office = found && officeOf(context, found.complaint);
  if (!found || !office) return null;
  const { complaint, words } = found;
  const today = calendarDate(context.clock());
  const people = await peopleOf(context, office);
  const isOpen = complaint.state !== 'closed';
  const holders = isOpen ? await readHolders(context, store, office, { kind: complaint.kind, today }) : null;
  const forwardTo = holders ? forwardableTo(complaint, office.profile, holders) : [];
  const { complaints: rules, id: officeId } = office.profile;
  return {
    ...lineOf(context, complaint, today),
    revision: complaint.revision,
    story: words.said?.story ?? null,
    about: words.said?.about ?? null,
    contact: words.contact,
    hasAccount: words.account !== '',
    // Of the office whose people have it: links are opened there.
    photos: complaint.photos.map((photo) => ({
      name: photo.name,
      address: fileLink(context, officeId, photo),
    })),
    agency: complaint.agency,
    namedPeople: people.filter((one) => complaint.named.memberIds.includes(one.id)).map(({ name }) => name),
    remarks: words.remarks.map(({ kind, at, by, text }) => ({
      kind,
      kindName: remarkNames[kind],
      at,
      by,
      text,
    })),
    history: await historyOf(context, complaint.id),
    actions: handlerActions
      .filter((name) => complaintTransition(name).from?.includes(complaint.state))
      .map((name) => {
        const { label, weight = 'neutral' } = complaintTransition(name);
        return { name, label, weight };
      }),
    forwardTo: (rules
      ? [...rules.kinds[complaint.kind].seenBy, ...rules.kinds[complaint.kind].otherwise]
      : []
    )
      .filter((seat) => forwardTo.includes(seatKey(seat)))
      .map((seat) => ({ seat: seatKey(seat), name: seatsInWords(office.profile, [seat]) })),
    agencies: rules?.agencies ?? [],
    people,
  };
}

const remarkNames: Record<ComplaintRemark['kind'], string> = {
  note: 'บันทึกภายใน',
  forward: 'ส่งต่อ',
  answer: 'ตอบผู้ร้อง',
  closing: 'ผลการดำเนินการ',
  more: 'ผู้ร้องส่งเพิ่มเติม',
};

function lineOf({ offices }: Context, complaint: Complaint, today: string): ComplaintLine {
  const { id, kind, state, day, dueOn, closedOn, handler, officeId, atOffice } = complaint;
  return {
    id,
    number: printedNumber(complaint),
    kind,
    kindName: complaintKinds[kind],
    state,
    stateName: complaintStateNames[state],
    day,
    dueOn,
    closedOn,
    isLate: isLate(complaint, today),
    handlerName: handler?.name ?? null,
    fromOffice: officeId === atOffice ? null : (offices.get(officeId)?.profile.name.short ?? officeId),
  };
}

async function historyOf({ store }: Context, id: string): Promise<ComplaintView['history']> {
  const history: ComplaintView['history'] = [];
  for await (const { at, action, actor } of every(store, 'complaintEvents', 'byRecord', {
    equals: { log: id },
  }))
    history.push({
      at,
      what: complaintTransition(action as ComplaintAction).done,
      by:
        actor.kind === 'member'
          ? actor.name
          : action === 'complaint_file' || action === 'complaint_more'
            ? 'ผู้ร้อง'
            : 'ระบบ',
    });
  return history;
}

async function peopleOf({ store }: Context, { profile }: Office): Promise<ComplaintView['people']> {
  const active = { equals: { officeId: profile.id, status: 'active' } };
  const members = await whole(store, 'members', 'byOffice', active);
  return members.map(({ id, name, positionTitle }) => ({ id, name, positionTitle }));
}
