import type { OfficeProfile } from '../office/profile.ts';
import type { Signature } from '../people/member.ts';
import { COMPLAINT_CONTACT_DAYS, COMPLAINT_KEEP_DAYS } from '../privacy/periods.ts';
import { type Refused, refuse } from '../refusals.ts';
import { addDays, calendarDate } from '../time/thai-date.ts';
import { circleOf, forwardableTo, type Holders, isHeld, ruleOf } from './circle.ts';
import { type Complaint, type ComplaintRemark, type ComplaintWords, NEVER } from './complaint.ts';
import { MOST_REMARKS } from './complaint-kinds.ts';
import type { ComplaintInput } from './inputs.ts';
import { bothNamed } from './named.ts';
import { dueDay, isComplaintReminderDue } from './timing.ts';
import type { ComplaintAction } from './transitions.ts';
import { wordsPrint } from './words-print.ts';

/** Who does it, when, and who is there to have it: what a rule needs beside the record. */
export type Doing = {
  /** Null for the sender and for the product itself. */
  by: Signature | null;
  profile: OfficeProfile;
  holders: Holders;
  /** ISO 8601, UTC. */
  at: string;
};

export type Ruled = {
  ok: true;
  changes: Partial<Complaint>;
  /** What was written, as it is then; the same where nothing was. */
  words: ComplaintWords;
  /** What a reader of the history should know besides: never words themselves. */
  details: Record<string, unknown>;
};

/** What is written down beside a complaint, with its place in the log. */
type Given = { complaint: Complaint; words: ComplaintWords };

type Rule<A extends ComplaintAction> = (
  given: Given,
  input: ComplaintInput[A],
  doing: Doing,
) => Ruled | Refused;

/** A new complaint, with the words that came with it. Refused where the office has no box. */
export function filed(
  {
    id,
    number,
    kind,
    named,
    story,
    about,
    contact,
    account,
    photos,
    salt,
    codeHash,
    isTold,
  }: ComplaintInput['complaint_file'],
  { profile, holders, at }: Doing,
):
  | { ok: true; complaint: Omit<Complaint, 'log'>; words: ComplaintWords; details: Record<string, unknown> }
  | Refused {
  const rule = ruleOf(profile, kind);
  if (!rule) return refuse('not_found');
  const day = calendarDate(at);
  const { atOffice, seats } = circleOf({ officeId: profile.id, kind, named }, profile, holders);
  const said = { story, about };
  return {
    ok: true,
    complaint: {
      id,
      officeId: profile.id,
      atOffice,
      number,
      kind,
      state: 'received',
      revision: 1,
      named,
      circle: seats,
      awaiting: seats,
      handler: null,
      agency: null,
      hasContact: contact !== null || account !== '',
      photos,
      dueOn: dueDay(day, rule.dueDays),
      remindedOn: isTold ? day : null,
      day,
      closedOn: null,
      forgetContactOn: NEVER,
      forgetOn: NEVER,
      createdAt: at,
      updatedAt: at,
    },
    words: {
      id,
      officeId: profile.id,
      salt,
      codeHash,
      said,
      contact,
      account,
      news: 'none',
      remarks: [],
      at,
    },
    details: { words: wordsPrint(salt, said) },
  };
}

/** Adds a text; the log keeps its fingerprint. `isNews`: the sender is to hear of it. */
function remarked(
  { complaint, words }: Given,
  { kind, text }: Pick<ComplaintRemark, 'kind' | 'text'>,
  { by, at }: Doing,
  changes: Partial<Complaint>,
): Ruled | Refused {
  if (words.remarks.length >= MOST_REMARKS) return refuse('complaint_full');
  const remark = {
    kind,
    seq: complaint.log.seq + 1,
    at,
    by: by ? `${by.name} (${by.positionTitle})` : '',
    text,
  };
  const isNews = kind === 'answer' || kind === 'closing';
  return {
    ok: true,
    changes,
    words: {
      ...words,
      remarks: [...words.remarks, remark],
      ...(isNews && words.account !== '' && { news: 'untold' as const }),
    },
    details: { words: wordsPrint(words.salt, remark) },
  };
}

/** Whoever wrote or answered has it in hand, where nobody had. */
const inHand = ({ handler }: Complaint, by: Signature | null): Partial<Complaint> => ({
  handler: handler ?? by,
});

/** With whom it is when it goes to other people: nobody has it in hand. `remindedOn`: null where they have not heard of it. */
const moved = (atOffice: string, seats: string[], remindedOn: string | null): Partial<Complaint> => ({
  remindedOn,
  atOffice,
  circle: seats,
  awaiting: seats,
  state: 'received',
  handler: null,
});

const daysAfter = (at: string, days: number): string => addDays(calendarDate(at), days);

export const complaintRules: { [A in Exclude<ComplaintAction, 'complaint_file'>]: Rule<A> } = {
  complaint_more: (given, { text }, doing) =>
    remarked(given, { kind: 'more', text }, doing, {
      state:
        given.complaint.state === 'answered'
          ? given.complaint.handler
            ? 'in_hand'
            : 'received'
          : given.complaint.state,
    }),

  complaint_take: ({ words }, _input, { by }) => ({
    ok: true,
    changes: { state: 'in_hand', handler: by },
    words,
    details: {},
  }),

  complaint_note: (given, { text }, doing) => remarked(given, { kind: 'note', text }, doing, {}),

  complaint_name({ complaint, words }, { named }, { profile, holders, at }) {
    const both = bothNamed(complaint.named, named);
    // Those it is with stay entitled, but for whom it names now.
    const circle = circleOf({ ...complaint, named: both }, profile, holders);
    const stays = isHeld({ ...complaint, named: both }, holders);
    const goesOn = stays && complaint.atOffice === complaint.officeId;
    const kept = goesOn ? complaint.circle.filter((seat) => seatStays(seat, both.positions)) : [];
    const handlerNamed = complaint.handler !== null && both.memberIds.includes(complaint.handler.memberId);
    const changes =
      complaint.atOffice !== complaint.officeId
        ? {}
        : kept.length > 0
          ? {
              circle: kept,
              awaiting: kept,
              ...(handlerNamed && { state: 'received' as const, handler: null }),
            }
          : moved(circle.atOffice, circle.seats, calendarDate(at));
    return { ok: true, changes: { named: both, ...changes }, words, details: {} };
  },

  complaint_forward(given, { seat, agency, text }, doing) {
    const { complaint } = given;
    if (seat === null)
      return remarked(given, { kind: 'forward', text }, doing, {
        agency,
        state: 'in_hand',
        ...inHand(complaint, doing.by),
      });
    if (!forwardableTo(complaint, doing.profile, doing.holders).includes(seat))
      return refuse('complaint_not_forwardable');
    return remarked(
      given,
      { kind: 'forward', text },
      doing,
      moved(complaint.atOffice, [seat], calendarDate(doing.at)),
    );
  },

  complaint_answer: (given, { text }, doing) =>
    remarked(given, { kind: 'answer', text }, doing, {
      state: 'answered',
      ...inHand(given.complaint, doing.by),
    }),

  complaint_close: (given, { text }, doing) =>
    remarked(given, { kind: 'closing', text }, doing, {
      state: 'closed',
      awaiting: [],
      closedOn: calendarDate(doing.at),
      forgetContactOn: given.complaint.hasContact ? daysAfter(doing.at, COMPLAINT_CONTACT_DAYS) : NEVER,
      forgetOn: daysAfter(doing.at, doing.profile.complaints?.keepDays ?? COMPLAINT_KEEP_DAYS),
      ...inHand(given.complaint, doing.by),
    }),

  complaint_move({ complaint, words }, _input, { profile, holders }) {
    if (isHeld(complaint, holders)) return refuse('not_due');
    const { atOffice, seats } = circleOf(complaint, profile, holders);
    const isSame = atOffice === complaint.atOffice && String(seats) === String(complaint.circle);
    return isSame
      ? refuse('not_due')
      : { ok: true, changes: moved(atOffice, seats, null), words, details: {} };
  },

  complaint_remind({ complaint, words }, _input, { at }) {
    const today = calendarDate(at);
    if (!isComplaintReminderDue(complaint, today)) return refuse('not_due');
    return { ok: true, changes: { remindedOn: today }, words, details: {} };
  },

  complaint_forget({ complaint, words }, { what }, { at }) {
    const today = calendarDate(at);
    const isDue = what === 'contact' ? complaint.forgetContactOn <= today : complaint.forgetOn <= today;
    if (!isDue) return refuse('not_due');
    const bare = { ...words, contact: null, account: '', news: 'none' as const };
    const changes = { hasContact: false, forgetContactOn: NEVER };
    if (what === 'contact') return { ok: true, changes, words: bare, details: { what } };
    return {
      ok: true,
      changes: { ...changes, forgetOn: NEVER, photos: [] },
      words: { ...bare, salt: '', codeHash: null, said: null, remarks: [] },
      details: { what },
    };
  },
};

const seatStays = (seat: string, positions: readonly string[]): boolean =>
  !positions.some((id) => seat === `position:${id}` || seat.startsWith(`position:${id}+`));
