import { z } from 'zod';
import { isPhoto } from '../../files/file-types.ts';
import { signatureSchema } from '../../people/member.ts';
import { personalSeat, roleSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { normaliseText } from '../../text/normalise.ts';
import { instantSchema } from '../../time/date-schemas.ts';
import { type Effect, tell } from '../effects.ts';
import { barredFromReview } from '../permissions.ts';
import { attachedFileSchema, type Decision, type Submission } from '../schema.ts';
import { type ActionRule, outcome, signature } from './action.ts';
import { permitted } from './approve.ts';
import { publishedAgain } from './published-again.ts';
import { readReason, seenSchema } from './review-input.ts';
import { takenDown } from './take-down.ts';

const DAY_MS = 24 * 3600_000;
const text = z.string().max(2000).transform(normaliseText);

const verbalInputSchema = z.strictObject({
  seen: seenSchema,
  /** The signature of the person who gave permission, and whether they hold the deciding step, looked up by whoever runs this. */
  givenBy: signatureSchema,
  giverEntitled: z.boolean(),
  givenTo: text,
  givenAt: instantSchema,
  means: z.enum(['in_person', 'telephone', 'line_call']),
  whyUrgent: text,
  note: text.nullable(),
  /** An upload of whoever records it, looked up by whoever runs this. */
  photo: attachedFileSchema.nullable(),
});

/**
 * In an urgent case permission is given by word of mouth (001 §2.2, 003 §3.2.1, 004 §2.1). A supervisor or webmaster,
 * never the one who asks, records who gave it, to whom, when, how and why; the item is published at once and the
 * person who gave it is asked to confirm in writing.
 */
export const recordVerbalApproval: ActionRule<z.infer<typeof verbalInputSchema>> = {
  input: verbalInputSchema,
  applies: (_submission, _at, profile) =>
    profile.verbalApproval.allowed ? null : refuse('verbal_not_allowed'),
  apply(context, input) {
    const { submission, profile, at } = context;
    const { givenBy, givenAt, givenTo, means, whyUrgent, note, photo } = input;
    if (!input.giverEntitled || barredFromReview(submission).includes(givenBy.memberId)) {
      return refuse('verbal_giver_not_entitled', { name: givenBy.name });
    }
    if (!givenTo) return refuse('invalid_input', {}, [{ field: 'givenTo', message: 'กรุณาระบุผู้รับคำอนุมัติ' }]);
    if (!whyUrgent)
      return refuse('invalid_input', {}, [{ field: 'whyUrgent', message: 'กรุณาระบุเหตุผลความเร่งด่วน' }]);
    if (photo && !isPhoto(photo.extension)) {
      const { refusal } = refuse('file_type_not_allowed', { name: photo.name, allowed: '.jpg .png' });
      return { ok: false, refusal: { ...refusal, fields: [{ field: 'photo', message: refusal.message }] } };
    }
    if (Date.parse(givenAt) > Date.parse(at)) return refuse('verbal_in_future');
    // Permission holds for what was asked: words from before this content was filed were about other content.
    if (Date.parse(givenAt) < Date.parse(submission.filedAt)) return refuse('verbal_before_submission');
    const { changes, effects } = permitted(context);
    const confirmBy = new Date(
      Date.parse(at) + profile.verbalApproval.confirmWithinDays * DAY_MS,
    ).toISOString();
    const verbal: Submission['verbal'] = {
      givenBy,
      givenTo,
      givenAt,
      means,
      whyUrgent,
      note: note || null,
      photo,
      recordedBy: signature(context),
      recordedAt: at,
      confirmBy,
      status: 'pending',
      settledAt: null,
      reminders: 0,
      remindedOn: null,
      escalated: false,
    };
    return outcome(
      { ...changes, verbal },
      [...effects, tell('verbal_confirm', [personalSeat(givenBy.memberId)])],
      {
        reason: whyUrgent,
      },
    );
  },
};

const unsettled = ({ verbal }: Submission) =>
  verbal?.status === 'pending' ? null : refuse('verbal_settled');

/** The person who gave permission confirms it in writing: from now on it stands as their decision. */
export const confirmVerbal: ActionRule<Record<string, never>> = {
  input: z.strictObject({}),
  applies: unsettled,
  apply(context) {
    const { submission, at } = context;
    const { verbal } = submission;
    const step = submission.steps.at(-1);
    if (!verbal || !step) throw new Error('nothing to confirm');
    const decision: Decision = {
      stepId: step.id,
      stepTitle: step.title,
      outcome: 'approved',
      by: signature(context),
      at,
      revision: submission.revision,
      contentHash: submission.contentHash,
      fileHashes: submission.content.files.map((file) => file.sha256),
      reason: null,
    };
    return outcome(
      {
        verbal: { ...verbal, status: 'confirmed', settledAt: at },
        decisions: [...submission.decisions, decision],
      },
      [
        tell('verbal_confirmed', [
          personalSeat(submission.ownerId),
          personalSeat(verbal.recordedBy.memberId),
        ]),
      ],
    );
  },
};

const denialInput = z.strictObject({ reason: z.string().optional() });

/** It was not so: the item comes down, and everyone who acted on it is told. */
export const denyVerbal: ActionRule<z.infer<typeof denialInput>> = {
  input: denialInput,
  applies: unsettled,
  apply(context, input) {
    const read = readReason(input);
    if (!read.ok) return read;
    const { submission, at } = context;
    const { verbal } = submission;
    if (!verbal) throw new Error('nothing to deny');
    const by = signature(context);
    const { reason } = read;
    const told: Effect = tell('verbal_denied', [
      personalSeat(submission.ownerId),
      personalSeat(verbal.recordedBy.memberId),
      ...submission.publisherSeats,
      roleSeat('administrator'),
    ]);
    const settled = { ...verbal, status: 'denied' as const, settledAt: at };
    const lastRefusal = { kind: 'rejected' as const, reason, by, at };
    // Also what had come down before: a webmaster must not put it back.
    if (submission.state === 'published' || submission.state === 'taken_down') {
      return outcome(
        { ...takenDown(context, 'denied', reason, 'ข้อมูลนี้เผยแพร่โดยไม่ได้รับอนุมัติ'), verbal: settled, lastRefusal },
        [told],
        { reason },
      );
    }
    const again = publishedAgain(submission);
    const rejected = { state: 'rejected' as const, currentStep: null, claim: null, verbal: settled };
    return outcome({ ...(again ?? rejected), lastRefusal }, [told], { reason });
  },
};
