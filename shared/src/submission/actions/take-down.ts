import { z } from 'zod';
import { personalSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { normaliseText } from '../../text/normalise.ts';
import { calendarDateSchema } from '../../time/date-schemas.ts';
import { calendarDate, thaiDate } from '../../time/thai-date.ts';
import { tell } from '../effects.ts';
import { isDisplayOver } from '../publication.ts';
import type { Submission } from '../schema.ts';
import { type ActionContext, type ActionRule, outcome, signature } from './action.ts';
import { readReason } from './review-input.ts';

type Kind = NonNullable<NonNullable<Submission['publication']>['takenDown']>['kind'];

/** What taking down changes, for every reason it is done. */
export function takenDown(
  context: ActionContext,
  kind: Kind,
  reason: string,
  publicReason: string,
): Partial<Submission> {
  const { submission, actor, at } = context;
  if (!submission.publication) throw new Error('nothing is published');
  const by = actor.kind === 'member' ? signature(context) : null;
  return {
    state: 'taken_down',
    claim: null,
    publication: { ...submission.publication, takenDown: { kind, at, by, reason, publicReason } },
  };
}

const takeDownInput = z.strictObject({
  reason: z.string().optional(),
  /** What the public is told at the old address; a general sentence when empty. */
  publicReason: z.string().max(500).optional(),
});

/** An item comes down before its time, with the reason (003 §4.2: what is no longer current is taken down). */
export const takeDown: ActionRule<z.infer<typeof takeDownInput>> = {
  input: takeDownInput,
  apply(context, input) {
    const read = readReason(input);
    if (!read.ok) return read;
    const publicReason = normaliseText(input.publicReason ?? '') || 'หน่วยงานนำข้อมูลนี้ลงจากเว็บไซต์แล้ว';
    const { submission } = context;
    return outcome(
      takenDown(context, 'early', read.reason, publicReason),
      [tell('taken_down', [personalSeat(submission.ownerId), ...submission.publisherSeats])],
      { reason: read.reason },
    );
  },
};

/** The display period is over (000 §3.2, 001 §3.2, 003 §4.2, 004 §2): the item comes down by itself. */
export const expire: ActionRule<Record<string, never>> = {
  input: z.strictObject({}),
  applies: (submission, at) =>
    isDisplayOver(submission.publication?.displayUntil ?? null, Date.parse(at))
      ? null
      : refuse('not_expired'),
  apply(context) {
    const { submission } = context;
    const until = submission.publication?.displayUntil ?? '';
    return outcome(
      takenDown(context, 'expired', 'ครบกำหนดเผยแพร่', `ข้อมูลนี้ครบกำหนดเผยแพร่เมื่อวันที่ ${thaiDate(until)}`),
      [tell('expired', [personalSeat(submission.ownerId), ...submission.publisherSeats])],
    );
  },
};

const renewInput = z.strictObject({ displayUntil: calendarDateSchema.nullable() });
export type RenewInput = z.infer<typeof renewInput>;

/** Owner or webmaster keeps an item up for longer, or without end; what it says stays as it was approved. */
export const renew: ActionRule<RenewInput> = {
  input: renewInput,
  applies: ({ publication }) => (publication?.displayUntil === null ? refuse('renewal_needless') : null),
  apply({ submission, at }, { displayUntil }) {
    const { publication } = submission;
    const before = publication?.displayUntil;
    if (!publication || !before) throw new Error('nothing to renew');
    if (displayUntil !== null && (displayUntil <= before || displayUntil < calendarDate(at))) {
      return refuse('renewal_not_later', { date: thaiDate(before) });
    }
    return outcome({ publication: { ...publication, displayUntil } }, [], { from: before, to: displayUntil });
  },
};

/** A webmaster puts back what came down, when its time is not over or a new end is given. */
export const restore: ActionRule<RenewInput> = {
  input: renewInput,
  applies: ({ publication }) =>
    publication?.takenDown?.kind === 'denied' ? refuse('restore_after_denial') : null,
  apply({ submission, at }, { displayUntil }) {
    const { publication } = submission;
    if (!publication) throw new Error('nothing was published');
    if (isDisplayOver(displayUntil, Date.parse(at)))
      return refuse('renewal_not_later', { date: thaiDate(calendarDate(at)) });
    return outcome({ state: 'published', publication: { ...publication, displayUntil, takenDown: null } }, [
      tell('restored', [personalSeat(submission.ownerId)]),
    ]);
  },
};
