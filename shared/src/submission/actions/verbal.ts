import { z } from 'zod';
import { isPhoto } from '../../files/file-types.ts';
import { tell } from '../../machine/effects.ts';
import { personalSeat, roleSeat, type SeatKey } from '../../office/seat.ts';
import { signatureSchema } from '../../people/member.ts';
import { atField, refuse } from '../../refusals.ts';
import { normaliseText } from '../../text/normalise.ts';
import { instantSchema } from '../../time/date-schemas.ts';
import { barredFromReview } from '../permissions.ts';
import { attachedFileSchema, type VerbalApproval } from '../schema.ts';
import { type ActionRule, outcome, signature } from './action.ts';
import { endOfDisplay, newEndSchema, permitted } from './approve.ts';
import { readClearance, seenSchema } from './review-input.ts';

const DAY_MS = 24 * 3600_000;
const text = z.string().max(2000).transform(normaliseText);

const verbalInputSchema = z.strictObject({
  seen: seenSchema,
  /** The signature of the person who gave permission, and whether they are entitled to, looked up by whoever runs this. */
  givenBy: signatureSchema,
  giverEntitled: z.boolean(),
  givenTo: text,
  givenAt: instantSchema,
  means: z.enum(['in_person', 'telephone', 'line_call']),
  whyUrgent: text,
  note: text.nullable(),
  /** An upload of whoever records it, looked up by whoever runs this. */
  photo: attachedFileSchema.nullable(),
  newEnd: newEndSchema.nullable().optional(),
  /** Asked for when personal data was found for sure: whoever records it asked the giver. */
  clearance: text.nullable().optional(),
});

/**
 * In an urgent case, and only then, permission is given by word of mouth (001 §2.2, 003 §3.2.1, 004 §2.1), often by
 * telephone before the form is filed. A supervisor or webmaster, never the one who asks and never the one who gives,
 * records who gave it, to whom, when, how and why; the item is published at once and the person who gave it is asked to
 * confirm in writing.
 */
export const recordVerbalApproval: ActionRule<z.infer<typeof verbalInputSchema>> = {
  input: verbalInputSchema,
  obstacle: ({ content, giverSeats }, _at, { verbalApproval }) => {
    if (!verbalApproval.allowed || giverSeats.length === 0) return refuse('verbal_not_allowed');
    return content.urgency === 'urgent' ? null : refuse('verbal_not_urgent');
  },
  apply(context, input) {
    const { submission, profile, at } = context;
    const { givenBy, givenAt, givenTo, means, whyUrgent, note, photo } = input;
    const recordedBy = signature(context);
    if (givenBy.memberId === recordedBy.memberId) return refuse('verbal_giver_records');
    if (!input.giverEntitled || barredFromReview(submission).includes(givenBy.memberId)) {
      return refuse('verbal_giver_not_entitled', { name: givenBy.name });
    }
    if (!givenTo) return refuse('invalid_input', {}, [{ field: 'givenTo', message: 'กรุณาระบุผู้รับคำอนุมัติ' }]);
    if (!whyUrgent)
      return refuse('invalid_input', {}, [{ field: 'whyUrgent', message: 'กรุณาระบุเหตุผลความเร่งด่วน' }]);
    if (photo && !isPhoto(photo.extension))
      return atField(refuse('file_type_not_allowed', { name: photo.name, allowed: '.jpg .png' }), 'photo');
    if (Date.parse(givenAt) > Date.parse(at)) return refuse('verbal_in_future');
    // Words from before it was sent back were about what it said then.
    const refusedAt = submission.lastRefusal?.at;
    if (refusedAt && Date.parse(givenAt) < Date.parse(refusedAt)) return refuse('verbal_before_refusal');
    const until = endOfDisplay(submission, input.newEnd, at);
    if (!until.ok) return until;
    const cleared = readClearance(submission, input.clearance);
    if (!cleared.ok) return cleared;
    const decisions = submission.decisions.filter(({ round }) => round === submission.round);
    const verbal: VerbalApproval = {
      givenBy,
      giverSeats: submission.giverSeats,
      givenTo,
      givenAt,
      means,
      whyUrgent,
      note: note || null,
      photo,
      clearance: cleared.clearance,
      recordedBy,
      recordedAt: at,
      passedOver: submission.steps.slice(submission.currentStep ?? 0, -1).map(({ title }) => title),
      confirmBy: new Date(Date.parse(at) + profile.verbalApproval.confirmWithinDays * DAY_MS).toISOString(),
      status: 'pending',
      settledBy: [personalSeat(givenBy.memberId)],
      settledAt: null,
      reminders: 0,
      remindedOn: null,
      escalated: false,
    };
    const plan = permitted(submission, { by: givenBy, at, how: 'verbal', end: until.end, decisions });
    return outcome(
      { state: 'approved', currentStep: null, verbal },
      [plan, tell('verbal_confirm', verbal.settledBy)],
      {
        reason: whyUrgent,
        ...(input.newEnd ? { displayUntil: input.newEnd.until } : {}),
        ...(cleared.clearance === null ? {} : { clearance: cleared.clearance }),
      },
    );
  },
};

const passOnInput = z.strictObject({
  /** Name of the giver who has left, for the record. */
  name: z.string(),
});

/** Who gave permission by word of mouth has left: whoever holds the post now confirms or denies it. */
export const passOnVerbal: ActionRule<z.infer<typeof passOnInput>> = {
  input: passOnInput,
  obstacle: ({ verbal }) => (verbal?.status === 'pending' ? null : refuse('verbal_settled')),
  apply({ submission }, { name }) {
    const { verbal } = submission;
    if (!verbal) throw new Error('nothing to pass on');
    const barred = [...barredFromReview(submission), verbal.recordedBy.memberId];
    return outcome(
      { verbal: { ...verbal, settledBy: verbal.giverSeats } },
      [tell('verbal_confirm', verbal.giverSeats, barred)],
      { from: name },
    );
  },
};

/** Everybody who acted on a permission by word of mouth and hears what became of it. */
export const concernedBy = (
  ownerId: string,
  { recordedBy }: VerbalApproval,
  publisherSeats: readonly string[],
): SeatKey[] => [
  personalSeat(ownerId),
  personalSeat(recordedBy.memberId),
  ...publisherSeats,
  roleSeat('administrator'),
];
